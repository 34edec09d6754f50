import type { Rule } from '../model/rule.ts';
import { evaluate, type Reason } from './condition.ts';
import { knowFacts, type Facts, type KnownFacts } from './facts.ts';
import { fireRules, type Step } from './fire.ts';
import { WEEKS } from './rank.ts';

/**
 * Steps as a list can take them. A safeguard goes with each step that does what it guards, so that it is read
 * before the act and takes no place of its own; with a step that was picked, see `guardsOf`. Only one stands by
 * itself: the first, in the order of the file, for something that the person does already; under strain none. And
 * a step that is longer than six weeks of the person's hours counts with its first part.
 * @param steps all that fire, without those that are done or set aside
 * @param hoursPerWeek the person's hours
 */
export function fitToPerson(
	steps: readonly Step[],
	known: KnownFacts,
	hoursPerWeek: number
): Step[] {
	const safeguards = steps.filter(({ rule }) => rule.kind === 'safeguard');
	const alone = known.facts.checkIn?.strain
		? undefined
		: safeguards.find(({ rule }) => isDoing(rule, known));
	return steps
		.filter((step) => step === alone || !safeguards.includes(step))
		.map((step) => {
			const mine = safeguards.filter(
				(other) => other !== alone && other.rule.before?.includes(step.rule.id)
			);
			const { hours, part } = step.rule;
			const guarding = mine.reduce((sum, { rule }) => sum + rule.hours, 0);
			const inPart = part !== undefined && hours + guarding > hoursPerWeek * WEEKS;
			const doing = step === alone ? doingOf(step.rule, known) : [];
			return {
				...step,
				because: [...step.because, ...doing],
				safeguards: mine,
				inPart,
				hours: (inPart ? part.hours : hours) + guarding
			};
		});
}

/** The facts that show it. */
function doingOf({ alone }: Rule, known: KnownFacts): readonly Reason[] {
	return alone ? evaluate(alone, known).because : [];
}

/** Whether somebody does already what a safeguard guards. */
function isDoing({ alone }: Rule, known: KnownFacts): boolean {
	return alone !== undefined && evaluate(alone, known).truth === true;
}

/** The safeguards that stay with a step which was picked, until they are done or set aside themselves. */
export function guardsOf(picked: Rule, rules: readonly Rule[], facts: Facts): readonly Rule[] {
	const guards = rules.filter(
		({ id, kind, before }) =>
			kind === 'safeguard' &&
			before?.includes(picked.id) &&
			(facts.steps?.[id] ?? 'suggested') === 'suggested'
	);
	return fireRules(guards, knowFacts(facts), []).map(({ rule }) => rule);
}
