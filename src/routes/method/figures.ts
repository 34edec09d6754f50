import { SKILLS, type Level } from '$lib/core/model/skill.ts';
import type { Listing } from '$lib/core/model/listing.ts';
import { isCore } from '$lib/core/model/requirement.ts';
import type { Role } from '$lib/core/model/role.ts';

/** The day on which the listings were counted. */
export const COUNTED_ON = '2026-11-22';

/** The whole sample behind the roles' medians; source: the description that came with the listings. */
export const SAMPLE = {
	listings: 120,
	employers: 89,
	years: [2015, 2026],
	ofOneBoard: 43
} as const;

/** Below this many listings the figures of a role are thin. */
export const THIN = 10;

/**
 * How far the two raters agree: pairs of readings, one for each listing and skill, those in which both
 * chose the same figure, and the quadratic weighted kappa. Source: `tests/fixtures/listings`.
 */
export const AGREEMENT = {
	listings: 81,
	readings: 405,
	importance: 350,
	level: 320,
	kappa: { importance: 0.94, level: 0.89 }
} as const;

const ESTABLISHED: Level = 3;

/** What the rated listings ask for at most, counted. */
export interface ListingFigures {
	readonly listings: number;
	readonly employers: number;
	/** Listings that ask for more than "established" in any skill. */
	readonly leading: number;
	/** Those of them that ask for it in one skill only, and those read as listings for leads. */
	readonly leadingInOne: number;
	readonly leadingForLeads: number;
	/** Listings by the number of skills, 0 to 5, in which they ask for "established" or more. */
	readonly established: readonly number[];
	/** Listings by the number of skills, 0 to 5, that are the core of the job. */
	readonly core: readonly number[];
}

export function countListings(listings: readonly Listing[]): ListingFigures {
	const leading = listings.filter((one) => skillsAbove(one, ESTABLISHED) > 0);
	const byCount = (count: (one: Listing) => number) =>
		[0, ...SKILLS.map((_, i) => i + 1)].map(
			(skills) => listings.filter((one) => count(one) === skills).length
		);
	return {
		listings: listings.length,
		employers: new Set(listings.map(({ employer }) => employer)).size,
		leading: leading.length,
		leadingInOne: leading.filter((one) => skillsAbove(one, ESTABLISHED) === 1).length,
		leadingForLeads: leading.filter(({ seniority }) => seniority === 'lead').length,
		established: byCount((one) => skillsAbove(one, ESTABLISHED - 0.5)),
		core: byCount(({ requirement }) => SKILLS.filter((skill) => isCore(requirement[skill])).length)
	};
}

const skillsAbove = ({ requirement }: Listing, level: number) =>
	SKILLS.filter((skill) => requirement[skill].level > level).length;

/** Roles whose medians ask for more than "established" in any skill. */
export function rolesAboveEstablished(roles: readonly Role[]): Role[] {
	return roles.filter(({ requirements }) =>
		SKILLS.some((skill) => requirements[skill].level > ESTABLISHED)
	);
}
