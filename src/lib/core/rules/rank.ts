import { QUICK, skillOf } from '../model/question.ts';
import { movesOf, type Rule } from '../model/rule.ts';
import type { Facts } from './facts.ts';
import { LEAST_GAIN, type Step } from './fire.ts';

/** The most that a list holds, and a link. */
export const MOST_STEPS = 7;
export const WEEKS = 6;
/** Rest is no list of chores: under strain there are at most four such steps. */
const MOST_REST = 4;
/** Among the first five steps at most two are of one skill. */
const MIXED = 5;
const PER_SKILL = 2;
/** Career and find-out steps come behind this many growth steps with a gain, then in turn with the rest. */
const GROWTH_FIRST = 3;

const targetsGaining = (step: Step) =>
	Object.values(step.gains).filter((gain) => gain > LEAST_GAIN).length;

const isQuick = (rule: Rule) => movesOf(rule).some(([question]) => QUICK.has(question));

/** Differences within rounding are none, so that equal gains keep the order of the file. */
const more = (a: number, b: number) => (Math.abs(a - b) <= LEAST_GAIN ? 0 : b - a);

/**
 * Growth steps, the most useful first: by the number of targets with a gain, then gain per hour, then
 * gain, then the shorter (which decides only where nothing gains), then first-ten facets, then their
 * order in the file.
 */
function rankGrowth(steps: readonly Step[]): Step[] {
	return [...steps].sort(
		(a, b) =>
			targetsGaining(b) - targetsGaining(a) ||
			more(a.gain / a.rule.hours, b.gain / b.rule.hours) ||
			more(a.gain, b.gain) ||
			a.rule.hours - b.rule.hours ||
			Number(isQuick(b.rule)) - Number(isQuick(a.rule))
	);
}

interface Queues {
	/** Where the check-in shows strain, wellbeing; else safeguards. */
	readonly head: readonly Step[];
	readonly growth: readonly Step[];
	/** Those of the growth steps that bring a target nearer. */
	readonly gaining: readonly Step[];
	/** Career and find-out steps. */
	readonly fill: readonly Step[];
}

function queuesOf(steps: readonly Step[], { checkIn }: Facts): Queues {
	const of = (...kinds: Rule['kind'][]) => steps.filter(({ rule }) => kinds.includes(rule.kind));
	const growth = rankGrowth(of('growth'));
	return {
		head: checkIn?.strain ? of('wellbeing').slice(0, MOST_REST) : of('safeguard'),
		growth,
		gaining: growth.filter((step) => targetsGaining(step) > 0),
		fill: of('career', 'find-out')
	};
}

/** Every step that fires, in order, without the limits of the list. */
export function orderSteps(steps: readonly Step[], facts: Facts): Step[] {
	const { head, growth, gaining, fill } = queuesOf(steps, facts);
	const first = gaining.slice(0, GROWTH_FIRST);
	const rest = growth.slice(first.length);
	const turns = Array.from({ length: Math.max(fill.length, rest.length) }, (_, i) => [
		...fill.slice(i, i + 1),
		...rest.slice(i, i + 1)
	]);
	return [...head, ...first, ...turns.flat()];
}

/**
 * The list a person gets: steps in order, at most one per question and two per skill among the first
 * five, that together take no more than six weeks of the person's hours; at least one, at most seven.
 * A step that is too long for the hours left makes room for the next one that is not. Where another way
 * up the same rung was chosen, that one takes the place. Under strain rest comes first, with at most one growth step, none unless asked for, and nothing to fill in.
 */
export function listSteps(steps: readonly Step[], facts: Facts, hoursPerWeek: number): Step[] {
	const { head, growth, gaining, fill } = queuesOf(steps, facts);
	const { checkIn } = facts;
	const inAll = hoursPerWeek * WEEKS;
	const mostGrowth = checkIn?.strain ? Number(checkIn.wantsGrowth) : MOST_STEPS;
	const fillers = checkIn?.strain ? [] : fill;
	const list: Step[] = [];
	const grown = () => list.filter(({ rule }) => rule.kind === 'growth').length;
	const place = (queue: readonly Step[]): boolean => {
		const next = queue.find((step) => fits(step, list, inAll));
		if (!next) return false;
		const chosen = waysBeside(next, growth).find(
			(other) => facts.preferred?.includes(other.rule.id) && fits(other, list, inAll)
		);
		list.push(chosen ?? next);
		return true;
	};
	const grow = (queue: readonly Step[], most: number) => grown() < most && place(queue);
	const inTurn = () =>
		fill.includes(list.at(-1) as Step)
			? grow(growth, mostGrowth) || place(fillers)
			: place(fillers) || grow(growth, mostGrowth);

	let placed = true;
	while (placed && list.length < MOST_STEPS) {
		placed = place(head) || grow(gaining, Math.min(GROWTH_FIRST, mostGrowth)) || inTurn();
	}
	if (list.length > 0) return list;
	return [...head, ...(checkIn?.strain ? [] : [...growth, ...fillers])].slice(0, 1);
}

/** Whether a step may come next on a list. */
function fits(step: Step, list: readonly Step[], hours: number): boolean {
	if (list.includes(step)) return false;
	if (hoursOf(list) + step.hours > hours) return false;
	const questions = list.flatMap(({ rule }) => movesOf(rule).map(([question]) => question));
	if (movesOf(step.rule).some(([question]) => questions.includes(question))) return false;
	if (list.length >= MIXED) return true;
	return skillsOf(step).every(
		(skill) => list.filter((other) => skillsOf(other).includes(skill)).length < PER_SKILL
	);
}

/**
 * For each step of a list the other ways up the same rung, round from the one after it, as far as they fit
 * where it stands.
 */
export function otherWays(
	list: readonly Step[],
	steps: readonly Step[],
	hoursPerWeek: number
): ReadonlyMap<Step, readonly Step[]> {
	return new Map(
		list.map((step, i) => {
			const left = hoursPerWeek * WEEKS - hoursOf(list.slice(0, i));
			return [step, waysBeside(step, steps).filter(({ hours }) => hours <= left)];
		})
	);
}

/** The other steps that move the same answers, the next longer one first, and round to the shortest. */
function waysBeside(step: Step, steps: readonly Step[]): Step[] {
	if (!step.rule.moves) return [];
	const moved = ({ rule }: Step) => JSON.stringify(movesOf(rule).sort());
	const ways = steps
		.filter((other) => moved(other) === moved(step))
		.sort((a, b) => a.rule.hours - b.rule.hours || a.rule.slot - b.rule.slot);
	const at = ways.indexOf(step);
	return [...ways.slice(at + 1), ...ways.slice(0, at)];
}

const hoursOf = (list: readonly Step[]) => list.reduce((sum, { hours }) => sum + hours, 0);

function skillsOf({ rule }: Step) {
	return [...new Set(movesOf(rule).map(([question]) => skillOf(question)))];
}
