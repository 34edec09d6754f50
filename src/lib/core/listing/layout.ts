import type { Word } from './words.ts';

/** A line of a text without its marks, with its place in the text. */
interface Line {
	readonly start: number;
	readonly end: number;
	readonly kind: 'heading' | 'bullet' | 'text' | 'blank';
}

/**
 * A stretch of text that says one thing. A `heading` is one by its marks; a `label` is as short as a heading
 * or ends with a colon, and what it says decides; a `bullet` is a point of a list or a sentence of one.
 */
export interface Stretch {
	readonly start: number;
	readonly end: number;
	readonly kind: 'heading' | 'label' | 'bullet' | 'sentence';
}

/** A stretch with its words: from this one up to before `to`, at least one. */
export interface Span extends Stretch {
	readonly from: number;
	readonly to: number;
}

const MAX_HEADING = 90;
const MAX_LABEL_WORDS = 12;
/** Where lines are longer than this, they were not broken to fit a page. */
const MAX_PAGE_WIDTH = 160;
/** A line is broken to fit a page if it takes up this much of the width. */
const FULL = 0.8;
/** No line that was broken to fit is as short as this. */
const SHORT = 0.5;

const BULLET =
	/^(?:[-*+•●○▪■□◦·‣–—►➢➔✔✓»¢©«]|\d{1,2}[.)]|\([a-z\d]\)|[oe0](?= \p{Lu}))[\s\u00a0]*(?=\S)/u;
const QUOTE_MARK = /^>+\s*/;
const HASHES = /^#{1,6}\s+/;
const UNDERLINE = /^(?:-{3,}|={3,}|\*{3,}|_{3,})$/;
const BOLD = /^(?:\*\*|__)(?!\s)[^*_]+(?:\*\*|__):?$/;
const ABBREVIATION =
	/(?:^|[\s(])(?:e\.?g|i\.?e|etc|vs|sr|jr|inc|ltd|no|st|dr|mr|ms|approx|incl|u\.s)\.$/i;
const UNFINISHED =
	/(?:[,;&/(–-]|\b(?:and|or|the|a|an|of|to|in|on|with|for|by|at|from|as|our|your|that|is|are))$/i;
const BEGINS = /^["'“(*]{0,2}[\p{Lu}\p{N}]/u;

/** The stretches that have words, with their words. Both are in order of the text. */
export function spansOf(stretches: readonly Stretch[], words: readonly Word[]): Span[] {
	const spans: Span[] = [];
	let at = 0;
	for (const { start, end, kind } of stretches) {
		while (at < words.length && words[at]!.start < start) at++;
		const from = at;
		while (at < words.length && words[at]!.start < end) at++;
		if (from < at) spans.push({ start, end, kind, from, to: at });
	}
	return spans;
}

/** Splits a text into headings, points and sentences, in order. Linear in its length. */
export function layOut(text: string): Stretch[] {
	const lines = linesOf(text);
	const width = pageWidth(lines);
	const stretches: Stretch[] = [];
	let paragraph: Line[] = [];
	const flush = () => {
		for (const piece of piecesOf(text, paragraph, width)) pushSentences(text, piece, stretches);
		paragraph = [];
	};
	for (const line of lines) {
		if (line.kind !== 'text') flush();
		if (line.kind === 'heading') {
			stretches.push({ start: line.start, end: line.end, kind: 'heading' });
		} else if (line.kind !== 'blank') paragraph.push(line);
	}
	flush();
	return stretches;
}

function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	for (let from = 0; from <= text.length;) {
		const newline = text.indexOf('\n', from);
		const to = newline < 0 ? text.length : newline;
		const line = lineOf(text, from, to);
		if (line) lines.push(line);
		else if (lines.at(-1)?.kind === 'text') lines.push({ ...lines.pop()!, kind: 'heading' });
		else lines.push({ start: to, end: to, kind: 'blank' });
		from = to + 1;
	}
	return lines;
}

/** A line, or null for the underline of the line above. */
function lineOf(text: string, from: number, to: number): Line | null {
	const [start, end] = trimmed(text, from, to);
	if (start === end) return { start, end, kind: 'blank' };
	const head = text.slice(start, Math.min(end, start + 200)).replace(QUOTE_MARK, '');
	if (UNDERLINE.test(head) && end - start < 200) return null;
	const hashes = HASHES.exec(head)?.[0].length;
	if (hashes) return { start: start + hashes, end, kind: 'heading' };
	if (end - start <= MAX_HEADING && BOLD.test(head)) return { start, end, kind: 'heading' };
	const bullet = BULLET.exec(head)?.[0].length;
	if (bullet && !head.startsWith('**')) return { start: start + bullet, end, kind: 'bullet' };
	return { start, end, kind: 'text' };
}

/** How wide the page is that a text was broken for, in characters; Infinity if it was for none. */
function pageWidth(lines: readonly Line[]): number {
	const widths = lines
		.filter(({ kind }) => kind !== 'blank')
		.map(({ start, end }) => end - start)
		.sort((a, b) => a - b);
	const width = widths[Math.floor(0.97 * widths.length)] ?? 0;
	return width > MAX_PAGE_WIDTH ? Infinity : width;
}

/**
 * Lines that belong together. Where a page broke the lines, one goes on in the next unless it was ended on
 * purpose: before the full width, or with its sentence. So the points of a list are told apart even where a
 * picture of it has lost their marks.
 */
function piecesOf(text: string, lines: readonly Line[], width: number): Stretch[] {
	const pieces: Stretch[] = [];
	lines.forEach((line, i) => {
		const kind = line.kind === 'bullet' ? 'bullet' : 'sentence';
		const before = lines[i - 1];
		if (!before || endsHere(text, before, line, width)) {
			pieces.push({ start: line.start, end: line.end, kind });
		} else pieces.push({ ...pieces.pop()!, end: line.end });
	});
	return pieces.map((piece) =>
		piece.kind === 'sentence' && isLabel(text, piece) ? { ...piece, kind: 'label' } : piece
	);
}

function endsHere(text: string, line: Line, next: Line, width: number): boolean {
	const full = (line.end - line.start) / width;
	if (full < SHORT) return true;
	if (!BEGINS.test(text.slice(next.start, next.start + 4))) return false;
	if (UNFINISHED.test(text.slice(Math.max(line.start, line.end - 12), line.end))) return false;
	return full < FULL || '.!?:'.includes(text[line.end - 1]!);
}

/** Whether a piece could be a heading that has no marks. What it says decides, which others know. */
function isLabel(text: string, { start, end }: Stretch): boolean {
	if (end - start > 2 * MAX_HEADING) return false;
	const line = text.slice(start, end).replaceAll(/[*_]/g, '').trim();
	const words = line.split(/\s+/).length;
	if (/(?:[:…]|\.\.\.)$/.test(line)) return words <= 2 * MAX_LABEL_WORDS;
	return end - start <= MAX_HEADING && words <= MAX_LABEL_WORDS && /[\p{L}\p{N}?!)'’]$/u.test(line);
}

/** A label is one stretch, anything else one for each of its sentences. */
function pushSentences(text: string, piece: Stretch, into: Stretch[]): void {
	const { start, end, kind } = piece;
	if (kind === 'label') {
		into.push(piece);
		return;
	}
	let from = start;
	for (let i = start; i < end; i++) {
		if (!'.!?;'.includes(text[i]!) || !/\s/.test(text[i + 1] ?? ' ')) continue;
		if (text[i] === '.' && ABBREVIATION.test(text.slice(Math.max(from, i - 7), i + 1))) continue;
		into.push({ start: from, end: i + 1, kind });
		from = i + 1;
		while (from < end && /\s/.test(text[from]!)) from++;
		i = from - 1;
	}
	if (from < end) into.push({ start: from, end, kind });
}

function trimmed(text: string, from: number, to: number): [start: number, end: number] {
	let [start, end] = [from, to];
	while (start < end && /\s/.test(text[start]!)) start++;
	while (end > start && /\s/.test(text[end - 1]!)) end--;
	return [start, end];
}
