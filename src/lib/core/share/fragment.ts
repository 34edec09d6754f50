import { decodeCode, encodeFull } from './code.ts';
import { fault, type Decoded } from './frame.ts';
import type { LinkAttempt } from './link.ts';
import { decodeNote, encodeNote, isEmptyNote, type Note } from './note.ts';

/**
 * What travels behind the `#` of a results link, where no server and no log sees it. Written as the letters
 * of its parts, then their codes in the same order, all joined by dots: `a` is all answers, `p` progress and
 * `n` a note, so `an.EgYAB...EiYAB.Ex4C...` holds answers and a note. The letters come first so that a
 * link that lost its end is noticed; each code has its own checksum.
 *
 * WARNING: links that people have sent depend on the letters, their order and the dots.
 */
export interface Fragment {
	/** All answers of the attempt that the link shows; null when they are not shown, as below. */
	readonly answers: LinkAttempt | null;
	readonly progress: Progress | null;
	readonly note: Note | null;
}

/** What changed since an earlier attempt: both hold only the questions whose answers differ. */
export interface Progress {
	readonly before: LinkAttempt;
	readonly after: LinkAttempt;
}

export const NO_FRAGMENT: Fragment = { answers: null, progress: null, note: null };

const JOINER = '.';
const LETTERS = ['a', 'p', 'n'] as const;
type Letter = (typeof LETTERS)[number];

/** The fragment without its `#`; empty where there is nothing to say. */
export function encodeFragment({ answers, progress, note }: Fragment): string {
	const codes: Readonly<Record<Letter, string | null>> = {
		a: answers && encodeAttempts(answers),
		p: progress && encodeAttempts(progress.before, progress.after),
		n: note && !isEmptyNote(note) ? encodeNote(note) : null
	};
	const used = LETTERS.filter((letter) => codes[letter] !== null);
	return used.length === 0
		? ''
		: [used.join(''), ...used.map((letter) => codes[letter])].join(JOINER);
}

/**
 * Reads a fragment without its `#`. A part that cannot be read is a fault of the whole; a letter that is not
 * known was written by a later version: `too-new`. Links made before there were parts have the bare code
 * of the answers there, which is read as that. A word alone is `foreign`: it may be a place on the page.
 */
export function decodeFragment(text: string): Decoded<Fragment> {
	if (text === '') return { ok: true, value: NO_FRAGMENT };
	// Every code begins with a capital letter, up to version 6.
	const [head = '', ...codes] = (/^[A-Z]/.test(text) ? `a.${text}` : text).split(JOINER);
	if (!/^[a-z]+$/.test(head) || codes.length === 0) return fault('foreign');
	const letters = LETTERS.filter((letter) => head.includes(letter));
	if (letters.join('') !== head) return fault(/[^apn]/.test(head) ? 'too-new' : 'damaged');
	if (codes.length < letters.length) return fault('truncated');
	if (codes.length > letters.length) return fault('damaged');
	let fragment = NO_FRAGMENT;
	for (const [i, letter] of letters.entries()) {
		const part = readPart(letter, codes[i] ?? '');
		if (!part.ok) return part;
		fragment = { ...fragment, ...part.value };
	}
	return { ok: true, value: fragment };
}

function readPart(letter: Letter, code: string): Decoded<Partial<Fragment>> {
	// What is left where a link was cut between its parts.
	if (code === '') return fault('truncated');
	if (letter === 'n') {
		const note = decodeNote(code);
		return note.ok ? { ok: true, value: { note: note.value } } : note;
	}
	const decoded = decodeCode(code);
	if (!decoded.ok) return decoded;
	const { kind, link } = decoded.value;
	const [first, second, third] = kind === 'full' ? link.attempts : [];
	if (letter === 'a' && first) return { ok: true, value: { answers: first } };
	if (letter === 'p' && first && second && !third) {
		return { ok: true, value: { progress: { before: first, after: second } } };
	}
	return fault('foreign');
}

/** Attempts for others: without anything that tells them apart, and without their owner. */
function encodeAttempts(...attempts: readonly LinkAttempt[]): string {
	return encodeFull({
		attempts: attempts.map((attempt) => ({ ...attempt, id: null })),
		targets: [],
		person: null,
		steps: []
	});
}
