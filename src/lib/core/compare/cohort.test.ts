import { describe, expect, test } from 'vitest';
import { sampleRule } from '../../../../tests/samples.ts';
import { loadContent } from '../../state/content.ts';
import { dayFromNumber } from '../model/day.ts';
import type { Answers } from '../model/answer.ts';
import { openShared, type Shared } from '../results/shared.ts';
import { shapesOf } from '../scoring/score.ts';
import { encodePublic } from '../share/code.ts';
import { commonSteps, helpAmong, initialsOf, labelsOf } from './cohort.ts';

const content = await loadContent();

function person(answers: Answers): Shared {
	const code = encodePublic({
		day: dayFromNumber(2000),
		shapes: shapesOf(answers),
		targets: null,
		steps: null,
		name: null,
		withAnswers: false
	});
	const opened = openShared(code, content);
	if (!opened.ok) throw new Error(opened.fault);
	return opened.shared;
}

describe('who could help whom', () => {
	const at = (code: 0 | 1 | 2 | 3 | 4) => person({ 'code.apis': code });

	test.each([
		['two levels ahead', [at(0), at(2)], [{ helpers: [1], learners: [0] }]],
		['one level ahead is the same stretch', [at(1), at(2)], []],
		['exploring helps nobody yet', [at(0), at(1)], []],
		['open tells nothing', [person({}), at(4)], []],
		[
			'several, in pasted order',
			[at(4), at(0), at(3), at(1)],
			[{ helpers: [0, 2], learners: [1, 3] }]
		],
		['somebody may do both', [at(0), at(2), at(4)], [{ helpers: [1, 2], learners: [0, 1] }]]
	])('%s', (_, people, expected) => {
		expect(helpAmong(people).map(({ helpers, learners }) => ({ helpers, learners }))).toEqual(
			expected
		);
	});

	test('the skill in which most could be helped comes first', () => {
		const people = [
			person({ 'code.apis': 4, 'teaching.sessions': 0 }),
			person({ 'code.apis': 0, 'teaching.sessions': 0 }),
			person({ 'code.apis': 4, 'teaching.sessions': 3 })
		];
		expect(helpAmong(people).map(({ skill }) => skill)).toEqual(['teaching', 'code']);
	});
});

describe('the steps that would serve most', () => {
	const rules = [
		sampleRule({ id: 'long', hours: 9 }),
		sampleRule({ id: 'short', hours: 1 }),
		sampleRule({ id: 'alone' }),
		sampleRule({ id: 'most', hours: 20, moves: { 'code.apis': 1 } })
	];

	test('are those of several people: of most first, then the shorter', () => {
		const steps = [['long', 'short', 'most'], null, ['most', 'short', 'alone'], ['most', 'long']];
		expect(
			commonSteps(steps, rules).map(({ rule, skill, serves }) => [rule.id, skill, serves])
		).toEqual([
			['most', 'code', [0, 2, 3]],
			['short', null, [0, 2]],
			['long', null, [0, 3]]
		]);
	});

	test('are none where links show none', () => {
		expect(commonSteps([null, null], rules)).toEqual([]);
	});
});

test.each([
	[null, null],
	['', null],
	['Ada', 'A'],
	['Ada King Lovelace', 'AL'],
	['  ana  de Souza ', 'aS'],
	['Élodie', 'É'],
	['山田 太郎', '山太'],
	['محمد علي', 'مع'],
	['नीरज', 'नी'],
	['👩‍💻 Dev', '👩‍💻D'],
	['"Bob", <b>', 'Bb'],
	['---', null]
])('the initials of %j are %j', (name, expected) => {
	expect(initialsOf(name)).toBe(expected);
});

test('people are told apart', () => {
	expect(labelsOf(['Ada L', null, 'Ann Lee', 'Bo'])).toEqual(['AL (1)', 'No. 2', 'AL (3)', 'B']);
});
