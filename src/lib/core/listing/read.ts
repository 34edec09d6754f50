import { SKILLS, perSkill, type SkillId } from '../model/skill.ts';
import { layOut, type Stretch } from './layout.ts';
import { Phrases } from './phrase.ts';
import type { AlsoId, Grade, Section, Seniority, Signals, TitleKind } from './signals.ts';
import { wordsOf, type Word } from './words.ts';

/** What a phrase of the signals says where it is found. */
type Found =
	| { readonly is: 'skill'; readonly skill: SkillId; readonly strong: boolean; readonly id: number }
	| { readonly is: 'trap'; readonly skill: SkillId | null }
	| { readonly is: 'not' }
	| { readonly is: 'person' }
	| { readonly is: 'company' }
	| { readonly is: 'introduces' }
	| { readonly is: 'section'; readonly section: Section }
	| { readonly is: 'grade'; readonly grade: Grade }
	| { readonly is: 'also'; readonly also: AlsoId };

type InTitle =
	| { readonly is: 'kind'; readonly kind: TitleKind }
	| { readonly is: 'seniority'; readonly seniority: Seniority };

/** Signals made ready for reading. Making it takes some milliseconds, so it is made once. */
export interface Lexicon {
	readonly body: Phrases<Found>;
	readonly headings: Phrases<{ readonly section: Section; readonly order: number }>;
	readonly titles: Phrases<InTitle>;
}

/** What one stretch of a listing shows of a skill: how many strong and weak phrases, and where. */
export interface Shown {
	readonly strong: number;
	readonly weak: number;
	readonly denied: boolean;
	readonly hits: readonly { readonly start: number; readonly end: number; readonly id: number }[];
}

/** A stretch of a listing with what it says. */
export interface Reading {
	readonly start: number;
	readonly end: number;
	readonly section: Section;
	readonly words: number;
	readonly shown: Readonly<Record<SkillId, Shown | null>>;
	readonly grades: ReadonlySet<Grade>;
	readonly years: number;
	readonly also: readonly { readonly also: AlsoId; readonly start: number; readonly end: number }[];
}

export interface Title {
	readonly start: number;
	readonly end: number;
	readonly kinds: ReadonlySet<TitleKind>;
	readonly seniorities: ReadonlySet<Seniority>;
}

export interface Read {
	readonly words: number;
	readonly title: Title | null;
	readonly stretches: readonly Reading[];
}

export function lexiconOf(signals: Signals): Lexicon {
	const body = new Phrases<Found>(signals.groups);
	let id = 0;
	for (const { skill, signals: groups, traps } of signals.skills) {
		for (const { strong = [], weak = [] } of groups) {
			strong.forEach((text) => body.add(text, { is: 'skill', skill, strong: true, id }));
			weak.forEach((text) => body.add(text, { is: 'skill', skill, strong: false, id }));
			id++;
		}
		traps.forEach((text) => body.add(text, { is: 'trap', skill }));
	}
	signals.traps.forEach((text) => body.add(text, { is: 'trap', skill: null }));
	signals.negations.forEach((text) => body.add(text, { is: 'not' }));
	signals.person.forEach((text) => body.add(text, { is: 'person' }));
	signals.company.forEach((text) => body.add(text, { is: 'company' }));
	signals.introduces.forEach((text) => body.add(text, { is: 'introduces' }));
	for (const { also, phrases } of signals.also) {
		phrases.forEach((text) => body.add(text, { is: 'also', also }));
	}
	for (const { grade, phrases } of signals.grades) {
		phrases.forEach((text) => body.add(text, { is: 'grade', grade }));
	}
	const headings = new Phrases<{ section: Section; order: number }>(signals.groups);
	signals.sections.forEach(({ section, headings: texts, sentences }, order) => {
		texts.forEach((text) => headings.add(text, { section, order }));
		sentences.forEach((text) => body.add(text, { is: 'section', section }));
	});
	const titles = new Phrases<InTitle>(signals.groups);
	for (const { kind, phrases } of signals.titles) {
		phrases.forEach((text) => titles.add(text, { is: 'kind', kind }));
	}
	for (const { seniority, phrases } of signals.seniority) {
		phrases.forEach((text) => titles.add(text, { is: 'seniority', seniority }));
	}
	return { body, headings, titles };
}

const isKnownTo =
	({ body, headings, titles }: Lexicon) =>
	(word: string) =>
		body.isKnown(word) || headings.isKnown(word) || titles.isKnown(word);

/** Reads a listing: its title, and what each of its stretches shows. Linear in the text's length. */
export function readListing(text: string, lexicon: Lexicon): Read {
	const words = wordsOf(text, isKnownTo(lexicon));
	const spanned = spansOf(layOut(text), words);
	const title = titleOf(words, spanned, lexicon);
	const stretches: Reading[] = [];
	let section: Section | null = null;
	for (const { stretch, from, to } of spanned) {
		if (stretch.kind === 'heading' || stretch.kind === 'label') {
			const headed = headingOf(text, stretch, words, from, to, lexicon);
			section = headed ?? section;
			if (headed || (headed === null && stretch.kind === 'heading')) continue;
		}
		if (title && words[from]!.start === title.start) continue;
		stretches.push(readStretch(stretch, words, from, to, section, lexicon));
	}
	return { words: words.length, title, stretches };
}

interface Spanned {
	readonly stretch: Stretch;
	/** Its words: from this one up to before `to`. */
	readonly from: number;
	readonly to: number;
}

function spansOf(stretches: readonly Stretch[], words: readonly Word[]): Spanned[] {
	const spanned: Spanned[] = [];
	let at = 0;
	for (const stretch of stretches) {
		while (at < words.length && words[at]!.start < stretch.start) at++;
		const from = at;
		while (at < words.length && words[at]!.start < stretch.end) at++;
		if (from < at) spanned.push({ stretch, from, to: at });
	}
	return spanned;
}

/** The section a heading begins; null for a heading that does not say, undefined for what is none. */
function headingOf(
	text: string,
	{ start, end, kind }: Stretch,
	words: readonly Word[],
	from: number,
	to: number,
	{ headings, titles }: Lexicon
): Section | null | undefined {
	const length = to - from;
	if (length > 24) return undefined;
	let best: { section: Section; order: number; size: number; atEdge: boolean } | null = null;
	for (const { value, from: a, to: b } of headings.match(words, from, to)) {
		const size = b - a;
		if (!best || size > best.size || (size === best.size && value.order < best.order)) {
			best = { ...value, size, atEdge: a === from || b === to };
		}
	}
	const colon = /[:…?]\W*$|\.\.\.$/.test(text.slice(Math.max(start, end - 5), end));
	const least = kind === 'heading' ? (best?.atEdge ? 0.14 : 0.25) : colon ? 0.2 : length <= 4 ? 0.5 : 0.6;
	if (best && best.size / length >= least) return best.section;
	if (kind === 'heading') {
		return titles.match(words, from, to).some(({ value }) => value.is === 'kind') ? 'role' : null;
	}
	return undefined;
}

const YEARS = /^years?$|^yrs?$/;

function readStretch(
	{ start, end, kind }: Stretch,
	words: readonly Word[],
	from: number,
	to: number,
	headed: Section | null,
	{ body }: Lexicon
): Reading {
	const matches = body.match(words, from, to);
	const trapped = perSkill(() => new Set<number>());
	const negated = new Set<number>();
	const grades = new Set<Grade>();
	const also: { also: AlsoId; start: number; end: number }[] = [];
	const says = new Set<Section>();
	let person = false;
	let company = false;
	for (const { value, from: a, to: b } of matches) {
		if (value.is === 'trap') {
			for (const skill of SKILLS) {
				if (value.skill !== null && value.skill !== skill) continue;
				for (let i = a; i < b; i++) trapped[skill].add(i);
			}
		} else if (value.is === 'not') for (let i = b; i < b + 5; i++) negated.add(i);
		else if (value.is === 'grade') grades.add(value.grade);
		else if (value.is === 'section') {
			// Within a sentence "preferably" tells of what follows, at its ends of all of it.
			if (value.section !== 'nice' || a < from + 2 || b > to - 3) says.add(value.section);
		} else if (value.is === 'company') company = true;
		else if (value.is === 'person') person = true;
		else if (value.is === 'also') {
			also.push({ also: value.also, start: words[a]!.start, end: words[b - 1]!.end });
		}
	}
	const shown = perSkill((): Shown | null => null);
	for (const skill of SKILLS) {
		const strong = new Set<number>();
		const weak = new Set<number>();
		const hits: { start: number; end: number; id: number }[] = [];
		let denied = false;
		for (const { value, from: a, to: b } of matches) {
			if (value.is !== 'skill' || value.skill !== skill) continue;
			if (trapped[skill].has(b - 1)) continue;
			if (negated.has(a)) {
				denied = true;
				continue;
			}
			(value.strong ? strong : weak).add(b - 1);
			hits.push({ start: words[a]!.start, end: words[b - 1]!.end, id: value.id });
		}
		if (hits.length > 0 || denied) {
			for (const i of strong) weak.delete(i);
			shown[skill] = { strong: strong.size, weak: weak.size, denied, hits };
		}
	}
	return {
		start,
		end,
		section: sectionOf(headed, says, kind === 'bullet', person || !(company || says.has('company'))),
		words: to - from,
		shown,
		grades,
		years: yearsOf(words, from, to),
		also
	};
}

/** The section of a sentence, from the heading it stands under and what it says itself. */
function sectionOf(
	headed: Section | null,
	says: ReadonlySet<Section>,
	bullet: boolean,
	person: boolean
): Section {
	if (says.has('legal')) return 'legal';
	if (headed === 'legal' || headed === 'benefits' || headed === 'process') return headed;
	if (says.has('process')) return 'process';
	if (says.has('benefits')) return 'benefits';
	if (headed === 'company') return 'company';
	if (headed === null || headed === 'role') {
		if (bullet) return 'duties';
		return !person ? 'company' : 'role';
	}
	return says.has('nice') ? 'nice' : headed;
}

/** The years of experience a sentence asks for, 0 if none. */
function yearsOf(words: readonly Word[], from: number, to: number): number {
	const spelt = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
	for (let i = from + 1; i < to; i++) {
		if (!YEARS.test(words[i]!.word)) continue;
		for (let j = i - 1; j >= Math.max(from, i - 4); j--) {
			const { word } = words[j]!;
			const n = /^\d{1,2}$/.test(word) ? Number(word) : spelt.indexOf(word);
			// Of a range the lower end.
			const low = Number(/^\d{1,2}$/.exec(words[j - 1]?.word ?? '')?.[0] ?? NaN);
			if (n > 0 && n <= 20) return low > 0 && low < n && j > from ? low : n;
		}
	}
	return 0;
}

const TITLE_LINES = 6;
const MAX_TITLE_WORDS = 30;
/** How many words behind "looking for" or "as our" a title begins. */
const INTRODUCED = 12;

/** The line that names the role, among the first ones; else the first words that say who is looked for. */
function titleOf(words: readonly Word[], stretches: readonly Spanned[], lexicon: Lexicon): Title | null {
	for (const { stretch, from, to } of stretches.slice(0, TITLE_LINES)) {
		const short = stretch.kind === 'heading' || stretch.kind === 'label' || to - from <= 12;
		if (!short && from > 0) continue;
		const title = titleIn(words, from, Math.min(to, from + MAX_TITLE_WORDS), lexicon);
		if (title) return title;
	}
	for (const { from, to } of stretches.slice(0, 40)) {
		for (const { value, to: at } of lexicon.body.match(words, from, to)) {
			if (value.is !== 'introduces') continue;
			const title = titleIn(words, at, Math.min(to, at + INTRODUCED), lexicon);
			if (title) return title;
		}
	}
	return null;
}

function titleIn(words: readonly Word[], from: number, to: number, { titles }: Lexicon): Title | null {
	const kinds = new Set<TitleKind>();
	const seniorities = new Set<Seniority>();
	for (const { value } of titles.match(words, from, to)) {
		if (value.is === 'kind') kinds.add(value.kind);
		else seniorities.add(value.seniority);
	}
	if (kinds.size === 0) return null;
	return { start: words[from]!.start, end: words[to - 1]!.end, kinds, seniorities };
}
