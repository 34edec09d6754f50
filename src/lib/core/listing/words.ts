/** A word of a text, as it is compared, with its place in the text. `end` is the offset behind it. */
export interface Word {
	readonly word: string;
	readonly start: number;
	readonly end: number;
}

/** Longer runs of letters are no words; cut here, so that a hostile text costs no more than another. */
const MAX_WORD = 40;
/** What a text links to says nothing of the job: web addresses, and what Markdown has behind the words of a link. */
const ADDRESS = String.raw`(?:https?:\/\/|www\.|mailto:)[^\s)>\]]+|(?<=\])\([^()\s]+\)`;
const PIECE = new RegExp(
	String.raw`${ADDRESS}|([\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*(?:\+\+|#)?)`,
	'giu'
);
const HYPHENATED = /^[-\u00ad\u2010]\s*\n\s*$/;
const FIRST_OF_LOWER = /^\p{Ll}/u;

/**
 * The words of a text in order: small letters, compatible forms made plain, no apostrophes, no addresses. What a
 * picture of a text does to it is undone where it can be told: a word cut by a hyphen at the end of a line
 * is one word if `isKnown` knows it whole, and a digit within letters is the letter that looks like it.
 */
export function wordsOf(text: string, isKnown: (word: string) => boolean): Word[] {
	const words: Word[] = [];
	for (const { 1: raw, index: start } of text.matchAll(PIECE)) {
		if (raw === undefined) continue;
		const word = plain(raw, isKnown);
		const end = start + raw.length;
		const last = words.at(-1);
		if (last && FIRST_OF_LOWER.test(raw) && isCut(text, last.end, start)) {
			const whole = last.word + word;
			if (isKnown(whole)) {
				words[words.length - 1] = { word: whole, start: last.start, end };
				continue;
			}
		}
		words.push({ word, start, end });
	}
	return words;
}

function isCut(text: string, from: number, to: number): boolean {
	return to - from < 12 && HYPHENATED.test(text.slice(from, to));
}

function plain(raw: string, isKnown: (word: string) => boolean): string {
	const word = raw.slice(0, MAX_WORD).normalize('NFKC').toLowerCase().replaceAll(/['’]/g, '');
	if (isKnown(word) || !/\d/.test(word) || !/\p{L}/u.test(word)) return word;
	const read = word.replaceAll('0', 'o').replaceAll('5', 's').replaceAll('1', 'l');
	if (isKnown(read)) return read;
	const other = word.replaceAll('0', 'o').replaceAll('5', 's').replaceAll('1', 'i');
	return isKnown(other) ? other : word;
}

/**
 * A word without its inflection: "writes" and "writing" are the same, and so are "guide" and "guides". Only
 * inflection: a full stemmer takes "community" and "communication" for one word, and "programme" and
 * "programming".
 */
export function stemOf(word: string): string {
	let stem = word;
	if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`;
	else if (stem.length > 3 && /(?:[sxz]|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2);
	else if (stem.length > 3 && /[^suia]s$/.test(stem)) stem = stem.slice(0, -1);
	else if (stem.length > 5 && stem.endsWith('ing')) stem = undouble(stem.slice(0, -3));
	else if (stem.length > 4 && stem.endsWith('ed')) stem = undouble(stem.slice(0, -2));
	return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}

function undouble(stem: string): string {
	return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}
