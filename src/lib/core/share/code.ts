import { BitError } from './bits.ts';
import { decodeFrame, encodeFrame, fault, type Decoded } from './frame.ts';
import type { FullLink, Link, PublicLink } from './link.ts';
import { readFull, readPublic, writeFull, writePublic } from './v1.ts';

const VERSION = 1;
/** WARNING: part of every code. */
const PUBLIC = 1;
const FULL = 2;

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
	const frame = decodeFrame(code, VERSION);
	if (!frame.ok) return frame;
	const { kind, payload } = frame.value;
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
