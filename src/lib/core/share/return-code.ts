import { BitError } from './bits.ts';
import { RETURN, RETURN_VERSION, decodeCode } from './code.ts';
import { MAX_CODE, decodeFrame, encodeFrame, fault, type Decoded } from './frame.ts';
import type { FullLink, ReturnLink } from './link.ts';
import { joined, readReturn, writeReturn } from './return-v1.ts';
import { hasSaid, readJoined, writeJoined } from './return-v2.ts';

const JOINED = RETURN_VERSION;
/** WARNING: the first byte of every payload: whether the others are as they were written, or deflated. */
const PLAIN = 0;
const DEFLATED = 1;

/** More than any history takes, in bytes: a small code can unpack to a large one. */
const MAX_PACKED = 4_000_000;

/**
 * The code of a return link, for behind the `#`: about 800 characters for ten attempts and as many steps. Null where
 * so much evidence goes along that no code can hold it.
 */
export async function encodeReturn(link: ReturnLink): Promise<string | null> {
	const { version, packed } = pack(link);
	const deflated = await through(new CompressionStream('deflate-raw'), packed);
	const smaller = deflated.length < packed.length;
	const payload = joined([Uint8Array.of(smaller ? DEFLATED : PLAIN), smaller ? deflated : packed]);
	const code = encodeFrame({ version, kind: RETURN, payload });
	return code.length > MAX_CODE ? null : code;
}

/** A history in the first version that has room for all of it. */
function pack(link: ReturnLink): { readonly version: number; readonly packed: Uint8Array } {
	return hasSaid(link)
		? { version: JOINED, packed: writeJoined(link) }
		: { version: 1, packed: writeReturn(link) };
}

/** What a return link holds; the links of the first form are full codes. */
export type Returned =
	| { readonly kind: 'return'; readonly link: ReturnLink }
	| { readonly kind: 'full'; readonly link: FullLink };

/**
 * Reads the code of a return link, of today's form or the first. What was unpacked must be what is written, to the
 * last bit; how it was compressed is the browser's affair.
 */
export async function decodeReturn(code: string): Promise<Decoded<Returned, 'shared'>> {
	const frame = decodeFrame(code, JOINED);
	if (!frame.ok) return frame;
	const { version, kind, payload } = frame.value;
	if (kind !== RETURN) return decodeOther(code);
	try {
		const packed = await unpack(payload);
		const link = version === JOINED ? readJoined(packed) : readReturn(packed);
		const again = pack(link);
		const same =
			again.version === version &&
			again.packed.length === packed.length &&
			again.packed.every((byte, i) => byte === packed[i]);
		return same ? { ok: true, value: { kind: 'return', link } } : fault('damaged');
	} catch (error) {
		if (error instanceof BitError) return fault('damaged');
		throw error;
	}
}

function decodeOther(code: string): Decoded<Returned, 'shared'> {
	const decoded = decodeCode(code);
	if (!decoded.ok) return decoded;
	return decoded.value.kind === 'full'
		? { ok: true, value: decoded.value }
		: { ok: false, fault: 'shared' };
}

async function unpack(payload: Uint8Array): Promise<Uint8Array> {
	const [form] = payload;
	if (form !== PLAIN && form !== DEFLATED) throw new BitError('There is no such form');
	const rest = payload.subarray(1);
	if (form === PLAIN) return rest;
	try {
		return await through(new DecompressionStream('deflate-raw'), rest);
	} catch {
		throw new BitError('It does not unpack');
	}
}

/** Bytes as a stream makes them; throws where they are more than any history takes. */
async function through(
	stream: CompressionStream | DecompressionStream,
	bytes: Uint8Array
): Promise<Uint8Array> {
	const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
	const reader = source.pipeThrough(stream).getReader();
	const parts: Uint8Array[] = [];
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return joined(parts);
		parts.push(value);
		length += value.length;
		if (length > MAX_PACKED) {
			await reader.cancel();
			throw new RangeError('It unpacks to more than any history takes');
		}
	}
}
