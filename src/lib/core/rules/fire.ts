import type { Answers } from '../model/answer.ts';
import { movesOf, type Condition, type Rule } from '../model/rule.ts';
import type { Aim } from '../model/target.ts';
import { lowFit } from '../scoring/fit.ts';
import { scoreAnswers, type Scores } from '../scoring/score.ts';
import { evaluate, type Reason } from './condition.ts';
import type { KnownFacts } from './facts.ts';

/** A rule that holds for somebody, with its receipt. */
export interface Step {
	readonly rule: Rule;
	/** The facts that made it fire. */
	readonly because: readonly Reason[];
	/** What it adds to `fit.low`, by the key of each target; never negative. */
	readonly gains: Readonly<Record<string, number>>;
	/** The gains of all targets added up. */
	readonly gain: number;
	/** What comes before it, for it does something that they guard. */
	readonly safeguards: readonly Step[];
	/** Longer than six weeks of the person's hours: its first part is what a list has of it. */
	readonly inPart: boolean;
	/** What it takes on a list: the whole or its first part, with its safeguards. */
	readonly hours: number;
}

/** Less than this is rounding, not a gain. */
export const LEAST_GAIN = 1e-9;

/**
 * A rule's whole condition. A growth rule needs the rung below each answer it moves, so it never
 * fires for who stands at or above that level, nor for who has not answered.
 */
export function conditionOf(rule: Rule): Condition {
	const rungs = movesOf(rule).map(([question, level]): Condition => ({
		fact: `answer.${question}`,
		is: level - 1
	}));
	return { all: rule.when ? [...rungs, rule.when] : rungs };
}

/** The answers after a rule's step: each moved answer is `max(now, moved)`. */
export function answersAfter(rule: Pick<Rule, 'moves'>, answers: Answers): Answers {
	const after = { ...answers };
	for (const [question, level] of movesOf(rule)) {
		const now = answers[question];
		after[question] = typeof now === 'number' && now > level ? now : level;
	}
	return after;
}

/** All the rules that hold, in the order of the file, each with its gain for each aim. */
export function fireRules(rules: readonly Rule[], known: KnownFacts, aims: readonly Aim[]): Step[] {
	const before = new Map(aims.map((aim) => [aim.key, lowFit(aim.requirement, known.scores)]));
	return rules.flatMap((rule) => {
		if (rule.retired) return [];
		const { truth, because } = evaluate(conditionOf(rule), known);
		if (truth !== true) return [];
		const alone = { safeguards: [], inPart: false, hours: rule.hours };
		return [{ rule, because, ...gainsOf(rule, known, aims, before), ...alone }];
	});
}

function gainsOf(
	rule: Rule,
	{ facts }: KnownFacts,
	aims: readonly Aim[],
	before: ReadonlyMap<string, number>
): Pick<Step, 'gains' | 'gain'> {
	if (!rule.moves) return { gains: {}, gain: 0 };
	const scores: Scores = scoreAnswers(answersAfter(rule, facts.answers));
	const gains = aims.map((aim): [string, number] => [
		aim.key,
		Math.max(0, lowFit(aim.requirement, scores) - (before.get(aim.key) ?? 0))
	]);
	return {
		gains: Object.fromEntries(gains),
		gain: gains.reduce((sum, [, gain]) => sum + gain, 0)
	};
}
