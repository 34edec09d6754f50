import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guessWidth, wrapText } from './text.ts';

test.each<[string, number, number, string[]]>([
	['', 100, 3, []],
	['one', 100, 3, ['one']],
	['one two three', 40, 3, ['one', 'two', 'three']],
	['one two three', 40, 2, ['one', 'two…']],
	['  one   two  ', 200, 3, ['one two']],
	['abcdefgh', 30, 4, ['abcd', 'efgh']]
])('%j in a width of %i, at most %i lines', (text, width, most, lines) => {
	expect(wrapText(text, width, 12, most)).toEqual(lines);
});

test('no line is wider than it may be, none is lost without a sign, and none is too many', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 40, max: 300 }), (text, width) => {
			const lines = wrapText(text, width, 14, 3);
			expect(lines.length).toBeLessThanOrEqual(3);
			for (const line of lines) expect(guessWidth(line, 14)).toBeLessThanOrEqual(width);
			const squeeze = (words: string) => words.replaceAll(/\s/gu, '');
			const said = squeeze(lines.join(''));
			if (said !== squeeze(text)) {
				expect(lines.at(-1)).toMatch(/…$/u);
				expect(squeeze(text).startsWith(said.slice(0, -1))).toBe(true);
			}
		})
	);
});
