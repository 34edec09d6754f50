import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandsOf } from './bands.ts';
import type { Greys } from './picture.ts';

const WIDTH = 200;

/** Lines of text as upright strokes on white, each with its first column and the one behind its last. */
function pageOf(
	height: number,
	lines: readonly (readonly [row: number, from: number, to: number])[]
): Greys {
	const shades = new Uint8Array(WIDTH * height).fill(255);
	for (const [row, from, to] of lines) {
		for (let y = row; y < row + 20; y++)
			for (let x = from; x < to; x += 4) shades.fill(0, y * WIDTH + x, y * WIDTH + x + 2);
	}
	return { width: WIDTH, height, shades };
}

/** Rows of lines in a page, one every 30 rows, save where there is a gap. */
const rowsOf = (height: number, gaps: readonly number[] = []) =>
	Array.from({ length: Math.floor(height / 30) }, (_, i) => i * 30 + 5).filter(
		(row) => !gaps.includes(row)
	);
const heights = (bands: readonly Greys[]) => bands.map(({ height }) => height);

test('a page is cut in its tallest gap near the middle', () => {
	const page = pageOf(
		1200,
		rowsOf(1200, [515]).map((row) => [row, 10, 190])
	);
	expect(heights(bandsOf(page, 2))).toEqual([525, 675]);
});

test('no line is cut in two, and no row is lost', () => {
	const page = pageOf(
		2400,
		rowsOf(2400).map((row) => [row, 10, 190])
	);
	const bands = bandsOf(page, 4);
	expect(bands).toHaveLength(4);
	for (const { shades } of bands) {
		expect(shades.subarray(0, WIDTH).every((shade) => shade === 255)).toBe(true);
		expect(shades.subarray(-WIDTH).every((shade) => shade === 255)).toBe(true);
	}
	expect(Buffer.concat(bands.map(({ shades }) => shades)).equals(page.shades)).toBe(true);
});

test('a line that runs down the side of a card is no text', () => {
	const page = pageOf(
		1200,
		rowsOf(1200).map((row) => [row, 10, 190])
	);
	for (let y = 0; y < 1200; y++) page.shades[y * WIDTH + 2] = 0;
	expect(bandsOf(page, 2)).toHaveLength(2);
});

test.each([
	[
		'columns',
		rowsOf(1200).flatMap(
			(row) =>
				[
					[row, 10, 90],
					[row, 110, 190]
				] as const
		),
		1
	],
	[
		'the points of a list',
		rowsOf(1200).flatMap(
			(row) =>
				[
					[row, 10, 14],
					[row, 30, 190]
				] as const
		),
		2
	],
	[
		'a picture without gaps',
		[...Array(60).keys()].map((i) => [i * 20, 10 + (i % 2), 190] as const),
		1
	]
])('%s: %i', (_, lines, count) => {
	expect(bandsOf(pageOf(1200, lines), 2)).toHaveLength(count);
});

test.each([
	['a short page', 900, 4],
	['a single reader', 5000, 1]
])('%s is left whole', (_, height, most) => {
	const page = pageOf(
		height,
		rowsOf(height).map((row) => [row, 10, 190])
	);
	expect(bandsOf(page, most)).toEqual([page]);
});

test('any picture comes out as it went in', () => {
	const anyShades = fc.uint8Array({ minLength: 1, maxLength: 4000 });
	fc.assert(
		fc.property(anyShades, fc.integer({ min: 1, max: 6 }), (shades, most) => {
			const bands = bandsOf({ width: 1, height: shades.length, shades }, most);
			expect(bands.length).toBeLessThanOrEqual(most);
			expect(bands.flatMap((band) => [...band.shades])).toEqual([...shades]);
		})
	);
});
