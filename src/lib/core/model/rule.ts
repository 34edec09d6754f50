import { isQuestionId, type QuestionId } from './question.ts';
import type { Level, SkillId } from './skill.ts';

export const RULE_KINDS = ['growth', 'safeguard', 'wellbeing', 'career', 'find-out'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** What a step does without: money, leaving home, or an audience that is there live. */
export const WAYS = ['free', 'online', 'off-stage'] as const;
export type Way = (typeof WAYS)[number];

/**
 * One comparison of a named fact, such as `{ fact: 'answer.code.apis', atMost: 1 }`. A comparison
 * with something unknown is unknown; `not-sure` and `open` are asked for by name.
 */
export interface Comparison {
	readonly fact: string;
	readonly is?: number | string | readonly (number | string)[] | undefined;
	readonly atLeast?: number | undefined;
	readonly atMost?: number | undefined;
}

export type Condition =
	| Comparison
	| { readonly all: readonly Condition[] }
	| { readonly any: readonly Condition[] }
	| { readonly not: Condition };

export type Moves = Readonly<Partial<Record<QuestionId, Level>>>;

/** A rule: when it holds, its step is suggested. */
export interface Rule {
	readonly id: string;
	/** Permanent number, unique among rules, never used again: links are made of it. */
	readonly slot: number;
	readonly kind: RuleKind;
	/** Growth only: the answer that the person could honestly give after the step. */
	readonly moves?: Moves | undefined;
	/** Why one action moves two questions. */
	readonly reason?: string | undefined;
	/** For growth rules a further condition; they always also need the rung below. */
	readonly when?: Condition | undefined;
	/** Safeguards only: ids of the rules whose step does what it guards. It is shown with them. */
	readonly before?: readonly string[] | undefined;
	/** Safeguards only: somebody does already what it guards, so that it may stand by itself. */
	readonly alone?: Condition | undefined;
	readonly title: string;
	readonly do: string;
	readonly first15: string;
	readonly why: string;
	readonly hours: number;
	/** Of a long step what can be done in six weeks, for a list on which the whole does not fit. */
	readonly part?: { readonly do: string; readonly hours: number } | undefined;
	readonly evidence: string;
	/** "When ..., I will ...", for the person to make their own. */
	readonly opener: string;
	readonly ways: readonly Way[];
	/** Ids of resources. */
	readonly resources: readonly string[];
	readonly retired?: boolean | undefined;
}

export interface Resource {
	readonly id: string;
	readonly title: string;
	readonly by?: string | undefined;
	readonly url: string;
	readonly kind: string;
	readonly cost: 'free' | 'free-tier' | 'paid';
	readonly language: string;
	readonly skills: readonly SkillId[];
	/** The rungs from which it helps somebody up. */
	readonly levels: readonly Level[];
	readonly note: string;
	/** When its address (V) or its text (F) was seen; browsers are not told where. */
	readonly verified: {
		readonly mark: 'V' | 'F';
		readonly where?: string | undefined;
		readonly on: string;
	};
	readonly caution?: string | undefined;
	/** The day on which it was found to be gone. Nobody is sent there any more. */
	readonly gone?: string | undefined;
}

/** The answers that a rule's step moves, each with the level it moves it to. */
export function movesOf(rule: Pick<Rule, 'moves'>): [QuestionId, Level][] {
	return Object.entries(rule.moves ?? {}).filter((move): move is [QuestionId, Level] =>
		isQuestionId(move[0])
	);
}
