import type { Greys } from './picture.ts';

/** Rows that differ by less than this show the same: compression leaves that much behind. */
const SAME = 24;
/** The borders of two cards side by side. A row through letters has more. */
const MOST_EDGES = 8;
/** A piece of fewer rows is not worth a reader of its own. */
const LEAST_ROWS = 500;
/** How far from its even place a cut may be, as a share of a piece. */
const REACH = 0.3;
/** How many rows on either side of a cut are looked at for columns. */
const AROUND = 200;
/** Columns have this much space between them, as a share of the width, and each this much of what is seen. */
const GUTTER = 0.03;
const COLUMN = 0.15;

/**
 * Cuts a picture of text into at most so many pieces of much the same height, which can be read at the same
 * time. Cuts are made in the tallest gaps between lines, and never through columns, which would be mixed up.
 * Linear in the number of pixels.
 */
export function bandsOf(picture: Greys, most: number): readonly Greys[] {
	const { width, height, shades } = picture;
	const count = Math.min(most, Math.floor(height / LEAST_ROWS));
	if (count < 2) return [picture];
	const gaps = gapsOf(picture);
	const piece = height / count;
	const cuts: number[] = [];
	for (let i = 1; i < count; i++) {
		const [from, to] = [(i - REACH) * piece, (i + REACH) * piece];
		const tallest = gaps
			.filter(({ middle }) => middle > from && middle < to)
			.sort((a, b) => b.rows - a.rows)[0];
		if (tallest && !hasColumns(picture, tallest.middle)) cuts.push(tallest.middle);
	}
	return [...cuts, height].map((end, i) => {
		const start = cuts[i - 1] ?? 0;
		return { width, height: end - start, shades: shades.subarray(start * width, end * width) };
	});
}

interface Gap {
	readonly middle: number;
	readonly rows: number;
}

/** Where row after row is the same: nothing but the ground, and lines that run down. */
function gapsOf({ width, height, shades }: Greys): readonly Gap[] {
	const gaps: Gap[] = [];
	let start = 1;
	for (let row = 1; row <= height; row++) {
		if (row < height && !hasInk(shades, row * width, width)) continue;
		const middle = Math.floor((start + row) / 2);
		if (row - start > 2 && edgesIn(shades, middle * width, width) <= MOST_EDGES) {
			gaps.push({ middle, rows: row - start });
		}
		start = row + 1;
	}
	return gaps;
}

/** Whether a row shows something else than the one above it. */
function hasInk(shades: Uint8Array, from: number, width: number): boolean {
	for (let at = from; at < from + width; at++) {
		if (Math.abs(shades[at]! - shades[at - width]!) >= SAME) return true;
	}
	return false;
}

/** How often light turns to dark or back along a row. */
function edgesIn(shades: Uint8Array, from: number, width: number): number {
	let edges = 0;
	for (let at = from + 1; at < from + width; at++) {
		if (Math.abs(shades[at]! - shades[at - 1]!) >= SAME) edges++;
	}
	return edges;
}

/** Whether text stands beside text around a row, with a gutter between. */
function hasColumns({ width, height, shades }: Greys, middle: number): boolean {
	const ink = new Uint32Array(width);
	let all = 0;
	for (let row = Math.max(1, middle - AROUND); row < Math.min(height, middle + AROUND); row++) {
		for (let x = 0, at = row * width; x < width; x++, at++) {
			if (Math.abs(shades[at]! - shades[at - width]!) < SAME) continue;
			ink[x]!++;
			all++;
		}
	}
	let [before, empty] = [0, 0];
	for (let x = 0; x < width; x++) {
		if (ink[x] === 0) empty++;
		else {
			const isGutter = empty >= GUTTER * width;
			if (isGutter && before >= COLUMN * all && all - before >= COLUMN * all) return true;
			before += ink[x]!;
			empty = 0;
		}
	}
	return false;
}
