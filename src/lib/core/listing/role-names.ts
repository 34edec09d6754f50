import type { Role } from '../model/role.ts';
import { fold } from './library.ts';

type Named = Pick<Role, 'title' | 'alsoCalled'>;

/** More letters or words than these are a text, not a name. */
const MOST_LETTERS = 100;
const MOST_WORDS = 6;
/** What more roles than this share, such as "developer", names none of them. */
const MOST_ROLES = 3;
/** Fewer letters than this have to be a whole word. */
const LEAST_LETTERS = 3;

/**
 * The roles that a few words name, by their title or by what they are also called: "advocate", "tech writer",
 * "senior developer advocate". None where the words are a longer text, or say too little.
 */
export function rolesNamed<R extends Named>(text: string, roles: readonly R[]): R[] {
	if (text.length > MOST_LETTERS) return [];
	const words = wordsOf(text);
	if (words.length === 0 || words.length > MOST_WORDS) return [];
	const named = roles.filter(({ title, alsoCalled }) =>
		[title, ...alsoCalled].some((name) => isNamed(words, wordsOf(name)))
	);
	return named.length > MOST_ROLES ? [] : named;
}

/** All words begin one of the name's, or all of the name's are among them. */
function isNamed(words: readonly string[], name: readonly string[]): boolean {
	const begins = (word: string) =>
		name.some((one) => one === word || (word.length >= LEAST_LETTERS && one.startsWith(word)));
	return words.every(begins) || name.every((one) => words.includes(one));
}

function wordsOf(text: string): string[] {
	return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
