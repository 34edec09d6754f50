import type { Word } from './words.ts';

/** The words that English sentences cannot do without. Languages near to it share few of them. */
const FUNCTION_WORDS = new Set(
	'the and to of a in for you with is our we will are on as be your or that this an have at from by who'.split(
		' '
	)
);
/** English listings have about 0.3, lists of catchwords 0.15, other languages less than 0.05. */
const LEAST_SHARE = 0.1;
const ENOUGH_WORDS = 25;

/** Whether words are of an English text, as far as it can be told; few words count as English. */
export function isEnglish(words: readonly Word[]): boolean {
	if (words.length < ENOUGH_WORDS) return true;
	let found = 0;
	for (const { word } of words) if (FUNCTION_WORDS.has(word)) found++;
	return found / words.length >= LEAST_SHARE;
}
