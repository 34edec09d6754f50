import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAnswers, anyRequirement } from '../../../../tests/arbitraries.ts';
import { sampleRequirement, sampleRule } from '../../../../tests/samples.ts';
import type { Answers } from '../model/answer.ts';
import { SKILLS } from '../model/skill.ts';
import type { Aim } from '../model/target.ts';
import { noFacts, knowFacts } from '../rules/facts.ts';
import { fireRules } from '../rules/fire.ts';
import { readDay, type Day } from '../model/day.ts';
import { fitTo } from '../scoring/fit.ts';
import { scoreAnswers } from '../scoring/score.ts';
import { workExample } from './worked.ts';

const aimAt = (requirement: Aim['requirement']): Aim => ({
	key: 'own:1',
	title: 'a listing of my own',
	family: null,
	requirement,
	listings: 1
});

const answers: Answers = {
	'teaching.one-to-one': 3,
	'teaching.sessions': 1,
	'teaching.curriculum': 2,
	'teaching.resources': 'not-sure',
	'code.software': 2,
	'code.samples': 2
};
const asked = sampleRequirement({ teaching: [3, 3], code: [1, 2], events: [0.5, 1] });

describe('an example worked by hand', () => {
	const example = workExample(answers, aimAt(asked));

	test('takes the skill with the most answers, and shows what each figure is the mean of', () => {
		expect(example?.skill).toMatchObject({
			id: 'teaching',
			answered: 3,
			best: [3, 2, 1],
			bestAtLeast: [3, 2, 1, 0],
			bestAtMost: [4, 4, 4, 3],
			score: 50,
			low: 37.5,
			high: 93.75,
			level: 2
		});
		expect(example?.skill.answers.map(({ answer }) => answer)).toEqual([
			3,
			1,
			2,
			undefined,
			undefined,
			'not-sure'
		]);
	});

	test('shows for each skill asked for how much of it is reached', () => {
		expect(example?.target.rows.map(({ skill, reached }) => [skill, reached])).toMatchObject([
			['code', { low: 50, fit: 100, high: 100 }],
			['events', { low: 0, fit: null, high: 100 }],
			['teaching', { low: 50, fit: expect.closeTo(66.667, 3), high: 100 }]
		]);
		expect(example?.target).toMatchObject({ fit: null, word: 'unknown' });
		expect(example?.target.low).toBeCloseTo((1 * 50 + 0.5 * 0 + 3 * 50) / 4.5);
	});

	test('moves the lowest answer of that skill that adds as much as any up by one rung', () => {
		expect(example?.rung).toMatchObject({ question: 'teaching.sessions', from: 1, to: 2 });
		// Teaching's low end goes from 37.5 to 43.75, of the 75 asked for, with 3 of 4.5 shares.
		expect(example?.rung?.gain).toBeCloseTo(((100 * 6.25) / 75) * (3 / 4.5));
	});
});

test('of skills with equally many answers the one that the target rests on, then the strongest', () => {
	const two: Answers = { 'code.software': 1, 'events.logistics': 2 };
	const skillFor = (requirement: Aim['requirement']) =>
		workExample(two, aimAt(requirement))?.skill.id;
	expect(skillFor(sampleRequirement({ code: [1, 1], events: [3, 2] }))).toBe('events');
	expect(skillFor(sampleRequirement({ code: [3, 1], events: [1, 2] }))).toBe('code');
	expect(skillFor(sampleRequirement({ teaching: [3, 1] }))).toBe('events');
});

test('where that skill is shown in full, the rung is of another', () => {
	const example = workExample(
		{ ...answers, 'code.apis': 0 },
		aimAt(sampleRequirement({ teaching: [1, 1], code: [2, 3] }))
	);
	expect(example?.skill.id).toBe('code');
	const full = workExample(answers, aimAt(sampleRequirement({ teaching: [1, 0.5], code: [2, 3] })));
	expect(full?.skill.id).toBe('teaching');
	expect(full?.rung?.question).toBe('code.software');
});

test.each<[string, Answers, Aim['requirement']]>([
	['all is shown', answers, sampleRequirement({ teaching: [1, 0.5] })],
	['nothing is asked for', answers, sampleRequirement({})],
	['the asked skill is open', { 'code.apis': 2 }, sampleRequirement({ teaching: [1, 1] })]
])('there is no rung to gain from where %s', (_, given, requirement) => {
	expect(workExample(given, aimAt(requirement))?.rung).toBeNull();
});

test.each<Answers>([{}, { 'code.apis': 'not-sure' }])('no level, no example: %o', (given) => {
	expect(workExample(given, aimAt(asked))).toBeNull();
});

const mean = (levels: readonly number[]) =>
	(25 * levels.reduce((a, b) => a + b, 0)) / levels.length;

test('the figures on the way come to those of the result, for everybody', () => {
	fc.assert(
		fc.property(anyAnswers, anyRequirement, (given, requirement) => {
			const example = workExample(given, aimAt(requirement));
			fc.pre(example !== null);
			const { skill, target, rung } = example!;
			const scores = scoreAnswers(given);
			expect(skill).toMatchObject(scores[skill.id]);
			expect(mean(skill.bestAtLeast)).toBe(skill.low);
			expect(mean(skill.bestAtMost)).toBe(skill.high);
			expect(mean(skill.best)).toBeCloseTo(skill.score!, 9);

			expect(target).toMatchObject(fitTo(requirement, scores));
			expect(target.rows.map((row) => row.skill)).toEqual(
				SKILLS.filter((id) => requirement[id].importance > 0)
			);
			const weight = target.rows.reduce((sum, { importance }) => sum + importance, 0);
			for (const end of ['low', 'fit', 'high'] as const) {
				if (target[end] === null) continue;
				const sum = target.rows.reduce((sum, row) => sum + row.importance * row.reached[end]!, 0);
				expect(sum / weight).toBeCloseTo(target[end], 6);
			}

			// The gain is the one that a rule with this move would show on its receipt.
			if (!rung) return;
			const rule = sampleRule({ id: 'a-rule', moves: { [rung.question]: rung.to } });
			const known = knowFacts({ ...noFacts(readDay('2026-11-21') as Day), answers: given });
			expect(fireRules([rule], known, [aimAt(requirement)])[0]?.gain).toBeCloseTo(rung.gain, 9);
			expect(rung.after - rung.before).toBe(rung.gain);
			expect(rung.gain).toBeGreaterThan(0);
		})
	);
});
