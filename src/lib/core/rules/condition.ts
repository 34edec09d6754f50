import type { Comparison, Condition } from '../model/rule.ts';
import { factValue, type FactValue, type KnownFacts } from './facts.ts';

/** True, false, or null: not known. */
export type Truth = boolean | null;

/** A fact that made a condition come out as it did. */
export interface Reason {
	readonly fact: string;
	readonly value: Exclude<FactValue, undefined>;
}

export interface Verdict {
	readonly truth: Truth;
	/** The facts that decided it; empty when the truth is not known. */
	readonly because: readonly Reason[];
}

/**
 * Evaluates a condition in three-valued (Kleene) logic: a comparison with an unknown is unknown, `not`
 * unknown is unknown, `all` is false as soon as one part is, `any` is true as soon as one part is.
 */
export function evaluate(condition: Condition, known: KnownFacts): Verdict {
	if ('not' in condition) {
		const { truth, because } = evaluate(condition.not, known);
		return { truth: truth === null ? null : !truth, because };
	}
	if ('all' in condition) return combine(condition.all, known, false);
	if ('any' in condition) return combine(condition.any, known, true);
	return compare(condition, factValue(condition.fact, known));
}

/** `all` (decided by a false) and `any` (decided by a true). */
function combine(parts: readonly Condition[], known: KnownFacts, deciding: boolean): Verdict {
	const verdicts = parts.map((part) => evaluate(part, known));
	const decided = verdicts.filter(({ truth }) => truth === deciding);
	if (decided.length > 0) {
		return { truth: deciding, because: decided.flatMap(({ because }) => because) };
	}
	if (verdicts.some(({ truth }) => truth === null)) return { truth: null, because: [] };
	return { truth: !deciding, because: verdicts.flatMap(({ because }) => because) };
}

function compare(comparison: Comparison, value: FactValue): Verdict {
	const truth = holds(comparison, value);
	if (truth === null || value === undefined) return { truth: null, because: [] };
	return { truth, because: [{ fact: comparison.fact, value: matched(comparison, value, truth) }] };
}

/** Of several words, such as those for the fit of each target, the ones that were asked for. */
function matched({ is }: Comparison, value: Reason['value'], truth: boolean): Reason['value'] {
	if (!truth || is === undefined || typeof value !== 'object') return value;
	const wanted = typeof is === 'object' ? is : [is];
	return value.filter((one) => wanted.includes(one));
}

function holds({ is, atLeast, atMost }: Comparison, value: FactValue): Truth {
	if (value === undefined) return null;
	if (is !== undefined) {
		const wanted = typeof is === 'object' ? is : [is];
		const have = typeof value === 'object' ? value : [value];
		if (wanted.some((one) => have.some((other) => other === one))) return true;
		// An answer that is open or not sure cannot be told apart from a level.
		return isWithheld(value) && wanted.some((one) => typeof one === 'number') ? null : false;
	}
	if (typeof value !== 'number') return null;
	return (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);
}

function isWithheld(value: FactValue): boolean {
	return value === 'open' || value === 'not-sure';
}
