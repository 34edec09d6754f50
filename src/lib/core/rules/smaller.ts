import { movesOf, type Rule } from '../model/rule.ts';
import { knowFacts, type Facts } from './facts.ts';
import { fireRules } from './fire.ts';

/**
 * Another way up the same rung that takes fewer hours, the shortest of those that fit the person and are not
 * in hand or set aside; null where there is none.
 */
export function smallerWay(rule: Rule, rules: readonly Rule[], facts: Facts): Rule | null {
	const rungs = movesOf(rule);
	const sameRung = (other: Rule) =>
		movesOf(other).some(([id, level]) => rungs.some(([one, to]) => one === id && to === level));
	const ways = fireRules(
		rules.filter(
			(other) =>
				other.id !== rule.id &&
				other.hours < rule.hours &&
				(facts.steps?.[other.id] ?? 'suggested') === 'suggested' &&
				sameRung(other)
		),
		knowFacts(facts),
		[]
	);
	return ways.map((way) => way.rule).sort((a, b) => a.hours - b.hours)[0] ?? null;
}
