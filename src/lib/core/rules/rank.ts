import { QUICK, skillOf } from '../model/question.ts';
import type { Rule } from '../model/rule.ts';
import type { Facts } from './facts.ts';
import { LEAST_GAIN, movesOf, type Step } from './fire.ts';

export const MOST_STEPS = 7;
export const WEEKS = 6;
/** Among the first five steps at most two are of one skill. */
const MIXED = 5;
const PER_SKILL = 2;
/** Career and find-out steps come behind this many growth steps. */
const GROWTH_FIRST = 3;

const targetsGaining = (step: Step) =>
	Object.values(step.gains).filter((gain) => gain > LEAST_GAIN).length;

const isQuick = (rule: Rule) => movesOf(rule).some(([question]) => QUICK.has(question));

/** Differences within rounding are none, so that equal gains keep the order of the file. */
const more = (a: number, b: number) => (Math.abs(a - b) <= LEAST_GAIN ? 0 : b - a);

/**
 * Growth steps, the most useful first: by the number of targets with a gain, then gain per hour, then
 * gain, then first-ten facets, then their order in the file.
 */
export function rankGrowth(steps: readonly Step[]): Step[] {
	return [...steps].sort(
		(a, b) =>
			targetsGaining(b) - targetsGaining(a) ||
			more(a.gain / a.rule.hours, b.gain / b.rule.hours) ||
			more(a.gain, b.gain) ||
			Number(isQuick(b.rule)) - Number(isQuick(a.rule))
	);
}

/**
 * Every step that fires, in order: wellbeing under strain; safeguards; growth; career and find-out
 * steps behind the third growth step.
 */
export function orderSteps(steps: readonly Step[], facts: Facts): Step[] {
	const of = (...kinds: Rule['kind'][]) => steps.filter(({ rule }) => kinds.includes(rule.kind));
	const growth = rankGrowth(of('growth'));
	const rest = facts.checkIn?.strain ? of('wellbeing') : [];
	return [
		...rest,
		...of('safeguard'),
		...growth.slice(0, GROWTH_FIRST),
		...of('career', 'find-out'),
		...growth.slice(GROWTH_FIRST)
	];
}

/**
 * The list a person gets: steps in order, at most one per question and two per skill among the first
 * five, that together take no more than six weeks of the person's hours; at least one, at most seven.
 * A step that is too long for the hours left makes room for the next one that is not. Under strain at
 * most one growth step, and none unless asked for.
 */
export function listSteps(steps: readonly Step[], facts: Facts, hoursPerWeek: number): Step[] {
	const ordered = diversify(steps, facts);
	const list: Step[] = [];
	let hours = hoursPerWeek * WEEKS;
	for (const step of ordered) {
		if (list.length === MOST_STEPS) break;
		if (step.rule.hours > hours) continue;
		hours -= step.rule.hours;
		list.push(step);
	}
	return list.length > 0 ? list : ordered.slice(0, 1);
}

function diversify(steps: readonly Step[], facts: Facts): Step[] {
	const of = (...kinds: Rule['kind'][]) => steps.filter(({ rule }) => kinds.includes(rule.kind));
	const list = [...(facts.checkIn?.strain ? of('wellbeing') : []), ...of('safeguard')];
	const growth = growthAllowed(onePerQuestion(rankGrowth(of('growth'))), facts);
	// Under strain nothing is asked beyond rest.
	const fill = facts.checkIn?.strain ? [] : of('career', 'find-out');
	let grown = 0;
	const mayCome = (step: Step) =>
		list.length >= MIXED ||
		skillsOf(step).every(
			(skill) => list.filter((other) => skillsOf(other).includes(skill)).length < PER_SKILL
		);
	while (growth.length > 0 || fill.length > 0) {
		const next = growth.findIndex(mayCome);
		const useFill = fill.length > 0 && (grown >= GROWTH_FIRST || next < 0);
		if (useFill) {
			list.push(...fill.splice(0, 1));
		} else if (next >= 0) {
			list.push(...growth.splice(next, 1));
			grown += 1;
		} else break;
	}
	return list;
}

function growthAllowed(growth: Step[], { checkIn }: Facts): Step[] {
	if (!checkIn?.strain) return growth;
	return checkIn.wantsGrowth ? growth.slice(0, 1) : [];
}

function onePerQuestion(growth: readonly Step[]): Step[] {
	const taken = new Set<string>();
	return growth.filter(({ rule }) => {
		const questions = movesOf(rule).map(([question]) => question);
		if (questions.some((question) => taken.has(question))) return false;
		questions.forEach((question) => taken.add(question));
		return true;
	});
}

const skillsOf = ({ rule }: Step) => [
	...new Set(movesOf(rule).map(([question]) => skillOf(question)))
];
