import type { Requirement } from './requirement.ts';
import type { RoleId } from './role.ts';

/** The longest listing that is read, in bytes of UTF-8. */
export const MAX_LISTING_BYTES = 200 * 1024;

export const SENIORITIES = ['junior', 'mid', 'senior', 'lead'] as const;

export type Seniority = (typeof SENIORITIES)[number];

/** A real job listing as two raters read it: figures, never its text. */
export interface Listing {
	readonly id: string;
	/** Permanent number, unique among listings, never used again: links are made of it. */
	readonly slot: number;
	readonly title: string;
	readonly employer: string;
	readonly year: number;
	/** Whether the year is that of the posting, or only about then: the year of the copy. */
	readonly yearIs: 'posted' | 'about';
	/** Where it was published, else where a copy was read. */
	readonly source: string;
	/** Where a copy was read, if `source` is another place. */
	readonly copy?: string;
	/** Only a part of its text was there to read. */
	readonly excerpt?: true;
	/** Left out where it belongs to none of the typical roles. */
	readonly family?: RoleId;
	/** Left out where the raters differ. */
	readonly seniority?: Seniority;
	/** The mean of what both raters read. */
	readonly requirement: Requirement;
	readonly retired?: true;
}
