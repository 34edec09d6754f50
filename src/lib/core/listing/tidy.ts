/** Characters that show nothing: they would cut words in two, turn the direction, or end a string. */
const UNSEEN = /[^\P{Cc}\n\t]|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const SOFT_HYPHEN = /\u00ad(?!\s*\n)/g;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;

/**
 * A text as it is read and kept: plain line ends and spaces, no unseen characters, at most one blank line in
 * a row, nothing around it. Linear in its length.
 */
export function tidyText(text: string): string {
	return text
		.replaceAll(LINE_ENDS, '\n')
		.replaceAll(UNSEEN, '')
		.replaceAll(SOFT_HYPHEN, '')
		.replaceAll(SPACES, ' ')
		.split('\n')
		.map((line) => line.trimEnd())
		.filter((line, i, lines) => line !== '' || lines[i - 1] !== '')
		.join('\n')
		.trim();
}

/**
 * Where each character of a tidied text stands in the text as it was. Tidying leaves characters out and puts
 * plain line ends and spaces in the place of others, so that one walk along both finds them.
 */
export function placesOf(tidied: string, text: string): Uint32Array {
	const places = new Uint32Array(tidied.length);
	let at = 0;
	for (let i = 0; i < tidied.length; i++) {
		while (at < text.length && !isSame(tidied[i]!, text[at]!)) at++;
		places[i] = at++;
	}
	return places;
}

const LINE_END = /[\n\r\v\f\u0085\u2028\u2029]/;
const ANY_SPACE = /[ \u00a0\u2000-\u200a\u202f\u205f\u3000]/;

function isSame(tidy: string, character: string): boolean {
	if (tidy === '\n') return LINE_END.test(character);
	if (tidy === ' ') return ANY_SPACE.test(character);
	return tidy === character;
}
