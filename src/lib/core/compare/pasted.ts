import { decodeCode } from '../share/code.ts';

/** A results link as it was pasted. */
export interface PastedLink {
	readonly code: string;
	/** Without its `#`; may be empty. */
	readonly fragment: string;
}

/** What mail programs and chats put around an address. */
const AROUND = /^[<("'\s]+|[>)"',;.\s]+$/g;
/** What stands between two links on one line. */
const BETWEEN = /(\/r\/[^\s,;]+)[\s,;]+(?=https?:\/\/)/g;

/** The code and the fragment in an address `/r/<code>` of any host, or in a bare code; null for anything else. */
export function readLink(line: string): PastedLink | null {
	const text = line.replace(AROUND, '');
	const address = /\/r\/([\w-]{8,})(?:\.json)?\/?(?:\?[^#]*)?(?:#(.*))?$/.exec(text);
	const [, code, fragment = ''] = address ?? /^([\w-]{8,})(?:#(.*))?$/.exec(text) ?? [];
	return code ? { code, fragment } : null;
}

/** A return link, up to what only its owner may have: a whole history. */
const RETURN = /(\/progress\/?#)[^\s…].*$/s;

/** What a return link holds, by itself or as one of the lines over which it was broken. */
const PIECE = /[\w-]{40,}/g;

/** A line as it may stand in an address: a return link, or a piece of one, is cut before the history that it holds. */
export function withoutHistory(line: string): string {
	const cut = line.replace(RETURN, '$1…');
	return cut.includes('/r/') ? cut : cut.replace(PIECE, (piece) => `${piece.slice(0, 8)}…`);
}

/** Whether a line is a return link, whole or cut. */
export const isReturnLink = (line: string): boolean => /\/progress\/?#\S/.test(line);

/** The link in a line if its code can be read; null where the line is to stay as it was pasted. */
export function readableLink(line: string): PastedLink | null {
	const link = readLink(line);
	return link && decodeCode(link.code).ok ? link : null;
}

/** Lines that are not empty, with one link each. */
export function linesOf(text: string): string[] {
	return text
		.replace(BETWEEN, '$1\n')
		.split(/\r\n|[\n\r\u2028\u2029]/u)
		.map((line) => line.trim())
		.filter(Boolean);
}

/**
 * The lines as a fragment of the page's own address, so that it can be reloaded: links as `code` or
 * `code~fragment`, other lines after a `!`, all joined by commas. No history of a person gets there.
 */
export function encodeLines(lines: readonly string[]): string {
	return lines
		.map((line) => {
			const link = readableLink(line);
			if (!link) return `!${encodeURIComponent(withoutHistory(line))}`;
			return link.fragment ? `${link.code}~${encodeURIComponent(link.fragment)}` : link.code;
		})
		.join(',');
}

/** The lines in a fragment without its `#`; what cannot be read stays as it is. */
export function decodeLines(fragment: string): string[] {
	return fragment
		.split(',')
		.filter(Boolean)
		.map((part) =>
			part.startsWith('!') ? unescape(part.slice(1)) : unescape(part.replace('~', '#'))
		);
}

function unescape(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
