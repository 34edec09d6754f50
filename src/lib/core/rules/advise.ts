import type { Listing } from '../model/listing.ts';
import type { Role } from '../model/role.ts';
import { movesOf, type Rule } from '../model/rule.ts';
import { DEFAULT_HOURS_PER_WEEK } from '../model/person.ts';
import { isCore } from '../model/requirement.ts';
import { QUIZ_ORDER } from '../model/skill.ts';
import type { Aim } from '../model/target.ts';
import { lowFit } from '../scoring/fit.ts';
import type { Scores } from '../scoring/score.ts';
import { knowFacts, type Facts } from './facts.ts';
import { LEAST_GAIN, fireRules, type Step } from './fire.ts';
import { fitToPerson } from './guard.ts';
import { listSteps, orderSteps, otherWays } from './rank.ts';

/** Where the aims of the steps come from: chosen, or standing in for a choice not made yet. */
export type AimSource = 'chosen' | 'liked' | 'closest';

export interface Aims {
	readonly source: AimSource;
	readonly aims: readonly Aim[];
}

export interface Advice extends Aims {
	/** The list a person gets. */
	readonly steps: readonly Step[];
	/** Of each step on the list the other ways up its rung that fit in its place, in the order offered. */
	readonly others: ReadonlyMap<Step, readonly Step[]>;
	/** Every step that fires, in the order that the list's limits then choose from. */
	readonly all: readonly Step[];
}

/** How many roles stand in where nothing was chosen or liked. */
const STAND_INS = 3;

export function aimOfRole(role: Role): Aim {
	return {
		key: role.id,
		title: role.title,
		family: role.id,
		requirement: role.requirements,
		listings: role.listings
	};
}

export function aimOfListing(listing: Listing): Aim {
	const { id, title, employer, year, yearIs, family, requirement } = listing;
	return {
		key: `rated:${id}`,
		title: `${title} at ${employer} (${yearIs === 'about' ? 'about ' : ''}${year})`,
		family: family ?? null,
		requirement,
		listings: 1
	};
}

/**
 * What steps are measured against: the chosen targets; without any, the roles whose week the person
 * liked; else the three roles with the highest `fit.low`, ties by count of listings.
 */
export function aimsFor(facts: Facts, scores: Scores, roles: readonly Role[]): Aims {
	if (facts.targets.length > 0) return { source: 'chosen', aims: facts.targets };
	const liked = roles.filter(({ id }) => facts.liked.includes(id));
	if (liked.length > 0) return { source: 'liked', aims: liked.map(aimOfRole) };
	return {
		source: 'closest',
		aims: closestRoles(scores, roles).slice(0, STAND_INS).map(aimOfRole)
	};
}

/**
 * Roles by `fit.low`, highest first, ties by count of listings, and those in both by how welcoming their core is:
 * who has no answer above 0 ties everywhere, and begins among people rather than with code.
 */
export function closestRoles(scores: Scores, roles: readonly Role[]): Role[] {
	const fitOf = new Map(roles.map((role) => [role.id, lowFit(role.requirements, scores)]));
	return [...roles].sort((a, b) => {
		const difference = (fitOf.get(b.id) ?? 0) - (fitOf.get(a.id) ?? 0);
		if (Math.abs(difference) > LEAST_GAIN) return difference;
		return b.listings - a.listings || coreInQuiz(a) - coreInQuiz(b);
	});
}

/** The place in the quiz, which asks the most welcoming skill first, of a role's first core skill; its end without one. */
function coreInQuiz({ requirements }: Role): number {
	const place = QUIZ_ORDER.findIndex((skill) => isCore(requirements[skill]));
	return place < 0 ? QUIZ_ORDER.length : place;
}

/** The next steps for somebody, with their receipts. */
export function advise(rules: readonly Rule[], roles: readonly Role[], facts: Facts): Advice {
	const known = knowFacts(facts);
	const aims = aimsFor(facts, known.scores, roles);
	const hoursPerWeek = facts.hoursPerWeek ?? DEFAULT_HOURS_PER_WEEK;
	const fired = fitToPerson(
		suggestable(fireRules(rules, known, aims.aims), facts),
		known,
		hoursPerWeek
	);
	const steps = listSteps(fired, facts, hoursPerWeek);
	return {
		...aims,
		steps,
		others: otherWays(steps, fired, hoursPerWeek),
		all: orderSteps(fired, facts)
	};
}

/**
 * Steps that are under way, done or "not for me" make room for the next, and one that is under way for all other
 * ways up its rung: there is at most one step per question.
 */
function suggestable(steps: readonly Step[], { steps: states }: Facts): Step[] {
	const stateOf = ({ rule }: Step) => states?.[rule.id] ?? 'suggested';
	const moved = new Set(steps.filter((step) => stateOf(step) === 'under-way').flatMap(questionsOf));
	return steps.filter(
		(step) => stateOf(step) === 'suggested' && !questionsOf(step).some((id) => moved.has(id))
	);
}

const questionsOf = ({ rule }: Step) => movesOf(rule).map(([question]) => question);
