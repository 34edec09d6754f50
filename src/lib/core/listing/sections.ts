import type { Stretch } from './layout.ts';
import type { Lexicon } from './lexicon.ts';
import type { Section } from './signals.ts';
import type { Word } from './words.ts';

/** Longer lines are no headings, whatever they say. */
const MAX_HEADING_WORDS = 24;
const ASKS_OR_ANNOUNCES = /(?:[:…?]\W*|\.\.\.)$/;

/**
 * The section that a heading begins; null for a heading that says nothing known, undefined for a line that
 * is none. How much of the line must be known words depends on how sure it is that it is a heading.
 */
export function sectionHeaded(
	text: string,
	{ start, end, kind }: Stretch,
	words: readonly Word[],
	from: number,
	to: number,
	{ headings, titles }: Lexicon
): Section | null | undefined {
	const length = to - from;
	if (length > MAX_HEADING_WORDS) return undefined;
	let best: { section: Section; order: number; size: number; atEdge: boolean } | null = null;
	for (const { value, from: first, to: behind } of headings.match(words, from, to)) {
		const size = behind - first;
		if (!best || size > best.size || (size === best.size && value.order < best.order)) {
			best = { ...value, size, atEdge: first === from || behind === to };
		}
	}
	const isSure = ASKS_OR_ANNOUNCES.test(text.slice(Math.max(start, end - 5), end));
	const unmarked = isSure ? 0.2 : length <= 4 ? 0.5 : 0.6;
	const least = kind === 'heading' ? (best?.atEdge ? 0.14 : 0.34) : unmarked;
	if (best && best.size / length >= least) return best.section;
	if (kind !== 'heading') return undefined;
	// A listing for several grades has the title of each over its part.
	return titles.match(words, from, to).some(({ value }) => value.is === 'kind') ? 'role' : null;
}

/** What a sentence says about where it belongs. */
export interface Tells {
	readonly sections: ReadonlySet<Section>;
	readonly person: boolean;
	readonly company: boolean;
	readonly isPoint: boolean;
}

/** The section of a sentence, from the heading that it stands under and from what it says itself. */
export function sectionOf(headed: Section | null, tells: Tells): Section {
	const { sections } = tells;
	if (sections.has('legal')) return 'legal';
	if (headed === 'legal' || headed === 'benefits' || headed === 'process') return headed;
	if (sections.has('process')) return 'process';
	if (sections.has('benefits')) return 'benefits';
	if (headed === 'company') return tells.person && !tells.company ? 'role' : 'company';
	if (headed !== null && headed !== 'role') return sections.has('nice') ? 'nice' : headed;
	if (tells.isPoint) return 'duties';
	if (tells.person) return 'role';
	return tells.company || sections.has('company') ? 'company' : 'context';
}
