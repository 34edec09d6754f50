import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BitError, BitReader, BitWriter } from './bits.ts';

const written = (write: (bits: BitWriter) => void) => {
	const bits = new BitWriter();
	write(bits);
	return [...bits.toBytes()];
};

test.each<{ title: string; write: (bits: BitWriter) => void; bytes: number[] }>([
	{ title: 'nothing', write: () => {}, bytes: [] },
	{ title: 'the first bit as the highest', write: (b) => b.write(1, 1), bytes: [0x80] },
	{ title: 'zeros behind the last bit', write: (b) => b.write(5, 3), bytes: [0b1010_0000] },
	{ title: 'across a byte', write: (b) => b.write(1, 4).write(0xfff, 12), bytes: [0x1f, 0xff] },
	{ title: 'flags', write: (b) => b.flag(true).flag(false).flag(true), bytes: [0b1010_0000] },
	{ title: '32 bits', write: (b) => b.write(0xfffffffe, 32), bytes: [255, 255, 255, 254] },
	{ title: 'text behind its length', write: (b) => b.text('é!'), bytes: [3, 0xc3, 0xa9, 0x21] },
	{ title: 'a wide length', write: (b) => b.text('a', 16), bytes: [0, 1, 0x61] }
])('writes $title', ({ write, bytes }) => {
	expect(written(write)).toEqual(bytes);
});

test.each([
	{ value: -1, width: 3 },
	{ value: 8, width: 3 },
	{ value: 0.5, width: 3 },
	{ value: NaN, width: 3 },
	{ value: 1, width: 0 },
	{ value: 2 ** 32, width: 32 }
])('refuses to write $value in $width bits', ({ value, width }) => {
	expect(() => new BitWriter().write(value, width)).toThrow(RangeError);
});

test('refuses text whose length does not fit', () => {
	expect(written((bits) => bits.text('a'.repeat(255)))).toHaveLength(256);
	expect(() => new BitWriter().text('a'.repeat(256))).toThrow(RangeError);
});

describe('reading', () => {
	const number = fc
		.integer({ min: 1, max: 32 })
		.chain((width) => fc.record({ width: fc.constant(width), value: fc.nat(2 ** width - 1) }));

	test('gives back the numbers that were written', () => {
		fc.assert(
			fc.property(fc.array(number), (numbers) => {
				const bits = new BitWriter();
				numbers.forEach(({ value, width }) => bits.write(value, width));
				const reader = new BitReader(bits.toBytes());
				expect(numbers.map(({ width }) => reader.read(width))).toEqual(
					numbers.map(({ value }) => value)
				);
			})
		);
	});

	test('gives back any text, wherever it starts in a byte', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary', maxLength: 60 }),
				fc.integer({ min: 1, max: 7 }),
				(text, offset) => {
					const bytes = new BitWriter().write(1, offset).text(text).toBytes();
					const reader = new BitReader(bytes);
					reader.read(offset);
					expect(reader.text()).toBe(text);
				}
			)
		);
	});

	test('keeps a byte order mark, as any other character', () => {
		expect(new BitReader(new BitWriter().text('\ufeffa').toBytes()).text()).toBe('\ufeffa');
	});

	test.each<{ title: string; bytes: number[]; read: (bits: BitReader) => unknown }>([
		{ title: 'a bit of nothing', bytes: [], read: (bits) => bits.flag() },
		{ title: 'one bit too many', bytes: [255], read: (bits) => bits.read(9) },
		{ title: 'text that ends too soon', bytes: [2, 0x61], read: (bits) => bits.text() },
		{ title: 'text that is not UTF-8', bytes: [1, 0xff], read: (bits) => bits.text() },
		{ title: 'half a character', bytes: [1, 0xc3], read: (bits) => bits.text() },
		{ title: 'an overlong character', bytes: [2, 0xc0, 0x80], read: (bits) => bits.text() }
	])('refuses $title', ({ bytes, read }) => {
		expect(() => read(new BitReader(Uint8Array.from(bytes)))).toThrow(BitError);
	});
});
