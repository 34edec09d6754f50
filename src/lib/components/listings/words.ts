import type { Doubt } from '../../core/listing/analyse.ts';
import type { AlsoId } from '../../core/listing/signals.ts';
import type { Listing, Seniority } from '../../core/model/listing.ts';
import type { Comparison, ListingState, StillMe } from '../../core/model/own-listing.ts';
import type { SkillRequirement } from '../../core/model/requirement.ts';
import type { RoleId } from '../../core/model/role.ts';
import { LEVEL_WORDS } from '../../core/model/skill.ts';
import type { FitWord } from '../../core/scoring/fit.ts';

/** The words for importance, 0 to 3. */
export const IMPORTANCE_WORDS = ['not asked for', 'nice to have', 'a clear part', 'the core'];

const COUNTS = ['none', 'one', 'two', 'three', 'four', 'five'];

/** A small number as a word. */
export const counted = (count: number): string => COUNTS[count] ?? String(count);

/** A figure in steps of 0.5 as its word, rounded half up as it is everywhere. */
export function wordOf(value: number, words: readonly string[]): string {
	return words[Math.floor(value + 0.5)] ?? '';
}

/** A figure in steps of 0.5 in words that tell half steps from whole ones. */
export function exactWord(value: number, words: readonly string[]): string {
	const low = words[Math.floor(value)] ?? '';
	return Number.isInteger(value) ? low : `between ${low} and ${words[Math.ceil(value)] ?? ''}`;
}

/** What is asked of a skill, in words. */
export function askedText({ importance, level }: SkillRequirement): string {
	if (importance === 0) return 'not asked for';
	return `${exactWord(importance, IMPORTANCE_WORDS)}, at “${exactWord(level, LEVEL_WORDS)}”`;
}

export const SENIORITY_WORDS: Readonly<Record<Seniority, string>> = {
	junior: 'Junior',
	mid: 'Mid',
	senior: 'Senior',
	lead: 'Lead'
};

export const ALSO_WORDS: Readonly<Record<AlsoId, string>> = {
	'community-care': 'care for a community',
	metrics: 'numbers that show what the work brought',
	strategy: 'a say in where things go',
	travel: 'travel',
	languages: 'another language'
};

export const STATE_WORDS: Readonly<Record<ListingState, string>> = {
	saved: 'Saved',
	applied: 'Applied',
	'heard-back': 'Heard back',
	'let-go': 'Let go'
};

export const COMPARISON_WORDS: Readonly<Record<Comparison, string>> = {
	lower: 'Lower than my job now',
	same: 'The same as my job now',
	higher: 'Higher than my job now'
};

export const STILL_WORDS: Readonly<Record<StillMe, string>> = {
	yes: 'Yes',
	partly: 'Partly',
	'something-else': 'I want something else now'
};

/** The words for fit, about the listing. */
export const FIT_WORDS: Readonly<Record<FitWord, string>> = {
	most: 'I show most of it',
	much: 'I show much of it',
	some: 'I show some of it so far',
	unknown: 'Not enough answered to say'
};

/** Why the figures are not to be relied on. */
export const DOUBT_TEXTS: Readonly<Record<Doubt, string>> = {
	empty: 'There are no words in this text.',
	language:
		'This does not read like English, and only English is read here so far. You can keep it and set the figures yourself.',
	short: 'This is a short text, so take its figures as a first guess. You can correct them.',
	nothing:
		'Nothing in this text speaks of the five skills. Perhaps it is only a part of the listing. You can keep it and set the figures yourself.'
};

/** The id of a role's card on its page. */
export const cardOf = (id: RoleId) => `role-${id}`;

/** What to do about the name of a kind of job. */
export const ROLE_TEXT =
	'That is the name of a kind of job, not the text of a listing. Here is a week in it:';

/** What to do about an address without a text. */
export const ADDRESS_TEXT =
	'That is only an address, and this app fetches nothing from other sites. Open it, copy the text of the listing, and paste it here.';

/** How old a rated listing is. */
export function ageText({ year, yearIs }: Pick<Listing, 'year' | 'yearIs'>): string {
	return yearIs === 'about' ? `from about ${year}` : `posted ${year}`;
}
