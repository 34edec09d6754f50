import type { Seniority } from '../model/listing.ts';
import type { SkillId } from '../model/skill.ts';
import type { Groups } from './phrase.ts';

/** What a part of a listing is about. */
export const SECTIONS = [
	'role',
	'duties',
	'requirements',
	'nice',
	'context',
	'company',
	'benefits',
	'legal',
	'process'
] as const;
export type Section = (typeof SECTIONS)[number];

/** What else listings ask for, beyond the five skills. */
export const ALSO = ['community-care', 'metrics', 'strategy', 'travel', 'languages'] as const;
export type AlsoId = (typeof ALSO)[number];

/** What kinds of role a title names. */
export const TITLE_KINDS = [
	'advocate',
	'engineer',
	'writer',
	'educator',
	'community',
	'events',
	'marketing'
] as const;
export type TitleKind = (typeof TITLE_KINDS)[number];

/** How good somebody must be, as a listing words it. */
export const GRADES = ['some', 'solid', 'strong'] as const;
export type Grade = (typeof GRADES)[number];

/** What editors write in `src/content/signals.yaml`. The syntax of phrases is in `phrase.ts`. */
export interface Signals {
	/** Words that stand for each other in phrases, by the name of their group. */
	readonly groups: Groups;
	/** How headings begin a section, and sentences that belong to one wherever they stand. */
	readonly sections: readonly {
		readonly section: Section;
		readonly headings: readonly string[];
		readonly sentences: readonly string[];
	}[];
	readonly skills: readonly {
		readonly skill: SkillId;
		readonly signals: readonly {
			readonly id: string;
			/** Phrases that name the work itself. */
			readonly strong?: readonly string[];
			/** Phrases that only hint at it. */
			readonly weak?: readonly string[];
		}[];
		/** Phrases that look like it and are something else. */
		readonly traps: readonly string[];
	}[];
	/** Phrases that are nothing of what they look like, for any skill. */
	readonly traps: readonly string[];
	/** What makes of the words that follow it their contrary. */
	readonly negations: readonly string[];
	/** What says that a sentence is about the person who is looked for. */
	readonly person: readonly string[];
	/** What says that a sentence is about the employer. */
	readonly company: readonly string[];
	/** What a title follows in a sentence. */
	readonly introduces: readonly string[];
	readonly titles: readonly { readonly kind: TitleKind; readonly phrases: readonly string[] }[];
	readonly seniority: readonly {
		readonly seniority: Seniority;
		readonly phrases: readonly string[];
	}[];
	readonly grades: readonly { readonly grade: Grade; readonly phrases: readonly string[] }[];
	readonly also: readonly { readonly also: AlsoId; readonly phrases: readonly string[] }[];
}
