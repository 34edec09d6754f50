/**
 * The frame around every code, of every version, for ever: one byte with the version in its high and
 * the kind in its low half, the length of the payload in bytes as a varint, the payload, and a CRC-32
 * over all before it; written as base64url without padding.
 *
 * WARNING: links that people have sent depend on every line of this file.
 */
export interface Frame {
	readonly version: number;
	readonly kind: number;
	readonly payload: Uint8Array;
}

/**
 * What is wrong with a code: `foreign` is none of ours, `truncated` lost its end, `damaged` was
 * changed, `too-new` was made by a later version of this app.
 */
export type CodeFault = 'foreign' | 'truncated' | 'damaged' | 'too-new';

export type Decoded<T, F = CodeFault> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: CodeFault | F };

export const fault = (fault: CodeFault): { ok: false; fault: CodeFault } => ({ ok: false, fault });

const CHECKSUM_BYTES = 4;
/** Public, full, note, return. A broken code of a later kind cannot be told from random text. */
const NEWEST_KIND = 4;
/** Longer than any code; keeps hostile input from costing time. */
export const MAX_CODE = 262_144;

export function encodeFrame({ version, kind, payload }: Frame): string {
	const head = [version * 16 + kind, ...varint(payload.length)];
	const bytes = new Uint8Array(head.length + payload.length + CHECKSUM_BYTES);
	bytes.set(head);
	bytes.set(payload, head.length);
	const end = bytes.length - CHECKSUM_BYTES;
	new DataView(bytes.buffer).setUint32(end, crc32(bytes.subarray(0, end)));
	return toBase64Url(bytes);
}

/**
 * Takes a code apart. A code that was damaged in up to 32 neighbouring bits (any one or five
 * characters) is always refused; other damage, and random text of a fitting form, passes the checksum
 * with a probability of 2^-32.
 *
 * @param newest the latest version that is understood
 */
export function decodeFrame(code: string, newest: number): Decoded<Frame> {
	if (code.length > MAX_CODE || !/^[\w-]+$/.test(code)) return fault('foreign');
	const bytes = fromBase64Url(code);
	const head = bytes[0];
	if (head === undefined || head < 16) return fault('foreign');
	const end = bytes.length - CHECKSUM_BYTES;
	const version = head >> 4;
	const kind = head & 15;
	if (!hasValidChecksum(bytes, end) || toBase64Url(bytes) !== code) {
		if (version > newest || kind === 0 || kind > NEWEST_KIND) return fault('foreign');
		return fault(isTruncated(bytes) ? 'truncated' : 'damaged');
	}
	if (version > newest) return fault('too-new');
	const length = readVarint(bytes, 1);
	if (!length || length.next + length.value !== end) return fault('damaged');
	return { ok: true, value: { version, kind, payload: bytes.slice(length.next, end) } };
}

function hasValidChecksum(bytes: Uint8Array, end: number): boolean {
	if (end < 2) return false;
	const stored = new DataView(bytes.buffer).getUint32(end);
	return stored === crc32(bytes.subarray(0, end));
}

function isTruncated(bytes: Uint8Array): boolean {
	const length = readVarint(bytes, 1);
	return !length || length.next + length.value + CHECKSUM_BYTES > bytes.length;
}

function varint(value: number): number[] {
	return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)];
}

function readVarint(bytes: Uint8Array, start: number): { value: number; next: number } | null {
	let value = 0;
	for (let i = 0; i < 3; i++) {
		const byte = bytes[start + i];
		if (byte === undefined) return null;
		value += (byte & 127) * 128 ** i;
		if (byte < 128) return { value, next: start + i + 1 };
	}
	return null;
}

/** CRC-32 as in IEEE 802.3: polynomial 0xEDB88320 (reflected), start and final value all ones. */
export function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = (crc >>> 8) ^ CRC_OF_BYTE[(crc ^ byte) & 255]!;
	return ~crc >>> 0;
}

const CRC_OF_BYTE = Uint32Array.from({ length: 256 }, (_, byte) => {
	for (let i = 0; i < 8; i++) byte = (byte >>> 1) ^ (0xedb88320 & -(byte & 1));
	return byte;
});

function toBase64Url(bytes: Uint8Array): string {
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Characters beyond the last whole byte are left out; the canonical check refuses them. */
function fromBase64Url(code: string): Uint8Array {
	const whole = code.length % 4 === 1 ? code.slice(0, -1) : code;
	const binary = atob(whole.replaceAll('-', '+').replaceAll('_', '/'));
	return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
