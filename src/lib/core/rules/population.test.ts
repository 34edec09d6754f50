import { movesOf } from '../model/rule.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAnswer, anyFacts, newcomerAnswers } from '../../../../tests/arbitraries.ts';
import { readPersonas } from '../../../../tests/personas.ts';
import { sampleDay } from '../../../../tests/samples.ts';
import { loadContent } from '../../state/content.ts';
import { levelOf } from '../model/answer.ts';
import { QUESTION_IDS, type QuestionId } from '../model/question.ts';
import { viewStep } from '../results/build.ts';
import { fitTo } from '../scoring/fit.ts';
import { scoreAnswers } from '../scoring/score.ts';
import { advise, aimOfRole } from './advise.ts';
import { evaluate } from './condition.ts';
import { knowFacts, noFacts, type Facts } from './facts.ts';
import { SKILLS, type Level } from '../model/skill.ts';
import { answersAfter, conditionOf, type Step } from './fire.ts';

const content = await loadContent();

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
	const idsOf = (facts: Facts) =>
		adviceFor(facts).steps.flatMap(({ rule, safeguards }) => [
			rule.id,
			...safeguards.map((step) => step.rule.id)
		]);
	const about = (question: QuestionId, steps: readonly Step[]) =>
		steps.filter(({ because }) => because.some(({ fact }) => fact === `answer.${question}`));
	const behind = (steps: readonly Step[]) =>
		QUESTION_IDS.filter((question) => about(question, steps).length > 0);
	const asked = everybody.filter(({ steps }) => behind(steps).length > 0);
	const choices = fc.sample(fc.tuple(fc.nat(), anyAnswer), { ...run, numRuns: asked.length });
	const changes = asked.map(({ facts, steps }, i) => {
		const [pick, other] = choices[i]!;
		const questions = behind(steps);
		const question = questions[pick % questions.length]!;
		const now = facts.answers[question];
		const answer = now === other ? (now === 4 ? 3 : 4) : other;
		const after = { ...facts, answers: { ...facts.answers, [question]: answer } };
		return {
			after,
			same: idsOf(after).join() === idsOf(facts).join(),
			told: about(question, steps)
		};
	});
	const unchanged = changes.filter(({ same }) => same);
	expect(changes.length - unchanged.length).toBeGreaterThanOrEqual(500);
	// What stays are steps that ask for "2 or more", say, and got a 3 for a 2. No growth step does.
	const wrong = unchanged.filter(({ after, told }) =>
		told.some(
			({ rule }) =>
				rule.kind === 'growth' || evaluate(conditionOf(rule), knowFacts(after)).truth !== true
		)
	);
	expect(wrong).toEqual([]);
});

describe('no list holds an act without its safeguard', () => {
	const level = ({ answers }: Facts, question: QuestionId) => levelOf(answers, question) ?? 0;
	/** What is an act, which safeguard comes before it, and the answer that says it was done before. */
	const acts: readonly [
		act: string,
		is: (question: QuestionId, level: number) => boolean,
		safeguard: string,
		settled: (facts: Facts) => boolean
	][] = [
		[
			'running an event',
			(question, to) => question === 'events.logistics' && to >= 2,
			'safeguard-event-contact',
			(facts) => level(facts, 'events.safety') >= 2
		],
		[
			'publishing recordings',
			(question, to) => question === 'presentation.recorded' && to === 2,
			'safeguard-captions',
			() => false
		],
		[
			'publishing code',
			(question, to) => (question === 'code.software' || question === 'code.samples') && to === 2,
			'safeguard-sample-keys',
			(facts) => level(facts, 'code.samples') >= 2
		],
		[
			'mentoring',
			(question, to) => question === 'teaching.one-to-one' && to === 3,
			'safeguard-mentor-limits',
			() => false
		],
		[
			'handing on lessons',
			(question, to) =>
				(question === 'teaching.curriculum' || question === 'teaching.resources') && to === 3,
			'safeguard-lesson-licence',
			(facts) => level(facts, 'teaching.curriculum') >= 3
		],
		[
			'events where people take pictures',
			(question, to) => question === 'events.logistics' && to >= 3,
			'safeguard-photo-consent',
			(facts) => level(facts, 'events.follow-up') >= 2
		]
	];
	/** The same people years on: two levels higher in all, with more time, aiming high. */
	const demanding = roles.filter(({ requirements }) =>
		SKILLS.some((skill) => requirements[skill].level >= 3)
	);
	const further = newcomers.map(({ answers, ...facts }, i): Facts => ({
		...facts,
		targets: [aimOfRole(demanding[i % demanding.length]!)],
		hoursPerWeek: 10,
		answers: Object.fromEntries(
			QUESTION_IDS.map((id) => [id, ((levelOf(answers, id) ?? 0) + 2) as Level])
		)
	}));
	const people = [
		...everybody.map(({ facts }) => facts),
		...further,
		...newcomers.flatMap((facts) => roles.map((role) => ({ ...facts, targets: [aimOfRole(role)] })))
	];
	const lists = [
		...people.map((facts) => ({ facts, ...adviceFor(facts) })),
		// Where shorter steps do not come before the acts.
		...acts.flatMap(([, is]) => {
			const some = rules.filter(
				(rule) =>
					rule.kind !== 'growth' || movesOf(rule).some(([question, level]) => is(question, level))
			);
			return further.map((facts) => ({ facts, ...advise(some, roles, facts) }));
		})
	];

	test.each(acts)('%s', (_, is, safeguard, settled) => {
		const found = lists.flatMap(({ facts, steps, others }) =>
			steps
				.flatMap((step, i) => [step, ...others.get(step)!].map((way) => ({ way, i })))
				.filter(({ way }) => movesOf(way.rule).some(([question, to]) => is(question, to)))
				.map(({ way, i }) => ({ facts, way, before: steps.slice(0, i) }))
		);
		expect(found.length).toBeGreaterThan(10);
		const bare = found.filter(
			({ facts, way, before }) =>
				![...way.safeguards, ...before].some(({ rule }) => rule.id === safeguard) &&
				(facts.steps?.[safeguard] ?? 'suggested') === 'suggested' &&
				!settled(facts)
		);
		expect(bare.map(({ way }) => way.rule.id)).toEqual([]);
	});

	test('and no recording of a series without captions in the step itself', () => {
		const series = rules.filter(({ moves }) => (moves?.['presentation.recorded'] ?? 0) === 3);
		expect(series.length).toBeGreaterThan(0);
		expect(series.filter((rule) => !/caption/i.test(rule.do))).toEqual([]);
	});

	test('nor names people without asking them', () => {
		const naming =
			/\b(photos?|screenshots|name them|names anybody|guests? for|conversations with)\b/i;
		const asks = /\b(ask|agree|agreed|consent|yes)\b/i;
		const bare = rules.filter(
			(rule) =>
				rule.kind !== 'safeguard' &&
				naming.test(rule.do) &&
				!asks.test(rule.do) &&
				!rules.some(({ before }) => before?.includes(rule.id))
		);
		expect(bare.map(({ id }) => id)).toEqual([]);
	});

	test('and none has more than one that stands by itself', () => {
		const crowded = lists.filter(
			({ steps }) => steps.filter(({ rule }) => rule.kind === 'safeguard').length > 1
		);
		expect(crowded.map(({ facts }) => facts)).toEqual([]);
	});
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
			const hours = steps.reduce((sum, step) => sum + step.hours, 0);
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
