import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDay } from '../../../../tests/arbitraries.ts';
import { sampleDay } from '../../../../tests/samples.ts';
import {
	addMonths,
	dayFromNumber,
	dayNumber,
	dayOf,
	daysBetween,
	readDay,
	readPastDay
} from './day.ts';

test.each(['2020-01-01', '2024-02-29', '2026-11-21', '2064-11-08'])('%s is a day', (text) => {
	expect(readDay(text)).toBe(text);
});

test.each([
	'2019-12-31',
	'2064-11-09',
	'2023-02-29',
	'2026-04-31',
	'2026-13-01',
	'2026-00-10',
	'2026-1-1',
	'2026-11-21T10:00',
	' 2026-11-21',
	'',
	null,
	20261121
])('%j is no day', (value) => {
	expect(readDay(value)).toBeNull();
});

test.each([
	['1950-01-01', true],
	['2019-12-31', true],
	['2026-11-21', true],
	['1949-12-31', false],
	['2064-11-09', false],
	['1998-02-29', false]
])('something may have happened on %s: %s', (text, may) => {
	expect(readPastDay(text)).toBe(may ? text : null);
});

test.each([
	['2020-01-01', 0],
	['2020-12-31', 365],
	['2021-01-01', 366],
	['2064-11-08', 16_383]
])('%s is day %i', (text, number) => {
	expect(dayNumber(sampleDay(text))).toBe(number);
	expect(dayFromNumber(number)).toBe(text);
});

test('each day has its own number, and each number its day', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 16_383 }), (number) => {
			const day = dayFromNumber(number);
			expect(readDay(day)).toBe(day);
			expect(dayNumber(day)).toBe(number);
		})
	);
});

test.each([
	['2026-03-28', '2026-03-30', 2],
	['2024-02-28', '2024-03-01', 2],
	['2026-11-21', '2026-11-21', 0],
	['2026-11-21', '2026-11-14', -7]
])('from %s to %s it is %i days', (from, to, days) => {
	expect(daysBetween(sampleDay(from), sampleDay(to))).toBe(days);
});

test('later days have later texts, so that days can be compared as they are', () => {
	fc.assert(
		fc.property(anyDay, anyDay, (a, b) => {
			expect(a < b).toBe(daysBetween(a, b) > 0);
		})
	);
});

test.each([
	{ moment: new Date(2026, 0, 5, 0, 0), day: '2026-01-05' },
	{ moment: new Date(2026, 0, 5, 23, 59, 59), day: '2026-01-05' },
	{ moment: new Date(2026, 10, 21, 12), day: '2026-11-21' }
])('$moment falls on $day by the clock of the machine', ({ moment, day }) => {
	expect(dayOf(moment)).toBe(day);
});

test.each([
	['2026-11-22', 3, '2027-02-22'],
	['2026-11-22', 6, '2027-05-22'],
	['2026-11-30', 3, '2027-02-28'],
	['2027-11-30', 3, '2028-02-29'],
	['2026-08-31', 6, '2027-02-28'],
	['2026-12-31', 12, '2027-12-31'],
	['2026-01-31', 0, '2026-01-31']
])('%s and %i months come to %s', (day, months, later) => {
	expect(addMonths(sampleDay(day), months)).toBe(later);
});
