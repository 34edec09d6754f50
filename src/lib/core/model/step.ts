import { readDay, type Day } from './day.ts';

export const STEP_STATES = ['suggested', 'under-way', 'done', 'not-for-me'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** What a person did with a suggested step. */
export interface StepRecord {
	/** The id of the rule that suggested it. */
	readonly rule: string;
	readonly state: StepState;
	/** Its title as it was picked, to be asked about without reading the rules. */
	readonly title: string;
	/** The day the person set for it. */
	readonly due: Day | null;
	/** Their own "When ..., I will ...". */
	readonly intention: string;
	/** The day on which the state last changed. */
	readonly changed: Day;
	/** Chosen over the other ways up the same rung. */
	readonly preferred?: true;
	/** A step of rest, which goes with the check-in that it came from. */
	readonly rest?: true;
}

export const MAX_INTENTION = 200;

export function readStepRecord(value: unknown): StepRecord | null {
	if (typeof value !== 'object' || value === null) return null;
	const { rule, title, state, due, intention, changed, preferred, rest } = value as Record<
		string,
		unknown
	>;
	const known = STEP_STATES.find((candidate) => candidate === state);
	const on = readDay(changed);
	if (typeof rule !== 'string' || !known || !on) return null;
	return {
		rule,
		title: typeof title === 'string' ? title : '',
		state: known,
		due: readDay(due),
		intention: typeof intention === 'string' ? intention.slice(0, MAX_INTENTION) : '',
		changed: on,
		...(preferred === true && known === 'suggested' ? { preferred } : {}),
		...(rest === true ? { rest } : {})
	};
}
