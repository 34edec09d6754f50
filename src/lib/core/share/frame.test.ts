import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32, decodeFrame, encodeFrame, type Frame } from './frame.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const toCode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const toBytes = (code: string) => Uint8Array.from(Buffer.from(code, 'base64url'));

const NEWEST = 3;
const payload = fc.uint8Array({ maxLength: 300 });
const anyFrame: fc.Arbitrary<Frame> = fc.record({
	version: fc.integer({ min: 1, max: NEWEST }),
	kind: fc.integer({ min: 1, max: 2 }),
	payload
});
const sample: Frame = { version: 1, kind: 2, payload: bytesOf('a payload') };

test.each([
	{ text: '', sum: 0 },
	{ text: '123456789', sum: 0xcbf43926 }
])('the CRC-32 of "$text" is its published check value', ({ text, sum }) => {
	expect(crc32(bytesOf(text))).toBe(sum);
});

test('a frame is a byte of version and kind, the length, the payload and the checksum', () => {
	const bytes = toBytes(encodeFrame({ version: 1, kind: 2, payload: bytesOf('abc') }));
	expect([...bytes.subarray(0, 5)]).toEqual([0x12, 3, 0x61, 0x62, 0x63]);
	expect(new DataView(bytes.buffer).getUint32(5)).toBe(crc32(bytes.subarray(0, 5)));
	expect(bytes).toHaveLength(9);
});

test('any frame comes back as it was', () => {
	fc.assert(
		fc.property(anyFrame, (frame) => {
			expect(decodeFrame(encodeFrame(frame), NEWEST)).toEqual({ ok: true, value: frame });
		})
	);
});

test.each([127, 128, 16_383, 16_384])('a payload of %i bytes comes back', (length) => {
	const frame = { ...sample, payload: new Uint8Array(length).fill(7) };
	expect(decodeFrame(encodeFrame(frame), NEWEST)).toEqual({ ok: true, value: frame });
});

test('a whole code of a later version is too new, whatever its kind', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: NEWEST + 1, max: 15 }),
			fc.integer({ min: 0, max: 15 }),
			payload,
			(version, kind, payload) => {
				const code = encodeFrame({ version, kind, payload });
				expect(decodeFrame(code, NEWEST)).toEqual({ ok: false, fault: 'too-new' });
			}
		)
	);
});

test.each([
	{ title: 'nothing', code: '' },
	{ title: 'a word', code: 'hello' },
	{ title: 'an address', code: 'https://example.org/r/EQ' },
	{ title: 'padding', code: `${encodeFrame(sample)}=` },
	{ title: 'a line break at the end', code: `${encodeFrame(sample)}\n` },
	{ title: 'the other base64 alphabet', code: 'EQ+/' },
	{ title: 'letters beyond ASCII', code: 'ÉQÄÄ' },
	{ title: 'version 0', code: encodeFrame({ ...sample, version: 0 }) },
	{ title: 'far too long a code', code: 'E'.repeat(1_000_000) }
])('$title is foreign', ({ code }) => {
	expect(decodeFrame(code, NEWEST)).toEqual({ ok: false, fault: 'foreign' });
});

describe('a code that was cut off', () => {
	test('is truncated, as soon as it can be told from any other text', () => {
		const code = encodeFrame(sample);
		const faults = Array.from({ length: code.length - 2 }, (_, i) =>
			decodeFrame(code.slice(0, i + 2), NEWEST)
		);
		expect(new Set(faults.map((fault) => JSON.stringify(fault)))).toEqual(
			new Set([JSON.stringify({ ok: false, fault: 'truncated' })])
		);
	});
});

describe('a code that was changed', () => {
	test('in up to 32 neighbouring bits is never read', () => {
		fc.assert(
			fc.property(
				anyFrame,
				fc.nat(),
				fc.integer({ min: 1, max: 2 ** 32 - 1 }),
				(frame, at, pattern) => {
					const bytes = toBytes(encodeFrame(frame));
					const start = at % (bytes.length * 8 - 31);
					for (let bit = 0; bit < 32; bit++) {
						if (!((pattern >>> bit) & 1)) continue;
						bytes[(start + bit) >> 3]! ^= 128 >> ((start + bit) & 7);
					}
					expect(decodeFrame(toCode(bytes), NEWEST).ok).toBe(false);
				}
			),
			{ numRuns: 2000 }
		);
	});

	test('only in the bits that base64url leaves unused is never read', () => {
		// 1 + 1 + 1 + 4 bytes: the last character carries 4 unused bits.
		const code = encodeFrame({ ...sample, payload: new Uint8Array(1) });
		expect(code).toHaveLength(10);
		const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
		const last = alphabet.indexOf(code.at(-1)!);
		const twin = code.slice(0, -1) + alphabet[last ^ 1];
		expect(toBytes(twin)).toEqual(toBytes(code));
		expect(decodeFrame(twin, NEWEST)).toEqual({ ok: false, fault: 'damaged' });
	});

	test('in its payload alone is damaged, not truncated', () => {
		const bytes = toBytes(encodeFrame(sample));
		bytes[4]! ^= 1;
		expect(decodeFrame(toCode(bytes), NEWEST)).toEqual({ ok: false, fault: 'damaged' });
	});

	test('by something behind its end is never read', () => {
		fc.assert(
			fc.property(anyFrame, fc.constantFrom('A', 'AA', 'AAA', 'AAAA', '_'), (frame, more) => {
				expect(decodeFrame(encodeFrame(frame) + more, NEWEST).ok).toBe(false);
			})
		);
	});

	test('to announce another length, with a checksum that fits, is damaged', () => {
		const head = Uint8Array.from([0x11, 9, 1, 2, 3]);
		const bytes = new Uint8Array(9);
		bytes.set(head);
		new DataView(bytes.buffer).setUint32(5, crc32(head));
		expect(decodeFrame(toCode(bytes), NEWEST)).toEqual({ ok: false, fault: 'damaged' });
	});
});
