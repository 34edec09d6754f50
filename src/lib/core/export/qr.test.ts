import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qrOf, qrSvg, type Qr } from './qr.ts';

/** Paints a code as a camera sees it, some pixels a square, and reads it with the library's own reader. */
function scan({ size, path }: Qr, pixels = 4): string {
	const width = size * pixels;
	const data = new Uint8Array(width * width * 4).fill(255);
	for (const [, x, y, n] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
		for (let dy = 0; dy < pixels; dy++) {
			for (let dx = 0; dx < Number(n) * pixels; dx++) {
				const at = ((Number(y) * pixels + dy) * width + Number(x) * pixels + dx) * 4;
				data.fill(0, at, at + 3);
			}
		}
	}
	return decodeQR({ width, height: width, data });
}

test.each([
	['a link', 'https://readiness.example/r/EQ9oAB7Ch8Mkq0ACYx0f2g'],
	['a link with answers', `https://readiness.example/r/EQ9oAB7C#a.${'EgYAB-_x'.repeat(20)}`],
	['a link with letters of another script', 'https://readiness.example/r/x#日本語'],
	['a long link', `https://readiness.example/r/x#${'a'.repeat(1500)}`]
])('%s is read back as it was', (_, text) => {
	const code = qrOf(text);
	expect(code && scan(code)).toBe(text);
});

test('a text that no code holds gives none', () => {
	expect(qrOf('a'.repeat(2_900))).not.toBeNull();
	expect(qrOf('a'.repeat(3_000))).toBeNull();
});

test('the file is one picture, dark on white', () => {
	const code = qrOf('https://readiness.example/r/x')!;
	expect(qrSvg(code)).toMatch(/^<svg xmlns="[^"]+" viewBox="0 0 (\d+) \1" .+<\/svg>\n$/);
	expect(qrSvg(code)).toContain(code.path);
});
