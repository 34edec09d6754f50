import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEVELS } from '../model/skill.ts';
import type { Answer, Answers } from '../model/answer.ts';
import { QUESTION_IDS, QUICK } from '../model/question.ts';
import { lowerThanFirst } from './lower.ts';

test.each<[string, Answers, string[]]>([
	['nothing answered', {}, []],
	['the first two alone', { 'code.software': 3, 'code.samples': 2 }, []],
	[
		'four answers below the first two',
		{ 'code.software': 3, 'code.samples': 2, 'code.apis': 0, 'code.review': 0 },
		['code']
	],
	[
		'two answers as high as the first two',
		{ 'code.software': 3, 'code.samples': 2, 'code.apis': 3, 'code.review': 2 },
		[]
	],
	['lower within the same level', { 'code.software': 3, 'code.samples': 3, 'code.apis': 2 }, []],
	[
		'nothing said at first',
		{ 'code.software': 'not-sure', 'code.apis': 0, 'events.budget': 1, 'events.safety': 0 },
		[]
	]
])('%s', (_, answers, expected) => {
	expect(lowerThanFirst(answers)).toEqual(expected);
});

test('nobody who answered the first ten alone reads lower', () => {
	const answer = fc.constantFrom<Answer>(...LEVELS, 'not-sure');
	const quick = QUESTION_IDS.filter((id) => QUICK.has(id));
	fc.assert(
		fc.property(fc.array(answer, { minLength: 10, maxLength: 10 }), (given) => {
			const answers = Object.fromEntries(quick.map((id, i) => [id, given[i]])) as Answers;
			expect(lowerThanFirst(answers)).toEqual([]);
		})
	);
});
