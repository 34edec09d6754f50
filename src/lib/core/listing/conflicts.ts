import type { Boundary } from '../model/note.ts';

/** What is known of a listing; all of it may be empty. */
export interface ListingWords {
	readonly title: string;
	readonly employer: string;
	readonly text: string;
}

/**
 * The entries of a "do not work" list that a listing names: whole words in a row, whatever their case,
 * accents, hyphens and plural, so "art" is not in "smart" but "weekend shift" is in "Weekend-Shifts". An
 * employer is looked for in the employer and the title, and in the text only where no employer is known,
 * since a text names other companies too. It tells what a listing says, not what it means: "no travel" names
 * travel. Takes time in proportion to the text for each entry.
 */
export function conflictsWith(list: readonly Boundary[], listing: ListingWords): Boundary[] {
	if (list.length === 0) return [];
	const head = inRow(listing.title);
	const employer = inRow(listing.employer);
	const text = inRow(listing.text);
	const places = {
		condition: [head, text],
		work: [head, text],
		employer: employer === NONE ? [head, text] : [head, employer]
	};
	return list.filter((entry) => {
		const wanted = inRow(entry.text);
		return wanted !== NONE && places[entry.about].some((place) => place.includes(wanted));
	});
}

const NONE = ' ';
/** "C++" and "C#" are words, and neither is "C". */
const WORD = /[\p{L}\p{N}]+(?:\+\+|#)?/gu;

/** A text's words, made plain, with one space before, between and behind them. */
function inRow(text: string): string {
	const plain = text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/['’]s(?![\p{L}\p{N}])|[\p{M}'’]/gu, '');
	const words = plain.match(WORD) ?? [];
	return words.length > 0 ? ` ${words.map(singular).join(' ')} ` : NONE;
}

/** Without the "s" of a plural; "js" and "aws" are no plurals, nor is "class". */
function singular(word: string): string {
	if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
	return word.length > 3 && /[^suia]s$/.test(word) ? word.slice(0, -1) : word;
}
