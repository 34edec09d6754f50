import { MAX_LISTING_BYTES } from '../core/model/listing.ts';
import { IntakeError } from './fault.ts';

/** Characters that show nothing: they would cut words in two, turn the direction, or end a string. */
const UNSEEN = /[^\P{Cc}\n\t]|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const SOFT_HYPHEN = /\u00ad(?!\s*\n)/g;

/**
 * A text as it is kept: plain line ends and spaces, no unseen characters, at most one blank line in a row.
 * Throws `empty` where nothing is left, and `too-large`.
 */
export function tidy(text: string): string {
	// No text gets shorter by more than this, so that nothing huge is gone through.
	if (text.length > 4 * MAX_LISTING_BYTES) throw new IntakeError('too-large');
	const lines = text
		.replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
		.replaceAll(UNSEEN, '')
		.replaceAll(SOFT_HYPHEN, '')
		.replaceAll(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
		.split('\n')
		.map((line) => line.trimEnd());
	const tidied = lines
		.filter((line, i) => line !== '' || lines[i - 1] !== '')
		.join('\n')
		.trim();
	if (tidied === '') throw new IntakeError('empty');
	if (new TextEncoder().encode(tidied).byteLength > MAX_LISTING_BYTES) {
		throw new IntakeError('too-large');
	}
	return tidied;
}
