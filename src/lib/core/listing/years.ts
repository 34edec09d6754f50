import type { Word } from './words.ts';

const SPELT = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const YEARS = /^(?:years?|yrs?)$/;
/** More than one of it: not "eight talks per year". */
const PLURAL = /s$/;
const NUMBER = /^\d{1,2}$/;
/** How many words before "years" a number may stand. */
const REACH = 4;
const MOST = 20;

/** The years of experience that words ask for, of a range its lower end; 0 if none. */
export function yearsOf(words: readonly Word[], from: number, to: number): number {
	for (let i = from + 1; i < to; i++) {
		if (!YEARS.test(words[i]!.word)) continue;
		for (let j = i - 1; j >= Math.max(from, i - REACH); j--) {
			const years = numberIn(words[j]!.word);
			if (years < 1 || years > MOST) continue;
			if (years > 1 && j < i - 1 && !PLURAL.test(words[i]!.word)) continue;
			const lower = j > from ? numberIn(words[j - 1]!.word) : 0;
			return lower >= 1 && lower < years ? lower : years;
		}
	}
	return 0;
}

function numberIn(word: string): number {
	return NUMBER.test(word) ? Number(word) : Math.max(0, SPELT.indexOf(word));
}
