import type { Listing, Seniority } from '../model/listing.ts';
import type { RoleId } from '../model/role.ts';
import { fitTo, type FitWord } from '../scoring/fit.ts';
import type { Scores } from '../scoring/score.ts';

/** What a listing has to have to be shown; an empty filter shows all. */
export interface LibraryFilter {
	/** Words of the title or the employer, all of which are to be there. */
	readonly words: string;
	readonly family: RoleId | null;
	readonly seniority: Seniority | null;
	readonly year: number | null;
	readonly fit: FitWord | null;
}

export const NO_FILTER: LibraryFilter = {
	words: '',
	family: null,
	seniority: null,
	year: null,
	fit: null
};

/** Text as it is compared: small letters without their marks. */
export function fold(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase();
}

/** The listings that pass a filter, the newest first, then by employer. Retired ones are left out. */
export function searchLibrary(
	listings: readonly Listing[],
	{ words, family, seniority, year, fit }: LibraryFilter,
	scores: Scores
): Listing[] {
	const wanted = fold(words).split(/\s+/).filter(Boolean);
	return listings
		.filter((listing) => {
			if (listing.retired) return false;
			if (family && listing.family !== family) return false;
			if (seniority && listing.seniority !== seniority) return false;
			if (year && listing.year !== year) return false;
			if (fit && fitTo(listing.requirement, scores).word !== fit) return false;
			const text = fold(`${listing.title} ${listing.employer}`);
			return wanted.every((word) => text.includes(word));
		})
		.sort((a, b) => b.year - a.year || compare(fold(a.employer), fold(b.employer)));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
