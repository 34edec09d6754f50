import type { Condition, Rule } from '../model/rule.ts';

/** Facts that stay with the person; by their name, or by what stands before its first dot. */
const PRIVATE: ReadonlySet<string> = new Set([
	'stage',
	'origin',
	'hoursPerWeek',
	'evidence',
	'attempts',
	'daysSinceLastAttempt',
	'step',
	'checkIn'
]);
const OF_TARGETS: ReadonlySet<string> = new Set([
	'gap',
	'coreGap',
	'targets',
	'targetFamily',
	'bestFit',
	'fitWord'
]);

/**
 * Whether a step may be shown to others: it was not suggested for anything that stays with the person, nor,
 * unless targets are shown too, for a target.
 */
export function mayBeShown({ kind, when }: Rule, targetsToo: boolean): boolean {
	if (kind === 'wellbeing') return false;
	return factsIn(when).every((name) => {
		const group = name.split('.', 1)[0] ?? name;
		return !PRIVATE.has(group) && (targetsToo || !OF_TARGETS.has(group));
	});
}

/** The names of the facts that a condition compares. */
function factsIn(condition: Condition | undefined): readonly string[] {
	if (!condition) return [];
	if ('not' in condition) return factsIn(condition.not);
	if ('all' in condition) return condition.all.flatMap(factsIn);
	if ('any' in condition) return condition.any.flatMap(factsIn);
	return [condition.fact];
}
