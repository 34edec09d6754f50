import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFull, anyLink, anyPublic, encodeLink } from '../../../../tests/links.ts';
import { sampleDay } from '../../../../tests/samples.ts';
import { perSkill } from '../model/skill.ts';
import { decodeCode, encodeFull, encodePublic } from './code.ts';
import { crc32, decodeFrame, encodeFrame } from './frame.ts';
import type { FullLink, PublicLink } from './link.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const MANY = 100_000;
/** Of each kind of code. */
const HALF = MANY / 2;

const nothingShown: PublicLink = {
	day: sampleDay('2026-11-21'),
	shapes: null,
	targets: null,
	steps: null,
	name: null,
	withAnswers: false
};
const empty: FullLink = { attempts: [], targets: [], person: null, steps: [] };

/** The frame of a code with another payload and a checksum that fits. */
function reframe(code: string, change: (payload: Uint8Array) => Uint8Array): string {
	const frame = decodeFrame(code, 1);
	if (!frame.ok) throw new Error('This was to be a valid code');
	return encodeFrame({ ...frame.value, payload: change(frame.value.payload) });
}

/** Draws whole numbers below a limit, the same ones in every run (mulberry32). */
function dice(seed: number) {
	return (below: number) => {
		seed = (seed + 0x6d2b79f5) | 0;
		let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) % below;
	};
}

describe('any link', () => {
	test('comes back as it was, from a code that may stand in an address', () => {
		fc.assert(
			fc.property(anyLink, (link) => {
				const code = encodeLink(link);
				expect(code).toMatch(/^[A-Za-z0-9_-]+$/);
				expect(decodeCode(code)).toEqual({ ok: true, value: link });
			}),
			{ numRuns: 500 }
		);
	});

	test('cut off anywhere is refused, and never as one of a newer app', () => {
		fc.assert(
			fc.property(anyLink, (link) => {
				const code = encodeLink(link);
				for (let length = 0; length < code.length; length++) {
					const decoded = decodeCode(code.slice(0, length));
					expect(decoded.ok || decoded.fault).toMatch(/^(truncated|foreign|damaged)$/);
				}
			}),
			{ numRuns: 30 }
		);
	});
});

describe('whatever decodes, encodes to the same code again', () => {
	test('among payloads that were changed and framed anew', () => {
		let opened = 0;
		fc.assert(
			fc.property(anyLink, fc.nat(), fc.integer({ min: 1, max: 255 }), (link, at, flip) => {
				const code = reframe(encodeLink(link), (payload) => {
					payload[at % payload.length]! ^= flip;
					return payload;
				});
				const decoded = decodeCode(code);
				if (decoded.ok) opened += 1;
				expect(decoded.ok ? encodeLink(decoded.value) : decoded.fault).toBe(
					decoded.ok ? code : 'damaged'
				);
			}),
			{ numRuns: 2000 }
		);
		expect(opened).toBeGreaterThan(100);
	});

	test('among payloads of random bytes', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(1, 2),
				fc.uint8Array({ minLength: 2, maxLength: 24 }),
				(kind, payload) => {
					const code = encodeFrame({ version: 1, kind, payload });
					const decoded = decodeCode(code);
					expect(decoded.ok ? encodeLink(decoded.value) : decoded.fault).toBe(
						decoded.ok ? code : 'damaged'
					);
				}
			),
			{ numRuns: 5000 }
		);
	});

	test.each(['public', 'full'] as const)('so a %s code with a byte to spare is damaged', (kind) => {
		const code = kind === 'public' ? encodePublic(nothingShown) : encodeFull(empty);
		const longer = reframe(code, (payload) => Uint8Array.from([...payload, 0]));
		expect(decodeCode(longer)).toEqual({ ok: false, fault: 'damaged' });
	});

	test('so a code whose length takes more bytes than it needs is damaged', () => {
		const bytes = Uint8Array.from(Buffer.from(encodePublic(nothingShown), 'base64url'));
		const wide = Uint8Array.from([bytes[0]!, bytes[1]! | 128, 0, ...bytes.subarray(2)]);
		const end = wide.length - 4;
		new DataView(wide.buffer).setUint32(end, crc32(wide.subarray(0, end)));
		const code = Buffer.from(wide).toString('base64url');
		expect(decodeFrame(code, 1).ok).toBe(true);
		expect(decodeCode(code)).toEqual({ ok: false, fault: 'damaged' });
	});
});

test.each([
	{ title: 'a later version', version: 2, kind: 1 },
	{ title: 'the last version there can be', version: 15, kind: 9 },
	{ title: 'a kind that does not exist yet', version: 1, kind: 5 }
])('$title is told apart as too new', ({ version, kind }) => {
	const code = encodeFrame({ version, kind, payload: Uint8Array.from([1, 2, 3]) });
	expect(decodeCode(code)).toEqual({ ok: false, fault: 'too-new' });
});

test('two roles, all skills and no name take at most 37 characters', () => {
	const shapes = perSkill(() => ({ best: [4, 4, 4, 4] as const, answered: 6 }));
	const targets = [8, 9].map((slot) => ({ kind: 'role' as const, slot }));
	const code = encodePublic({ ...nothingShown, shapes, targets });
	expect(code.length).toBeLessThanOrEqual(37);
});

/** Those of the codes that are read, or taken for those of a newer app. */
const readable = (count: number, make: () => string) =>
	Array.from({ length: count }, make).filter((code) => {
		const decoded = decodeCode(code);
		return decoded.ok || decoded.fault === 'too-new';
	});

// Random text passes the checksum with a probability of 2^-32.
test(`of ${MANY} random strings none is read`, { timeout: 20_000 }, () => {
	const roll = dice(1);
	const row = (letter: () => string) => Array.from({ length: roll(60) }, letter).join('');
	const random = () => {
		// A third is any text at all; the others have the form of a code of version 1.
		if (roll(3) === 0) return row(() => String.fromCharCode(roll(0xffff)));
		return ['EQ', 'Eg', 'E'][roll(3)]! + row(() => ALPHABET[roll(64)]!);
	};
	expect(readable(MANY, random)).toEqual([]);
});

// Damage as small as this never passes the checksum.
describe.each([
	{ kind: 'public', codes: fc.sample(anyPublic, { numRuns: 250, seed: 2 }).map(encodePublic) },
	{ kind: 'full', codes: fc.sample(anyFull, { numRuns: 250, seed: 3 }).map(encodeFull) }
])(`of ${HALF} damaged $kind codes none is read`, { timeout: 20_000 }, ({ codes }) => {
	const roll = dice(4);
	const pick = () => codes[roll(codes.length)]!;

	test('with one wrong bit', () => {
		const damaged = () => {
			const bytes = Buffer.from(pick(), 'base64url');
			bytes[roll(bytes.length)]! ^= 1 << roll(8);
			return bytes.toString('base64url');
		};
		expect(readable(HALF, damaged)).toEqual([]);
	});

	test('with one wrong character', () => {
		const damaged = () => {
			const code = pick();
			const at = roll(code.length);
			const wrong = ALPHABET[(ALPHABET.indexOf(code[at]!) + 1 + roll(63)) % 64]!;
			return code.slice(0, at) + wrong + code.slice(at + 1);
		};
		expect(readable(HALF, damaged)).toEqual([]);
	});

	test('with one character lost or added', () => {
		const damaged = () => {
			const code = pick();
			const at = roll(code.length);
			return (
				code.slice(0, at) + (roll(2) ? '' : ALPHABET[roll(64)]! + code[at]) + code.slice(at + 1)
			);
		};
		expect(readable(HALF, damaged)).toEqual([]);
	});
});
