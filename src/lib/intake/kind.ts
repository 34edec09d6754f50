import { IntakeError } from './fault.ts';

export type SourceKind = 'text' | 'html' | 'pdf' | 'picture';

/** How many bytes at the start of a file tell its kind. */
export const HEAD_BYTES = 1024;

const NAMES: readonly (readonly [kind: SourceKind, name: RegExp, type: RegExp])[] = [
	['html', /\.x?html?$/i, /^(?:text\/html|application\/xhtml\+xml)/i],
	['pdf', /\.pdf$/i, /^application\/pdf/i],
	['picture', /\.(?:png|jpe?g|webp)$/i, /^image\/(?:png|jpeg|webp)/i],
	['text', /\.(?:txt|md|markdown|text)$/i, /^text\/(?!css|javascript|calendar|vcard)/i]
];

/**
 * What a file is: by its first bytes, and where they do not tell, by its name, and by its type where it
 * has no name. Throws `unreadable` for one that says it is a PDF or a picture and is not, and
 * `not-a-listing-file` for all other kinds.
 */
export function kindOf(head: Uint8Array, name: string, type: string): SourceKind {
	const seen = kindByBytes(head);
	if (seen) return seen;
	const said = kindByName(name, type);
	if (said === 'pdf' || said === 'picture') throw new IntakeError('unreadable');
	if (!said || hasZeros(head)) throw new IntakeError('not-a-listing-file');
	return said;
}

function kindByBytes(head: Uint8Array): SourceKind | null {
	const start = String.fromCharCode(...head.subarray(0, 12));
	if (start.startsWith('\x89PNG\r\n\x1a\n') || start.startsWith('\xff\xd8\xff')) return 'picture';
	if (/^RIFF[^]{4}WEBP/.test(start)) return 'picture';
	// Some programs write a few bytes before it.
	return start.startsWith('%PDF-') || String.fromCharCode(...head).includes('\n%PDF-')
		? 'pdf'
		: null;
}

function kindByName(name: string, type: string): SourceKind | null {
	const hasEnding = /\.\w+$/.test(name);
	const found = NAMES.find(([, ending, types]) =>
		hasEnding ? ending.test(name) : types.test(type)
	);
	return found?.[0] ?? (!hasEnding && type === '' ? 'text' : null);
}

/** Whether it has what no text has; UTF-16 is one, and has its mark. */
function hasZeros(head: Uint8Array): boolean {
	const isMarked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
	return !isMarked && head.includes(0);
}
