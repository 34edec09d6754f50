import { BitError } from './bits.ts';
import { decodeFrame, encodeFrame, fault, type Decoded } from './frame.ts';
import type { FullLink, Link, PublicLink } from './link.ts';
import { NOTE } from './note.ts';
import { readFull, readPublic, writeFull, writePublic } from './v1.ts';

const VERSION = 1;
/** WARNING: part of every code. Kind 3 is in note.ts. */
const PUBLIC = 1;
const FULL = 2;
export const RETURN = 4;
/** The newest of kind 4; what is in it is in return-code.ts. */
export const RETURN_VERSION = 2;

/** The code of what is shown to others: base64url, some 25 characters without a name. */
export function encodePublic(link: PublicLink): string {
	return encodeFrame({ version: VERSION, kind: PUBLIC, payload: writePublic(link) });
}

/** The code of attempts with their answers: for behind the `#`, where no server sees it. */
export function encodeFull(link: FullLink): string {
	return encodeFrame({ version: VERSION, kind: FULL, payload: writeFull(link) });
}

/**
 * Reads a code of either kind. Only what the encoders write is accepted, to the last bit: whatever
 * decodes, encodes to the same code again. A damaged code never opens as another valid one, except
 * with the checksum's probability of 2^-32 (see `decodeFrame`).
 */
export function decodeCode(code: string): Decoded<Link> {
	const frame = decodeFrame(code, RETURN_VERSION);
	if (!frame.ok) return frame;
	const { version, kind, payload } = frame.value;
	// What a note says belongs behind the `#` of another link; a return link is its owner's, and has a
	// reader of its own.
	if (kind === RETURN) return fault('foreign');
	if (version > VERSION) return fault('too-new');
	if (kind === NOTE) return fault('foreign');
	try {
		if (kind === PUBLIC) {
			const link = readPublic(payload);
			return encodePublic(link) === code
				? { ok: true, value: { kind: 'public', link } }
				: fault('damaged');
		}
		if (kind !== FULL) return fault('too-new');
		const link = readFull(payload);
		return encodeFull(link) === code
			? { ok: true, value: { kind: 'full', link } }
			: fault('damaged');
	} catch (error) {
		if (error instanceof BitError) return fault('damaged');
		throw error;
	}
}
