import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAnswers } from '../../../../tests/arbitraries.ts';
import { sampleAttempt } from '../../../../tests/samples.ts';
import type { Answers } from '../model/answer.ts';
import { QUESTION_IDS } from '../model/question.ts';
import { scoreAnswers } from '../scoring/score.ts';
import { compareAttempts, countOlder } from './compare.ts';
import { readRecords } from './records.ts';

const compare = (before: Answers, after: Answers) =>
	compareAttempts(sampleAttempt(1, '2026-05-01', before), sampleAttempt(2, '2026-11-22', after));

test('tells what is higher, lower, known and unknown, in the order of the questions', () => {
	const { higher, lower, known, unknown } = compare(
		{
			'code.samples': 1,
			'code.apis': 1,
			'code.review': 'not-sure',
			'events.safety': 2,
			'events.budget': 3,
			'teaching.sessions': 4
		},
		{
			'presentation.delivery': 2,
			'code.samples': 3,
			'code.apis': 2,
			'code.review': 0,
			'events.safety': 2,
			'events.budget': 1,
			'teaching.resources': 'not-sure'
		}
	);
	expect(higher).toEqual([
		{ question: 'code.samples', from: 1, to: 3 },
		{ question: 'code.apis', from: 1, to: 2 }
	]);
	expect(lower).toEqual([{ question: 'events.budget', from: 3, to: 1 }]);
	expect(known).toEqual([
		{ question: 'presentation.delivery', from: undefined, to: 2 },
		{ question: 'code.review', from: 'not-sure', to: 0 }
	]);
	expect(unknown).toEqual([
		{ question: 'teaching.sessions', from: 4, to: undefined },
		{ question: 'teaching.resources', from: undefined, to: 'not-sure' }
	]);
});

describe('a level', () => {
	test('moved where an answer moved', () => {
		expect(compare({ 'code.apis': 1 }, { 'code.apis': 2 }).skills).toEqual([
			{ skill: 'code', from: 1, to: 2, moved: true }
		]);
	});

	test('reads differently, and did not move, where only more of it is known', () => {
		expect(compare({ 'code.apis': 2 }, { 'code.apis': 2, 'code.review': 0 }).skills).toEqual([
			{ skill: 'code', from: 2, to: 1, moved: false }
		]);
	});

	test('is the same where answers moved too little', () => {
		const before = { 'code.apis': 1, 'code.review': 1, 'code.samples': 1 } as const;
		const { skills, higher } = compare(before, { ...before, 'code.apis': 2 });
		expect(higher).toHaveLength(1);
		expect(skills).toEqual([]);
	});

	test('is never said to have moved unless an answer that both have moved', () => {
		fc.assert(
			fc.property(anyAnswers, anyAnswers, (before, after) => {
				for (const { skill, from, to, moved } of compare(before, after).skills) {
					expect([from, to]).toEqual([
						scoreAnswers(before)[skill].level,
						scoreAnswers(after)[skill].level
					]);
					const both = QUESTION_IDS.filter((id) => id.startsWith(`${skill}.`)).filter((id) => {
						const levels = [before[id], after[id]];
						return levels.every((level) => typeof level === 'number') && before[id] !== after[id];
					});
					expect(moved).toBe(both.length > 0);
				}
			})
		);
	});
});

test('nothing changed between an attempt and itself, and each change stands in one list', () => {
	fc.assert(
		fc.property(anyAnswers, anyAnswers, (before, after) => {
			const { higher, lower, known, unknown } = compare(before, after);
			const told = [...higher, ...lower, ...known, ...unknown].map(({ question }) => question);
			expect(told.toSorted()).toEqual(
				QUESTION_IDS.filter((id) => before[id] !== after[id]).toSorted()
			);
			expect(compare(before, before).skills).toEqual([]);
		})
	);
});

test('an attempt of an older version is read with the questions that are asked today, and says so', () => {
	const stored = JSON.parse(
		readFileSync('tests/fixtures/attempts/retired-question.json', 'utf8')
	) as unknown;
	const [before, after] = readRecords({ attempts: stored }).attempts;
	expect(countOlder(before!)).toBe(2);
	expect(countOlder(after!)).toBe(0);
	expect(compareAttempts(before!, after!)).toEqual({
		higher: [
			{ question: 'presentation.delivery', from: 1, to: 2 },
			{ question: 'code.apis', from: 1, to: 2 }
		],
		lower: [{ question: 'teaching.sessions', from: 3, to: 2 }],
		known: [],
		unknown: [],
		skills: [
			{ skill: 'presentation', from: 1, to: 2, moved: true },
			{ skill: 'teaching', from: 3, to: 2, moved: true }
		],
		older: 2
	});
});
