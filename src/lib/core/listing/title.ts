import type { Span } from './layout.ts';
import type { Lexicon } from './lexicon.ts';
import type { Seniority } from '../model/listing.ts';
import type { TitleKind } from './signals.ts';
import type { Word } from './words.ts';

/** What a listing calls the role, with its place in the text. */
export interface Title {
	readonly start: number;
	readonly end: number;
	readonly kinds: ReadonlySet<TitleKind>;
	readonly seniorities: ReadonlySet<Seniority>;
}

/** Among how many stretches the line with the title is looked for, and a sentence that has it. */
const TITLE_LINES = 6;
const INTRODUCTION = 40;
const MAX_LINE_WORDS = 12;
const MAX_TITLE_WORDS = 30;
/** How many words behind "looking for" or "as our" a title may take. */
const INTRODUCED_WORDS = 12;

/** The line that names the role, among the first ones; else the first words that say who is looked for. */
export function titleOf(
	words: readonly Word[],
	spans: readonly Span[],
	lexicon: Lexicon
): Title | null {
	for (const { kind, from, to } of spans.slice(0, TITLE_LINES)) {
		const isLine = kind === 'heading' || kind === 'label' || to - from <= MAX_LINE_WORDS;
		if (!isLine && from > 0) continue;
		const title = titleIn(words, from, Math.min(to, from + MAX_TITLE_WORDS), lexicon);
		if (title) return title;
	}
	for (const { from, to } of spans.slice(0, INTRODUCTION)) {
		for (const { value, to: at } of lexicon.sentences.match(words, from, to)) {
			if (value.is !== 'introduces') continue;
			const title = titleIn(words, at, Math.min(to, at + INTRODUCED_WORDS), lexicon);
			if (title) return title;
		}
	}
	return null;
}

function titleIn(
	words: readonly Word[],
	from: number,
	to: number,
	{ titles }: Lexicon
): Title | null {
	const kinds = new Set<TitleKind>();
	const seniorities = new Set<Seniority>();
	for (const { value } of titles.match(words, from, to)) {
		if (value.is === 'kind') kinds.add(value.kind);
		else seniorities.add(value.seniority);
	}
	if (kinds.size === 0) return null;
	return { start: words[from]!.start, end: words[to - 1]!.end, kinds, seniorities };
}

/** The seniority that a title and the years of experience asked for come to. */
export function seniorityOf(title: Title | null, years: number): Seniority {
	const said = title?.seniorities;
	if (said?.has('lead')) return 'lead';
	if (said?.has('senior')) return 'senior';
	if (said?.has('junior')) return 'junior';
	if (years >= 8) return 'lead';
	return years >= 5 ? 'senior' : 'mid';
}
