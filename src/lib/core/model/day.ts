/** A calendar day as `YYYY-MM-DD`, in the person's own time zone. */
export type Day = string & { readonly day: unique symbol };

const MS_PER_DAY = 86_400_000;

/** WARNING: links count days from here. Never change it. */
const FIRST_DAY = Date.UTC(2020, 0, 1);

/** The first moment whose day has no number in 14 bits. */
const END = FIRST_DAY + 2 ** 14 * MS_PER_DAY;

/** A day of the calendar from 2020-01-01 to 2064-11-08, or null. */
export function readDay(value: unknown): Day | null {
	const day = readPastDay(value);
	return day && day >= '2020-01-01' ? day : null;
}

/**
 * A day of the calendar from 1950-01-01 to 2064-11-08, or null: for what happened before there was this
 * site. Its number may be negative.
 */
export function readPastDay(value: unknown): Day | null {
	if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return null;
	const time = Date.parse(`${value}T00:00:00Z`);
	// A day that its month does not have is read as one of the next month.
	if (Number.isNaN(time) || new Date(time).getUTCDate() !== Number(value.slice(8))) return null;
	return value >= '1950-01-01' && time < END ? (value as Day) : null;
}

/** The day on which a moment falls, in the time zone of the machine; never before the first day. */
export function dayOf(moment: Date): Day {
	const two = (n: number) => String(n).padStart(2, '0');
	const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
	return readDay(day) ?? dayFromNumber(0);
}

/** Days since 2020-01-01: 0 to 16383, negative for what happened before. */
export function dayNumber(day: Day): number {
	return (Date.parse(`${day}T00:00:00Z`) - FIRST_DAY) / MS_PER_DAY;
}

export function dayFromNumber(number: number): Day {
	return new Date(FIRST_DAY + number * MS_PER_DAY).toISOString().slice(0, 10) as Day;
}

/** The same day of a later month, or the last day of that month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
	const wanted = Date.UTC(
		lastOfMonth.getUTCFullYear(),
		lastOfMonth.getUTCMonth(),
		Math.min(date, lastOfMonth.getUTCDate())
	);
	return dayFromNumber((wanted - FIRST_DAY) / MS_PER_DAY);
}

export function daysBetween(from: Day, to: Day): number {
	return dayNumber(to) - dayNumber(from);
}

export function laterDay(day: Day, other: Day | undefined): Day {
	return other && other > day ? other : day;
}
