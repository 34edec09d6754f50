import { SKILLS, perSkill, type SkillId } from '../model/skill.ts';
import { layOut, spansOf, type Span } from './layout.ts';
import type { Found, Lexicon } from './lexicon.ts';
import type { Match } from './phrase.ts';
import { sectionHeaded, sectionOf } from './sections.ts';
import type { AlsoId, Grade, Section } from './signals.ts';
import { titleOf, type Title } from './title.ts';
import { wordsOf, type Word } from './words.ts';
import { yearsOf } from './years.ts';

/** What a stretch shows of a skill. */
export interface Shown {
	/** How many words of strong phrases end here, and of weak ones where no strong one does. */
	readonly strong: number;
	readonly weak: number;
	/** The signals that were found. */
	readonly signals: ReadonlySet<number>;
	/** From the first word found to the last. */
	readonly start: number;
	readonly end: number;
}

/** A stretch of a listing with what it says. */
export interface Reading {
	readonly start: number;
	readonly end: number;
	readonly section: Section;
	readonly shown: Readonly<Record<SkillId, Shown | null>>;
	readonly grades: ReadonlySet<Grade>;
	/** The years of experience it asks for, 0 if none. */
	readonly years: number;
	readonly also: ReadonlySet<AlsoId>;
}

export interface Read {
	readonly title: Title | null;
	readonly stretches: readonly Reading[];
	readonly words: readonly Word[];
}

const NOTHING_SHOWN: Readonly<Record<SkillId, null>> = perSkill(() => null);

/** How many words behind "not" are denied. */
const DENIED = 5;
/** "Not only" denies nothing. */
const ONLY = /^(?:only|just|merely|simply)$/;

/** Reads a listing: its title, and what each of its stretches shows. Linear in the text's length. */
export function readListing(text: string, lexicon: Lexicon): Read {
	const words = wordsOf(text, lexicon.isKnown);
	const spans = spansOf(layOut(text), words);
	const title = titleOf(words, spans, lexicon);
	const stretches: Reading[] = [];
	let section: Section | null = null;
	for (const span of spans) {
		if (span.kind === 'heading' || span.kind === 'label') {
			const headed = sectionHeaded(text, span, words, span.from, span.to, lexicon);
			section = headed ?? section;
			if (headed || (headed === null && span.kind === 'heading')) continue;
			// The title counts as what it is, not as work.
			if (title && words[span.from]!.start === title.start) continue;
		}
		stretches.push(readStretch(span, words, section, lexicon));
	}
	return { title, stretches, words };
}

function readStretch(
	{ start, end, kind, from, to }: Span,
	words: readonly Word[],
	headed: Section | null,
	{ sentences }: Lexicon
): Reading {
	const matches = sentences.match(words, from, to);
	const sections = new Set<Section>();
	const grades = new Set<Grade>();
	const also = new Set<AlsoId>();
	let [person, company] = [false, false];
	for (const { value, from: first, to: behind } of matches) {
		if (value.is === 'grade') grades.add(value.grade);
		else if (value.is === 'also') also.add(value.also);
		else if (value.is === 'person') person = true;
		else if (value.is === 'company') company = true;
		else if (value.is === 'section') {
			// Within a sentence "preferably" tells of what follows, at its ends of all of it.
			const atEdge = first < from + 2 || behind > to - 3;
			if (value.section !== 'nice' || atEdge) sections.add(value.section);
		}
	}
	return {
		start,
		end,
		section: sectionOf(headed, { sections, person, company, isPoint: kind === 'bullet' }),
		shown: shownIn(matches, words),
		grades,
		years: yearsOf(words, from, to),
		also
	};
}

function shownIn(
	matches: readonly Match<Found>[],
	words: readonly Word[]
): Readonly<Record<SkillId, Shown | null>> {
	// Most stretches show none, and a text of 200 KB may have 50,000.
	if (!matches.some(({ value }) => value.is === 'skill')) return NOTHING_SHOWN;
	const { trapped, denied } = excluded(matches, words);
	return perSkill((skill) => {
		const strong = new Set<number>();
		const weak = new Set<number>();
		const signals = new Set<number>();
		let [first, last] = [Infinity, 0];
		for (const { value, from, to } of matches) {
			if (value.is !== 'skill' || value.skill !== skill) continue;
			if (trapped[skill].has(to - 1) || denied.has(from)) continue;
			(value.strong ? strong : weak).add(to - 1);
			signals.add(value.signal);
			first = Math.min(first, from);
			last = Math.max(last, to - 1);
		}
		if (signals.size === 0) return null;
		return {
			strong: strong.size,
			weak: [...weak].filter((at) => !strong.has(at)).length,
			signals,
			start: words[first]!.start,
			end: words[last]!.end
		};
	});
}

/** The words that traps hold, by skill, and those that are denied. */
function excluded(matches: readonly Match<Found>[], words: readonly Word[]) {
	const trapped = perSkill(() => new Set<number>());
	const denied = new Set<number>();
	for (const { value, from, to, gaps } of matches) {
		if (value.is === 'not' && !ONLY.test(words[to]?.word ?? '')) {
			for (let i = to; i < to + DENIED; i++) denied.add(i);
		}
		if (value.is !== 'trap') continue;
		for (const skill of value.skill === null ? SKILLS : [value.skill]) {
			// What stands in a gap is none of the trap's.
			for (let i = from; i < to; i += gaps ? Math.max(1, to - 1 - from) : 1) trapped[skill].add(i);
		}
	}
	return { trapped, denied };
}
