import { describe, expect, test } from 'vitest';
import { sampleDay } from '../../../../tests/samples.ts';
import { isCurrent, lastDayOf, readCheckIn } from './check-in.ts';

const day = sampleDay('2026-11-22');

describe('a stored check-in', () => {
	test.each([
		[
			{ day, wantsGrowth: true },
			{ day, wantsGrowth: true }
		],
		[{ day }, { day, wantsGrowth: false }],
		[
			{ day, wantsGrowth: 'yes', ticked: ['pace'] },
			{ day, wantsGrowth: false }
		],
		[{ day: 'yesterday', wantsGrowth: true }, null],
		[{}, null],
		[null, null],
		['strain', null]
	])('%j is read as %j', (value, expected) => {
		expect(readCheckIn(value)).toEqual(expected);
	});
});

describe('a check-in', () => {
	const checkIn = { day, wantsGrowth: false };

	test.each([
		['2026-11-20', false],
		['2026-11-21', true],
		['2026-11-22', true],
		['2026-12-19', true],
		['2026-12-20', false],
		['2027-11-22', false]
	])('holds on %s: %s', (today, holds) => {
		expect(isCurrent(checkIn, sampleDay(today))).toBe(holds);
	});

	test('names the last day on which it holds', () => {
		expect(lastDayOf(checkIn)).toBe('2026-12-19');
	});
});
