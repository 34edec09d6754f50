import { describe, expect, test } from 'vitest';
import { countAnswered, isAnswer, levelOf, readAnswers, sameAnswers } from './answer.ts';

test.each([0, 1, 2, 3, 4, 'not-sure'])('%j is an answer', (value) => {
	expect(isAnswer(value)).toBe(true);
});

test.each([-1, 5, 1.5, NaN, '2', '', 'open', null, undefined, true, [2]])(
	'%j is no answer',
	(value) => {
		expect(isAnswer(value)).toBe(false);
	}
);

test.each([
	{ answers: { 'code.apis': 0 as const }, level: 0 },
	{ answers: { 'code.apis': 3 as const }, level: 3 },
	{ answers: { 'code.apis': 'not-sure' as const }, level: undefined },
	{ answers: {}, level: undefined }
])('the level in $answers is $level', ({ answers, level }) => {
	expect(levelOf(answers, 'code.apis')).toBe(level);
});

test('only levels count as answered, zeros too', () => {
	expect(countAnswered({ 'code.apis': 0, 'code.review': 4, 'events.safety': 'not-sure' })).toBe(2);
});

describe('answers from storage or a file', () => {
	test('lose unknown questions and values that are no answer, and keep the rest', () => {
		const stored = {
			'code.apis': 2,
			'events.safety': 'not-sure',
			'code.review': 0,
			'code.magic': 3,
			'teaching.sessions': 5,
			'teaching.curriculum': '3',
			'presentation.demos': null
		};
		expect(readAnswers(stored)).toEqual({
			'code.apis': 2,
			'events.safety': 'not-sure',
			'code.review': 0
		});
	});

	test.each([null, undefined, 3, 'code.apis', [2, 3]])('are none in %j', (value) => {
		expect(readAnswers(value)).toEqual({});
	});
});

test.each([
	{ a: {}, b: {}, same: true },
	{ a: { 'code.apis': 2, 'code.review': 1 }, b: { 'code.review': 1, 'code.apis': 2 }, same: true },
	{ a: { 'code.apis': 2 }, b: { 'code.apis': 3 }, same: false },
	{ a: { 'code.apis': 0 }, b: {}, same: false },
	{ a: {}, b: { 'code.apis': 0 }, same: false },
	{ a: { 'code.apis': 0 }, b: { 'code.apis': 'not-sure' }, same: false },
	{ a: { 'code.apis': 2 }, b: { 'code.review': 2 }, same: false }
] as const)('$a and $b are the same: $same', ({ a, b, same }) => {
	expect(sameAnswers(a, b)).toBe(same);
});
