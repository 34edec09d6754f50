import { expect, test } from 'vitest';
import { scaleFor, toGreys, toPgm } from './picture.ts';

type Pixel = readonly [red: number, green: number, blue: number, cover: number];

const BLACK: Pixel = [0, 0, 0, 255];
const WHITE: Pixel = [255, 255, 255, 255];
const NONE: Pixel = [0, 0, 0, 0];
const greysOf = (...pixels: Pixel[]) => [
	...toGreys(new Uint8ClampedArray(pixels.flat()), pixels.length, 1).shades
];

test.each([
	['dark on light stays', [WHITE, WHITE, BLACK], [255, 255, 0]],
	['light on dark is turned', [BLACK, BLACK, WHITE], [255, 255, 0]],
	['dark on nothing gets a light ground', [NONE, NONE, BLACK], [255, 255, 0]],
	['light on nothing gets a dark ground, and is turned', [NONE, NONE, WHITE], [255, 255, 0]],
	['a dark window with clear edges is turned', [NONE, BLACK, BLACK, WHITE], [0, 255, 255, 0]],
	['half seen is half as dark', [WHITE, WHITE, [0, 0, 0, 128]], [255, 255, 127]]
] as const)('%s', (_, pixels, greys) => {
	expect(greysOf(...pixels)).toEqual(greys);
});

test.each([
	['a small screenshot is doubled', 900, 1500, 2],
	['one of a sharper screen stays', 1800, 3000, 1],
	['a huge one is made smaller', 5000, 10_000, Math.sqrt(16 / 50)]
])('%s', (_, width, height, scale) => {
	expect(scaleFor(width, height)).toBeCloseTo(scale);
});

test('the file says how large the picture is, and then has its shades', () => {
	const file = toPgm({ width: 2, height: 1, shades: Uint8Array.of(0, 255) });
	expect([...file]).toEqual([...new TextEncoder().encode('P5\n2 1\n255\n'), 0, 255]);
});
