import { describe, expect, test } from 'vitest';
import { NOBODY, isHoursPerWeek, readPerson } from './person.ts';

test.each([
	[0.5, true],
	[3, true],
	[40, true],
	[0, false],
	[-1, false],
	[41, false],
	[NaN, false],
	[Infinity, false],
	['3', false],
	[null, false]
])('%j are hours a week: %s', (value, expected) => {
	expect(isHoursPerWeek(value)).toBe(expected);
});

describe('a person from storage or a file', () => {
	test('is kept as they are', () => {
		const person = {
			stage: 'already-in',
			origin: 'support',
			hoursPerWeek: 6,
			liked: ['technical-writer']
		};
		expect(readPerson(person)).toEqual(person);
	});

	test('loses what is not usable, and has 3 hours a week unless said', () => {
		const stored = { stage: 'retired', origin: 7, hoursPerWeek: 400, liked: ['a', 2, null] };
		expect(readPerson(stored)).toEqual({
			stage: null,
			origin: null,
			hoursPerWeek: 3,
			liked: ['a']
		});
	});

	test.each([null, undefined, 'somebody', 4])('is nobody in %j', (value) => {
		expect(readPerson(value)).toEqual(NOBODY);
	});
});
