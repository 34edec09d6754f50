import encodeQR from 'qr';

/** A QR code: squares on a grid of `size` by `size`, with the quiet zone of four squares that scanners need. */
export interface Qr {
	readonly size: number;
	/** The dark squares as SVG path data, one unit each. */
	readonly path: string;
}

const QUIET = 4;

/** The QR code of a text; null where it is too long for one (some 2,900 bytes). */
export function qrOf(text: string): Qr | null {
	const rows = squaresOf(text, 'medium') ?? squaresOf(text, 'low');
	if (!rows) return null;
	const path = rows.flatMap((row, y) => runsOf(row).map(([x, n]) => `M${x} ${y}h${n}v1h-${n}z`));
	return { size: rows.length, path: path.join('') };
}

/** A picture of a code for a file: black on white whatever the theme, and sharp at any size. */
export function qrSvg({ size, path }: Qr): string {
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="1024" height="1024" ` +
		`shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`
	);
}

function squaresOf(text: string, ecc: 'medium' | 'low'): boolean[][] | null {
	try {
		return encodeQR(text, 'raw', { ecc, encoding: 'byte', border: QUIET });
	} catch {
		// Only its length can be wrong with a text.
		return null;
	}
}

/** Where dark squares begin in a row, and how many follow each other. */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
	const runs: [number, number][] = [];
	for (const [x, dark] of row.entries()) {
		if (!dark) continue;
		const last = runs.at(-1);
		if (last && last[0] + last[1] === x) last[1] += 1;
		else runs.push([x, 1]);
	}
	return runs;
}
