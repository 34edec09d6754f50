import type { Day } from '../model/day.ts';
import type { Origin, Stage } from '../model/person.ts';
import type { Requirement } from '../model/requirement.ts';
import type { Answer } from '../model/answer.ts';
import type { Evidence } from '../model/evidence.ts';
import type { StepState } from '../model/step.ts';
import type { Target } from '../model/target.ts';
import type { Shapes } from '../scoring/score.ts';

/**
 * What codes hold, in the slots that stand for content: question, role, listing and rule. Slots are
 * permanent, so a code means the same for ever, whatever the content is called.
 */
export type LinkTarget =
	| { readonly kind: 'role'; readonly slot: number }
	| { readonly kind: 'rated'; readonly slot: number }
	| {
			readonly kind: 'own';
			readonly requirement: Requirement;
			/** Null where the title is not to be shown. */
			readonly title: string | null;
	  };

/** A public code: what was chosen to be shown, and nothing else. */
export interface PublicLink {
	readonly day: Day;
	/** Per skill the best four levels and how many were answered; null when the shape is not shown. */
	readonly shapes: Shapes | null;
	/** Null when targets and fit are not shown. */
	readonly targets: readonly LinkTarget[] | null;
	/** Slots of rules; null when steps are not shown. */
	readonly steps: readonly number[] | null;
	readonly name: string | null;
	/** Whether answers travel beside this code, as a full code after the `#`. */
	readonly withAnswers: boolean;
}

export interface LinkAttempt {
	/** Null in a link for others. */
	readonly id: number | null;
	readonly day: Day;
	/** By slot of the question; an open question is absent. */
	readonly answers: ReadonlyMap<number, Answer>;
}

export interface LinkStep {
	readonly slot: number;
	readonly state: StepState;
	readonly due: Day | null;
	readonly changed: Day;
	readonly intention: string;
}

export interface LinkPerson {
	readonly stage: Stage | null;
	readonly origin: Origin | null;
	/** In steps of half an hour, up to 40. */
	readonly hoursPerWeek: number;
	/** Slots of roles. */
	readonly liked: readonly number[];
}

/** A full code: one attempt, or a whole history in the first form of return links. */
export interface FullLink {
	readonly attempts: readonly LinkAttempt[];
	readonly targets: readonly LinkTarget[];
	readonly person: LinkPerson | null;
	readonly steps: readonly LinkStep[];
}

export interface ReturnAttempt extends LinkAttempt {
	readonly id: number;
	/** By slot of the question, as in `Attempt`; absent where there are none. */
	readonly said?: ReadonlyMap<number, Day>;
}

/** A target as its owner knows it: an own listing keeps its id and its title. */
export type ReturnTarget = Exclude<LinkTarget, { kind: 'own' }> | Extract<Target, { kind: 'own' }>;

/** The slots of the question and of the step; 0 for none. */
export interface LinkEvidence extends Omit<Evidence, 'question' | 'step'> {
	readonly question: number;
	readonly step: number;
}

/** A person's whole history, for another device of their own. */
export interface ReturnLink {
	/** In the order of their days. */
	readonly attempts: readonly ReturnAttempt[];
	readonly targets: readonly ReturnTarget[];
	readonly person: LinkPerson;
	readonly steps: readonly LinkStep[];
	/** Empty unless it was asked for. */
	readonly evidence: readonly LinkEvidence[];
}

export type Link =
	| { readonly kind: 'public'; readonly link: PublicLink }
	| { readonly kind: 'full'; readonly link: FullLink };

export const MAX_NAME = 40;

/** A name as it may stand in a link: on one line, at most 40 characters; null when nothing is left. */
export function cleanName(name: string): string | null {
	return cleanLine(name, MAX_NAME);
}

/** Text on one line, at most `max` characters (code points) long; null when nothing is left. */
export function cleanLine(text: string, max: number): string | null {
	const line = text
		.toWellFormed()
		.normalize('NFC')
		.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
		.trim();
	return [...line].slice(0, max).join('').trim() || null;
}
