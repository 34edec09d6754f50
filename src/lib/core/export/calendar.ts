import { generateIcsCalendar } from 'ts-ics';
import { dayFromNumber, dayNumber, type Day } from '../model/day.ts';

/**
 * What a day is for. Calendars are read by others, so an entry says no more than this: no step, no code,
 * no listing.
 */
export const OCCASIONS = {
	'look-back': 'DevRel Readiness: a look back',
	'set-day': 'DevRel Readiness: a day you set'
} as const;

export type Occasion = keyof typeof OCCASIONS;

export interface CalendarEntry {
	readonly occasion: Occasion;
	readonly day: Day;
	readonly today: Day;
	/** The address of the site, such as `https://example.org/`. */
	readonly site: string;
}

/**
 * A calendar file (RFC 5545) with one whole day that does not make its owner look busy. The same day for
 * the same occasion has the same UID, so that a second download changes an entry and doubles none.
 * Throws on an address that is none.
 */
export function calendarFile({ occasion, day, today, site }: CalendarEntry): string {
	const at = (day: Day) => new Date(`${day}T00:00:00Z`);
	return generateIcsCalendar({
		version: '2.0',
		prodId: '-//DevRel Readiness//EN',
		events: [
			{
				uid: `${occasion}-${day}@${new URL(site).host}`,
				summary: OCCASIONS[occasion],
				stamp: { date: at(today) },
				start: { date: at(day), type: 'DATE' },
				end: { date: at(dayFromNumber(dayNumber(day) + 1)), type: 'DATE' },
				url: site,
				description: site,
				timeTransparent: 'TRANSPARENT'
			}
		]
	});
}
