import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleDay } from '../../../../tests/samples.ts';
import { dayFromNumber } from '../model/day.ts';
import { OCCASIONS, calendarFile, type Occasion } from './calendar.ts';

const today = sampleDay('2026-11-22');
const day = sampleDay('2027-02-28');
const site = 'https://self-check.example/';
const lines = (file: string) => file.split('\r\n');

test('holds one whole day, this site and a neutral title, and nothing else', () => {
	expect(lines(calendarFile({ occasion: 'look-back', day, today, site }))).toEqual([
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//DevRel Readiness//EN',
		'BEGIN:VEVENT',
		'UID:look-back-2027-02-28@self-check.example',
		'SUMMARY:DevRel Readiness: a look back',
		'DTSTAMP:20261122T000000Z',
		'DTSTART;VALUE=DATE:20270228',
		'DTEND;VALUE=DATE:20270301',
		`URL:${site}`,
		`DESCRIPTION:${site}`,
		'TRANSP:TRANSPARENT',
		'END:VEVENT',
		'END:VCALENDAR',
		''
	]);
});

describe('the entry', () => {
	const file = (occasion: Occasion) => calendarFile({ occasion, day, today, site });

	test.each(Object.entries(OCCASIONS))('%s is called %s', (occasion, title) => {
		expect(lines(file(occasion as Occasion))).toContain(`SUMMARY:${title}`);
	});

	test('of the same day is the same, of another occasion another', () => {
		expect(file('look-back')).toBe(file('look-back'));
		const uids = (['look-back', 'set-day'] as const).map((occasion) =>
			lines(file(occasion)).find((line) => line.startsWith('UID:'))
		);
		expect(new Set(uids).size).toBe(2);
	});
});

test('every day is the day that was asked for, in every time zone', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 16_382 }).map(dayFromNumber), (day) => {
			const file = lines(calendarFile({ occasion: 'set-day', day, today, site }));
			expect(file).toContain(`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`);
		})
	);
});
