/** A piece of a page's text, as PDF.js gives it. */
interface Piece {
	readonly str: string;
	/** Of which the last is how far it stands above the foot of the page. */
	readonly transform: readonly number[];
	readonly height: number;
	readonly hasEOL: boolean;
}

/** Lines of one paragraph are not further apart than this many times their height. */
const PARAGRAPH = 1.75;

/** The text of a page, line by line, with a blank line where there is space between lines. */
export function pageText(pieces: readonly (Piece | { readonly type: string })[]): string {
	let text = '';
	let before: number | null = null;
	for (const piece of pieces) {
		// Marks are among the pieces.
		if (!('str' in piece)) continue;
		const { str, transform, height, hasEOL } = piece;
		const at = transform[5]!;
		if (str.trim() !== '') {
			if (before !== null && before - at > PARAGRAPH * height) text += '\n';
			before = at;
		}
		text += hasEOL ? `${str}\n` : str;
	}
	return text;
}
