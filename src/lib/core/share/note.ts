import { webAddress } from '../model/evidence.ts';
import { BitError, BitReader, BitWriter } from './bits.ts';
import { decodeFrame, encodeFrame, fault, type Decoded } from './frame.ts';
import { cleanLine } from './link.ts';

/** What the sender writes for one reader. It travels behind the `#` only: no server or log sees it. */
export interface Note {
	/** Ends "I would like help with ..."; null where nothing was written, as below. */
	readonly help: string | null;
	readonly offer: string | null;
	readonly ask: string | null;
	readonly evidence: readonly EvidenceLink[];
}

export interface EvidenceLink {
	readonly title: string | null;
	/** Absolute, `https:` or `http:`, as `cleanUrl` leaves it. */
	readonly url: string;
}

export const NO_NOTE: Note = { help: null, offer: null, ask: null, evidence: [] };

/** Characters (code points). */
export const MAX_NOTE_LINE = 200;
export const MAX_EVIDENCE_TITLE = 80;
export const MAX_EVIDENCE_URL = 500;
export const MAX_EVIDENCE = 5;

const VERSION = 1;
/** WARNING: part of every code. Kinds 1 and 2 are in code.ts. */
export const NOTE = 3;

// WARNING: links that people have sent depend on every width and order below.
const LENGTH = 10;
const EVIDENCE = 3;

const LINES = ['help', 'offer', 'ask'] as const;

/** An address as it may stand in a note: absolute, of the web, without a password; null for any other. */
export function cleanUrl(text: string): string | null {
	if (!URL.canParse(text)) return null;
	const url = new URL(text);
	if (!/^https?:$/.test(url.protocol) || url.username || url.password) return null;
	return url.href.length <= MAX_EVIDENCE_URL ? url.href : null;
}

/** An address as people type it, also without its `https://`; null where it is none. */
export function readUrl(text: string): string | null {
	return cleanUrl(webAddress(text) ?? '');
}

/** A note as it may stand in a link; what cannot is left out. */
export function cleanNote(note: Note): Note {
	const line = (text: string | null) => cleanLine(text ?? '', MAX_NOTE_LINE);
	return {
		help: line(note.help),
		offer: line(note.offer),
		ask: line(note.ask),
		evidence: note.evidence
			.flatMap(({ title, url }) => {
				const clean = cleanUrl(url);
				return clean ? [{ title: cleanLine(title ?? '', MAX_EVIDENCE_TITLE), url: clean }] : [];
			})
			.slice(0, MAX_EVIDENCE)
	};
}

/** Whether a note says anything. */
export function isEmptyNote(note: Note): boolean {
	return LINES.every((line) => note[line] === null) && note.evidence.length === 0;
}

/** The code of a note, as `cleanNote` leaves it. */
export function encodeNote(note: Note): string {
	const clean = cleanNote(note);
	const bits = new BitWriter();
	for (const line of LINES) writeLine(bits, clean[line]);
	bits.write(clean.evidence.length, EVIDENCE);
	for (const { title, url } of clean.evidence) {
		writeLine(bits, title);
		bits.text(url, LENGTH);
	}
	return encodeFrame({ version: VERSION, kind: NOTE, payload: bits.toBytes() });
}

/** Reads the code of a note. Only what `encodeNote` writes is accepted: no other kind of address either. */
export function decodeNote(code: string): Decoded<Note> {
	const frame = decodeFrame(code, VERSION);
	if (!frame.ok) return frame;
	if (frame.value.kind !== NOTE) return fault('foreign');
	try {
		const note = readNote(new BitReader(frame.value.payload));
		return encodeNote(note) === code ? { ok: true, value: note } : fault('damaged');
	} catch (error) {
		if (error instanceof BitError) return fault('damaged');
		throw error;
	}
}

function readNote(bits: BitReader): Note {
	const [help, offer, ask] = LINES.map(() => readLine(bits));
	const length = bits.read(EVIDENCE);
	const evidence = Array.from({ length }, () => ({
		title: readLine(bits),
		url: bits.text(LENGTH)
	}));
	return { help: help ?? null, offer: offer ?? null, ask: ask ?? null, evidence };
}

function writeLine(bits: BitWriter, line: string | null): void {
	bits.flag(line !== null);
	if (line !== null) bits.text(line, LENGTH);
}

function readLine(bits: BitReader): string | null {
	return bits.flag() ? bits.text(LENGTH) : null;
}
