import type { Requirement } from './requirement.ts';

/** The ids of the typical roles: families of job listings. */
export const ROLE_IDS = [
	'developer-advocate',
	'devrel-engineer',
	'developer-experience',
	'developer-educator',
	'technical-writer',
	'community-manager',
	'events-program',
	'developer-marketing',
	'devrel-lead'
] as const;

export type RoleId = (typeof ROLE_IDS)[number];

export function isRoleId(value: unknown): value is RoleId {
	return ROLE_IDS.some((id) => id === value);
}

/** A family of listings, with the medians of what they ask for. */
export interface Role {
	readonly id: RoleId;
	/** Permanent number, unique among roles, never used again: links are made of it. */
	readonly slot: number;
	readonly title: string;
	readonly alsoCalled: readonly string[];
	readonly about: string;
	/** Three things done in a normal week. */
	readonly week: readonly string[];
	readonly whyPaid: string;
	/** What is asked for beyond the five skills. */
	readonly alsoAsked: readonly string[];
	/** How many listings, of how many employers, in which years the figures rest on. */
	readonly listings: number;
	readonly employers: number;
	readonly years: readonly number[];
	/** Where the figures are thin. */
	readonly thin: string;
	readonly requirements: Requirement;
	readonly bySeniority?: Readonly<
		Record<string, { readonly listings: number; readonly requirements: Requirement }>
	>;
}
