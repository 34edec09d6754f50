import type { Role } from '../model/role.ts';
import type { Rule } from '../model/rule.ts';
import { DEFAULT_HOURS_PER_WEEK } from '../model/person.ts';
import type { Aim } from '../model/target.ts';
import { lowFit } from '../scoring/fit.ts';
import type { Scores } from '../scoring/score.ts';
import { knowFacts, type Facts } from './facts.ts';
import { LEAST_GAIN, fireRules, type Step } from './fire.ts';
import { listSteps, orderSteps } from './rank.ts';

/** Where the aims of the steps come from: chosen, or standing in for a choice not made yet. */
export type AimSource = 'chosen' | 'liked' | 'closest';

export interface Aims {
	readonly source: AimSource;
	readonly aims: readonly Aim[];
}

export interface Advice extends Aims {
	/** The list a person gets. */
	readonly steps: readonly Step[];
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

/** Roles by `fit.low`, highest first, ties by count of listings. */
export function closestRoles(scores: Scores, roles: readonly Role[]): Role[] {
	const fitOf = new Map(roles.map((role) => [role.id, lowFit(role.requirements, scores)]));
	return [...roles].sort((a, b) => {
		const difference = (fitOf.get(b.id) ?? 0) - (fitOf.get(a.id) ?? 0);
		return Math.abs(difference) > LEAST_GAIN ? difference : b.listings - a.listings;
	});
}

/** The next steps for somebody, with their receipts. */
export function advise(rules: readonly Rule[], roles: readonly Role[], facts: Facts): Advice {
	const known = knowFacts(facts);
	const aims = aimsFor(facts, known.scores, roles);
	const fired = suggestable(fireRules(rules, known, aims.aims), facts);
	return {
		...aims,
		steps: listSteps(fired, facts, facts.hoursPerWeek ?? DEFAULT_HOURS_PER_WEEK),
		all: orderSteps(fired, facts)
	};
}

/** Steps that are under way, done or "not for me" make room for the next. */
function suggestable(steps: readonly Step[], { steps: states }: Facts): Step[] {
	return steps.filter(({ rule }) => (states?.[rule.id] ?? 'suggested') === 'suggested');
}
