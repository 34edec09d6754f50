/** Shades of grey, 0 for black to 255 for white, row by row. */
export interface Greys {
	readonly width: number;
	readonly height: number;
	readonly shades: Uint8Array;
}

/** More pixels than this are scaled down: they take time and show no more. */
const MOST_PIXELS = 16_000_000;
/** Fewer than this are doubled: letters of a plain screenshot are too small to be told apart well. */
const FEW_PIXELS = 4_000_000;

/** By how much a picture is scaled before it is read. */
export function scaleFor(width: number, height: number): number {
	const pixels = width * height;
	if (pixels <= FEW_PIXELS) return 2;
	return Math.min(1, Math.sqrt(MOST_PIXELS / pixels));
}

/**
 * A picture as dark text on a light ground, which is what can be read: without colours, and the other way
 * round if most of it is dark. `rgba` has four bytes for each pixel. Where it is see-through, there is light
 * behind it, or dark if what is to be seen is light.
 */
export function toGreys(rgba: Uint8ClampedArray, width: number, height: number): Greys {
	const shades = new Uint8Array(width * height);
	const [light, seen] = measure(rgba);
	const isLight = light > seen / 2;
	const ground = isLight && seen < shades.length / 2 ? 0 : 255;
	const turned = ground === 0 || (!isLight && seen >= shades.length / 2);
	for (let i = 0, at = 0; i < shades.length; i++, at += 4) {
		const share = rgba[at + 3]! / 255;
		const shade = share * shadeAt(rgba, at) + (1 - share) * ground;
		shades[i] = turned ? 255 - shade : shade;
	}
	return { width, height, shades };
}

/** How much light there is, and how much there could be, in whole pixels. */
function measure(rgba: Uint8ClampedArray): [light: number, seen: number] {
	let [light, seen] = [0, 0];
	for (let at = 0; at < rgba.length; at += 4) {
		const share = rgba[at + 3]! / 255;
		light += (share * shadeAt(rgba, at)) / 255;
		seen += share;
	}
	return [light, seen];
}

function shadeAt(rgba: Uint8ClampedArray, at: number): number {
	return 0.299 * rgba[at]! + 0.587 * rgba[at + 1]! + 0.114 * rgba[at + 2]!;
}

/** As a PGM file: a picture that costs nothing to write or to read. */
export function toPgm({ width, height, shades }: Greys): Uint8Array<ArrayBuffer> {
	const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
	const file = new Uint8Array(head.length + shades.length);
	file.set(head);
	file.set(shades, head.length);
	return file;
}
