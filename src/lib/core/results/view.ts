import type { Day } from '../model/day.ts';
import type { QuestionId } from '../model/question.ts';
import type { Requirement } from '../model/requirement.ts';
import type { Resource, RuleKind } from '../model/rule.ts';
import type { Level, SkillId } from '../model/skill.ts';
import type { AimSource } from '../rules/advise.ts';
import type { Fit } from '../scoring/fit.ts';
import type { SkillScore } from '../scoring/score.ts';

/**
 * A result as pages show it: plain data, in which all texts stand already. Made in the browser for
 * one's own result and on the server for a shared one.
 */
export interface ResultView {
	readonly day: Day;
	readonly name: string | null;
	/** In display order; null when the shape is not shown. */
	readonly skills: readonly SkillView[] | null;
	/** Null when answers are not shown. */
	readonly answers: AnswersView | null;
	/** Null when targets and fit are not shown. */
	readonly targets: TargetsView | null;
	/** Null when steps are not shown. */
	readonly steps: readonly StepView[] | null;
}

export interface SkillView extends SkillScore {
	readonly id: SkillId;
	readonly title: string;
	/** The person's own next fact in this skill: a noun phrase; null when not known. */
	readonly next: string | null;
}

export interface AnswersView {
	/** The skills in which something was done, strongest first. */
	readonly done: readonly DoneView[];
	readonly notSure: readonly QuestionTitle[];
	readonly open: readonly QuestionTitle[];
	/** How many answers are "not yet". */
	readonly notYet: number;
}

export interface QuestionTitle {
	readonly id: QuestionId;
	readonly title: string;
}

export interface DoneView {
	readonly skill: SkillId;
	readonly title: string;
	/** What the person has done, in the words of their answers; the highest level first. */
	readonly facts: readonly {
		readonly id: QuestionId;
		readonly level: Level;
		readonly text: string;
	}[];
}

export interface TargetsView {
	readonly source: AimSource;
	/** Roles that only stand in are not among them while the answers are still far from them. */
	readonly targets: readonly TargetView[];
}

export interface TargetView extends Fit {
	readonly key: string;
	readonly title: string;
	/** How many listings its figures rest on. */
	readonly listings: number;
	readonly requirement: Requirement;
	/** Skills that the listing asks for and the person already shows in full. */
	readonly shown: readonly SkillId[];
	/** Skills that are not shown in full yet, the widest gap first. */
	readonly notYet: readonly SkillId[];
	/** Skills that it asks for and that have too few answers. */
	readonly open: readonly SkillId[];
	readonly rungs: number;
}

export interface StepView {
	readonly id: string;
	readonly slot: number;
	readonly title: string;
	readonly kind: RuleKind;
	readonly skill: SkillId | null;
	readonly do: string;
	readonly first15: string;
	readonly why: string;
	readonly hours: number;
	/** What of it fits into six weeks of the person's hours; null where all of it does. */
	readonly part: { readonly do: string; readonly hours: number; readonly perWeek: number } | null;
	/** What comes before it. */
	readonly safeguards: readonly StepView[];
	/** Other ways up the same rung that fit in its place, the next one first. */
	readonly others: readonly Pick<StepView, 'id' | 'title' | 'hours'>[];
	readonly evidence: string;
	readonly opener: string;
	readonly moves: Readonly<Partial<Record<QuestionId, Level>>>;
	/** Null where it is not shown. */
	readonly gain: number | null;
	readonly gains: Readonly<Record<string, number>>;
	/** The facts that made it fire, as sentences; null where they are not shown. */
	readonly because: readonly string[] | null;
	readonly resources: readonly Resource[];
}
