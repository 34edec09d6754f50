import { describe, expect, test } from 'vitest';
import { isAttemptId, readAttempt, readDraft } from './attempt.ts';

test.each([
	[1, true],
	[2 ** 32 - 1, true],
	[0, false],
	[-1, false],
	[2 ** 32, false],
	[1.5, false],
	['7', false],
	[null, false]
])('%j is the id of an attempt: %s', (value, expected) => {
	expect(isAttemptId(value)).toBe(expected);
});

const attempt = { id: 7, day: '2026-11-21', answers: { 'code.apis': 2 } };
const draft = { attemptId: 7, day: '2026-11-21', answers: { 'code.apis': 'not-sure' } };

describe('an attempt from storage or a file', () => {
	test('is kept as it is', () => {
		expect(readAttempt(attempt)).toEqual(attempt);
	});

	test('loses answers that are none', () => {
		expect(readAttempt({ ...attempt, answers: { 'code.apis': 9 } })).toEqual({
			...attempt,
			answers: {}
		});
	});

	test('with answers to questions that are no longer asked keeps them apart, also when kept again', () => {
		const answers = { 'code.apis': 2, 'code.gone': 3, 'events.gone-too': 'not-sure' };
		const read = readAttempt({ ...attempt, answers });
		const older = { 'code.gone': 3, 'events.gone-too': 'not-sure' };
		expect(read).toEqual({ ...attempt, older });
		expect(readAttempt(read)).toEqual(read);
		expect(readDraft({ ...draft, answers })).toMatchObject({ older });
	});

	test.each([
		{ '<b>': 1 },
		{ 'code.gone': 9 },
		{ __proto__x: 1 },
		Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`code.${'a'.repeat(i + 1)}`, 1]))
	])('has no such answers in what was never asked: %#', (older) => {
		expect(readAttempt({ ...attempt, older })).toEqual(attempt);
	});

	test.each([{ ...attempt, id: 0 }, { ...attempt, day: '2026-02-30' }, 'attempt', null])(
		'is left out when it is %j',
		(value) => {
			expect(readAttempt(value)).toBeNull();
		}
	);
});

describe('a draft from storage or a file', () => {
	test('is kept as it is', () => {
		expect(readDraft(draft)).toEqual(draft);
	});

	test.each([{ ...draft, attemptId: 0 }, { ...draft, day: 'today' }, attempt, null])(
		'is left out when it is %j',
		(value) => {
			expect(readDraft(value)).toBeNull();
		}
	);
});
