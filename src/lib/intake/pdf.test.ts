import { expect, test } from 'vitest';
import { pageText } from './pdf.ts';

const piece = (str: string, at: number, hasEOL = false) => ({
	str,
	hasEOL,
	height: 10,
	transform: [10, 0, 0, 10, 0, at]
});

test('pieces are put together to lines, and lines that stand apart to paragraphs', () => {
	const pieces = [
		piece('Duties', 700, true),
		piece('Write', 680),
		piece(' ', 680),
		{ type: 'beginMarkedContent' },
		piece('guides and', 680, true),
		piece('tutorials', 666)
	];
	expect(pageText(pieces)).toBe('Duties\n\nWrite guides and\ntutorials');
});
