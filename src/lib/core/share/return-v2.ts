import type { Day } from '../model/day.ts';
import { BitError, BitReader, BitWriter } from './bits.ts';
import type { ReturnAttempt, ReturnLink } from './link.ts';
import { joined, readReturn, writeReturn } from './return-v1.ts';
import { readDayBits, writeDay } from './v1-parts.ts';

// WARNING: links that people keep depend on every width and order below. A change is a version 3.
//
// The days of what was said, with their length in bytes before them, and then a history as in version 1. It is what
// joined devices need; a history without such days is written as version 1, which older builds open too.

const SLOT = 7;
const LENGTH_BYTES = 4;

export const hasSaid = ({ attempts }: ReturnLink): boolean =>
	attempts.some(({ said }) => said !== undefined);

/** A history of joined devices as bytes, which are then compressed. */
export function writeJoined(link: ReturnLink): Uint8Array {
	const bits = new BitWriter();
	for (const { said = new Map<number, Day>() } of link.attempts) {
		const count = Math.max(0, ...said.keys());
		bits.write(count, SLOT);
		for (let slot = 1; slot <= count; slot++) {
			const day = said.get(slot);
			bits.flag(day !== undefined);
			if (day) writeDay(bits, day);
		}
	}
	const days = bits.toBytes();
	const length = new Uint8Array(LENGTH_BYTES);
	new DataView(length.buffer).setUint32(0, days.length);
	return joined([length, days, writeReturn(link)]);
}

/** Reads back what `writeJoined` wrote. Throws a `BitError` where it cannot have. */
export function readJoined(packed: Uint8Array): ReturnLink {
	if (packed.length < LENGTH_BYTES) throw new BitError('There is no length');
	const length = new DataView(packed.buffer, packed.byteOffset).getUint32(0);
	const days = packed.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
	const link = readReturn(packed.subarray(LENGTH_BYTES + length));
	const bits = new BitReader(days);
	return { ...link, attempts: link.attempts.map((attempt) => ({ ...attempt, ...readSaid(bits) })) };
}

function readSaid(bits: BitReader): Pick<ReturnAttempt, 'said'> {
	const said = new Map<number, Day>();
	const count = bits.read(SLOT);
	for (let slot = 1; slot <= count; slot++) {
		if (bits.flag()) said.set(slot, readDayBits(bits));
	}
	return said.size > 0 ? { said } : {};
}
