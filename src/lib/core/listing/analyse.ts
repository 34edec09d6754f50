import type { Seniority } from '../model/listing.ts';
import type { SkillRequirement } from '../model/requirement.ts';
import { perSkill, type SkillId } from '../model/skill.ts';
import { counts, featuresOf } from './features.ts';
import { isEnglish } from './language.ts';
import { lexiconOf, type Lexicon } from './lexicon.ts';
import { alsoQuotes, skillQuotes, type Quote } from './quotes.ts';
import { readListing } from './read.ts';
import { ALSO, type AlsoId, type Signals } from './signals.ts';
import { placesOf, tidyText } from './tidy.ts';
import { seniorityOf } from './title.ts';
import { requirementOf, type Weights } from './weigh.ts';

/**
 * Why the figures are not to be relied on. `empty`: no words. `language`: not English, so nothing was read.
 * `short`: too few words to be a whole listing. `nothing`: no signal of any skill.
 */
export type Doubt = 'empty' | 'language' | 'short' | 'nothing';

export interface SkillReading extends SkillRequirement {
	/** What shows it, in order of the text; none if it is not asked for. */
	readonly quotes: readonly Quote[];
}

export interface ListingReading {
	readonly skills: Readonly<Record<SkillId, SkillReading>>;
	/** Null where the text was not read. */
	readonly seniority: Seniority | null;
	/** What is asked for beyond the five skills. */
	readonly also: readonly { readonly id: AlsoId; readonly quotes: readonly Quote[] }[];
	readonly doubt: Doubt | null;
}

/** Signals and weights, made ready once for many listings. */
export interface Reader {
	readonly lexicon: Lexicon;
	readonly weights: Weights;
}

const SHORT = 60;

/** Throws where a phrase of the signals is not well formed. */
export function makeReader(signals: Signals, weights: Weights): Reader {
	return { lexicon: lexiconOf(signals), weights };
}

/**
 * What a job listing asks of each skill, with the quotes that show it, and what else it asks for. It reads
 * any text, never throws, and takes time in proportion to the text's length. What shows nothing (kinds of line
 * ends and spaces, unseen characters) changes nothing; quotes are parts of the text as it was given.
 *
 * The text is taken apart into headings, points and sentences, which belong to sections (duties,
 * requirements, nice to have, the employer, benefits, ...). Those that are about the work or the person are
 * searched for the phrases of the signals; what they come to is weighed with weights that were fitted to
 * rated listings.
 */
export function analyseListing(text: string, reader: Reader): ListingReading {
	const tidied = tidyText(text);
	const reading = readTidied(tidied, reader);
	return tidied === text ? reading : asItWas(reading, placesOf(tidied, text), text);
}

/** The same reading with its quotes as they stood before the text was tidied. */
function asItWas(reading: ListingReading, places: Uint32Array, text: string): ListingReading {
	const moved = (quotes: readonly Quote[]) =>
		quotes.map(({ section, ...quote }) => {
			const [start, end] = [places[quote.start]!, places[quote.end - 1]! + 1];
			return { text: text.slice(start, end), start, end, section };
		});
	return {
		...reading,
		skills: perSkill((skill) => ({
			...reading.skills[skill],
			quotes: moved(reading.skills[skill].quotes)
		})),
		also: reading.also.map(({ id, quotes }) => ({ id, quotes: moved(quotes) }))
	};
}

function readTidied(text: string, { lexicon, weights }: Reader): ListingReading {
	const read = readListing(text, lexicon);
	if (read.words.length === 0) return unread('empty');
	if (!isEnglish(read.words)) return unread('language');
	const features = featuresOf(read);
	const asked = requirementOf(features, weights);
	const counted = read.stretches.filter(counts);
	const skills = perSkill((skill) => ({
		...asked[skill],
		quotes: asked[skill].importance > 0 ? skillQuotes(text, skill, counted) : []
	}));
	const years = counted.reduce((most, stretch) => Math.max(most, stretch.years), 0);
	const nothing = Object.values(asked).every(({ importance }) => importance === 0);
	return {
		skills,
		seniority: nothing && !read.title ? null : seniorityOf(read.title, years),
		also: ALSO.map((id) => ({ id, quotes: alsoQuotes(text, id, counted) })).filter(
			({ quotes }) => quotes.length > 0
		),
		doubt: nothing ? 'nothing' : read.words.length < SHORT ? 'short' : null
	};
}

function unread(doubt: Doubt): ListingReading {
	const none = { importance: 0, level: 0, quotes: [] };
	return { skills: perSkill(() => none), seniority: null, also: [], doubt };
}
