import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAnswer, anyFacts, newcomerAnswers } from '../../../../tests/arbitraries.ts';
import { readPersonas } from '../../../../tests/personas.ts';
import { sampleDay } from '../../../../tests/samples.ts';
import { content } from '../../state/content.ts';
import { QUESTION_IDS, isQuestionId } from '../model/question.ts';
import { viewStep } from '../results/build.ts';
import { fitTo } from '../scoring/fit.ts';
import { scoreAnswers } from '../scoring/score.ts';
import { advise, aimOfRole } from './advise.ts';
import { noFacts, type Facts } from './facts.ts';
import { answersAfter, type Step } from './fire.ts';

// What has to hold of the real steps for many people at once. Seeded, so that every run asks the same.

const { roles, rules } = content;
const run = { seed: 2026, numRuns: 500 };

const newcomers = fc
	.sample(newcomerAnswers, run)
	.map((answers): Facts => ({ ...noFacts(sampleDay('2026-11-22')), answers }));
const anybody = fc.sample(anyFacts(roles, rules), run);
const personas = readPersonas(roles).map(({ facts }) => facts);

const adviceFor = (facts: Facts) => advise(rules, roles, facts);
const everybody = [...newcomers, ...anybody, ...personas].map((facts) => ({
	facts,
	...adviceFor(facts)
}));
const growthOf = (steps: readonly Step[]) => steps.filter(({ rule }) => rule.kind === 'growth');

describe('of 500 newcomers with one target, half of all pairs share at most 0.4 of their first five', () => {
	/** Jaccard: what two lists share, of all that stands on either. */
	const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
		const shared = [...a].filter((id) => b.has(id)).length;
		return shared / (a.size + b.size - shared);
	};

	test.each(roles)('$title', (role) => {
		const lists = newcomers.map((facts) => {
			const { steps } = adviceFor({ ...facts, targets: [aimOfRole(role)] });
			return new Set(steps.slice(0, 5).map(({ rule }) => rule.id));
		});
		const overlaps = lists.flatMap((list, i) =>
			lists.slice(i + 1).map((other) => overlap(list, other))
		);
		overlaps.sort((a, b) => a - b);
		expect(overlaps[overlaps.length >> 1]).toBeLessThanOrEqual(0.4);
	});
});

test('of 500 changed answers that were part of a receipt, each changes the steps', () => {
	const answersBehind = (steps: readonly Step[]) =>
		steps.flatMap(({ because }) =>
			because.map(({ fact }) => fact.replace(/^answer\./, '')).filter(isQuestionId)
		);
	const seen = (facts: Facts) =>
		JSON.stringify(adviceFor(facts).steps.map((step) => viewStep(step, content)));
	const changes = everybody
		.map(({ facts, steps }) => ({ facts, questions: answersBehind(steps) }))
		.filter(({ questions }) => questions.length > 0);
	const choices = fc.sample(fc.tuple(fc.nat(), anyAnswer), { ...run, numRuns: changes.length });
	const unchanged = changes.filter(({ facts, questions }, i) => {
		const [pick, other] = choices[i]!;
		const question = questions[pick % questions.length]!;
		const now = facts.answers[question];
		const changed = now === other ? (now === 4 ? 3 : 4) : other;
		return seen({ ...facts, answers: { ...facts.answers, [question]: changed } }) === seen(facts);
	});
	expect(changes.length).toBeGreaterThanOrEqual(500);
	expect(unchanged).toEqual([]);
});

describe('of newcomers, people of every kind and the personas, nobody', () => {
	const nobodyWith = (is: (one: (typeof everybody)[number]) => boolean) => {
		expect(everybody.filter(is).map(({ facts }) => facts)).toEqual([]);
	};

	test('is left without a step', () => {
		nobodyWith(({ steps }) => steps.length === 0);
	});

	test('is left with one long step where short ones are to be had: same level everywhere', () => {
		const alike = ([1, 2, 3, 4] as const).flatMap((level) =>
			roles.flatMap((role) =>
				[3, 5].map((hoursPerWeek) => ({
					...noFacts(sampleDay('2026-11-21')),
					answers: Object.fromEntries(QUESTION_IDS.map((id) => [id, level])),
					targets: [aimOfRole(role)],
					hoursPerWeek
				}))
			)
		);
		const short = alike.filter((facts) => adviceFor(facts).steps.length < 3);
		expect(short).toEqual([]);
	});

	test('gets more than seven, or more than one where six weeks of their hours are spent', () => {
		nobodyWith(({ facts, steps }) => {
			const hours = steps.reduce((sum, { rule }) => sum + rule.hours, 0);
			return steps.length > 7 || (steps.length > 1 && hours > (facts.hoursPerWeek ?? 3) * 6);
		});
	});

	test('gets more than one growth step under strain, or one that was not asked for', () => {
		const strained = everybody.filter(({ facts }) => facts.checkIn?.strain);
		expect(strained.length).toBeGreaterThan(100);
		nobodyWith(({ facts: { checkIn }, steps }) => {
			const most = checkIn?.strain ? Number(checkIn.wantsGrowth) : 7;
			return growthOf(steps).length > most;
		});
	});

	test('is shown a gain other than what scoring with the moved answer gives', () => {
		nobodyWith(({ facts: { answers }, aims, steps }) =>
			steps.some(({ rule, gains }) =>
				aims.some(({ key, requirement }) => {
					const low = (given: Facts['answers']) =>
						fitTo(requirement, scoreAnswers(given)).low ?? NaN;
					const gain = low(answersAfter(rule, answers)) - low(answers);
					return !(Math.abs(gain - (gains[key] ?? 0)) < 1e-9);
				})
			)
		);
	});

	test('is told a reason twice', () => {
		nobodyWith(({ steps }) =>
			steps.some((step) => {
				const { because } = viewStep(step, content);
				return new Set(because).size < (because?.length ?? 0);
			})
		);
	});
});
