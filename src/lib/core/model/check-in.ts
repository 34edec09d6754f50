import { dayFromNumber, dayNumber, daysBetween, readDay, type Day } from './day.ts';
import type { Stage } from './person.ts';

/**
 * All that a device keeps of a check-in, and only where something was ticked: the day, and whether a
 * step to grow was asked for all the same. What was ticked is kept nowhere.
 */
export interface CheckIn {
	readonly day: Day;
	readonly wantsGrowth: boolean;
}

/** A check-in asks about four weeks, so it holds for four weeks. */
const CHECK_IN_DAYS = 28;

/** What is usable in a stored value that should be a check-in. */
export function readCheckIn(value: unknown): CheckIn | null {
	if (typeof value !== 'object' || value === null) return null;
	const { day: text, wantsGrowth } = value as Record<string, unknown>;
	const day = readDay(text);
	return day && { day, wantsGrowth: wantsGrowth === true };
}

/** The last day on which a check-in still holds. */
export function lastDayOf({ day }: CheckIn): Day {
	return dayFromNumber(dayNumber(day) + CHECK_IN_DAYS - 1);
}

/** Whether a check-in still holds. Who has flown west may find that it bears the day of tomorrow. */
export function isCurrent({ day }: CheckIn, today: Day): boolean {
	const age = daysBetween(day, today);
	return age >= -1 && age < CHECK_IN_DAYS;
}

/** One thing to ask somebody for, or to stop. */
export interface Offer {
	readonly kind: 'ask' | 'stop';
	readonly title: string;
	readonly how: string;
	/** Words that can be sent or said as they are, with gaps. */
	readonly words?: string | undefined;
	/** How somebody else did it. */
	readonly example?: Sourced | undefined;
}

/** Something that may have weighed on a person's last four weeks, to tick or to leave. */
export interface Prompt {
	readonly id: string;
	readonly text: string;
	readonly offer: Offer;
	/** What is said whenever it is ticked, whatever the page ends with. */
	readonly also?: string | undefined;
}

/** A fact about the world with its source. */
export interface Sourced {
	readonly text: string;
	readonly source: string;
	readonly url?: string | undefined;
	/** The day of the source, or of the copy that was read. */
	readonly on: string;
}

export interface PromptSet {
	readonly title: string;
	/** In the order in which one of them is chosen to end with. */
	readonly prompts: readonly Prompt[];
	/** Stands at the end, whatever was ticked. */
	readonly notes: readonly string[];
	/** Stands at the end where it is something to ask for. */
	readonly asking?: string | undefined;
}

/** The texts of the check-in. They have no slots: nothing of it is ever in a link. */
export type CheckInContent = Readonly<Record<Stage, PromptSet>> & {
	readonly help: {
		readonly text: string;
		readonly finder: { readonly title: string; readonly url: string };
		readonly otherwise: string;
		readonly on: string;
	};
	readonly facts: readonly Sourced[];
};
