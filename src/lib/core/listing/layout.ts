import type { Word } from './words.ts';

/** A line of a text without its marks, with its place in the text. */
export interface Line {
	readonly start: number;
	readonly end: number;
	/** `heading` by its marks, `label` if it ends with a colon or is short enough to be a heading. */
	readonly kind: 'heading' | 'label' | 'bullet' | 'text' | 'blank';
}

/** A stretch of text that says one thing: a heading, a point of a list, or a sentence. */
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
/** How much shorter than the longest line of its paragraph a line is that was ended on purpose. */
const ENDED_ON_PURPOSE = 0.8;

const BULLET = /^(?:[-*+•●○▪■□◦·‣–—►➢➔✔✓»¢©«]|\d{1,2}[.)]|\([a-z\d]\)|[oe0](?= \p{Lu}))[\s\u00a0]*(?=\S)/u;
const QUOTE_MARK = /^>+\s*/;
const HASHES = /^#{1,6}\s+/;
const UNDERLINE = /^(?:-{3,}|={3,}|\*{3,}|_{3,})$/;
const BOLD = /^(?:\*\*|__)(?!\s)[^*_]+(?:\*\*|__):?$/;
const ABBREVIATION = /(?:^|[\s(])(?:e\.?g|i\.?e|etc|vs|sr|jr|inc|ltd|no|st|dr|mr|ms|approx|incl|u\.s)\.$/i;
const UNFINISHED = /(?:[,;:&/(–-]|\b(?:and|or|the|a|an|of|to|in|on|with|for|by|at|from|as|our|your|that|is|are))$/i;

/** The stretches that have words, with their words. Both are in order of the text. */
export function spansOf(stretches: readonly Stretch[], words: readonly Word[]): Span[] {
	const spans: Span[] = [];
	let at = 0;
	for (const stretch of stretches) {
		while (at < words.length && words[at]!.start < stretch.start) at++;
		const from = at;
		while (at < words.length && words[at]!.start < stretch.end) at++;
		if (from < at) spans.push({ ...stretch, from, to: at });
	}
	return spans;
}

/** Splits a text into headings, points and sentences, in order. Linear in its length. */
export function layOut(text: string): Stretch[] {
	const stretches: Stretch[] = [];
	let paragraph: Line[] = [];
	const flush = () => {
		for (const [start, end, kind] of paragraphsOf(text, paragraph)) {
			pushSentences(text, start, end, kind, stretches);
		}
		paragraph = [];
	};
	for (const line of linesOf(text)) {
		if (line.kind === 'text' || line.kind === 'bullet') {
			if (line.kind === 'bullet') flush();
			paragraph.push(line);
			continue;
		}
		flush();
		if (line.kind !== 'blank') {
			stretches.push({ start: line.start, end: line.end, kind: line.kind });
		}
	}
	flush();
	return stretches;
}

function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	for (let from = 0; from <= text.length; ) {
		const newline = text.indexOf('\n', from);
		const to = newline < 0 ? text.length : newline;
		const line = lineOf(text, from, to);
		if (line) lines.push(line);
		else if (lines.at(-1)?.kind === 'text' || lines.at(-1)?.kind === 'label') {
			// The underline of a heading.
			lines.push({ ...lines.pop()!, kind: 'heading' });
		} else lines.push({ start: to, end: to, kind: 'blank' });
		from = to + 1;
	}
	return lines;
}

/** A line, or null for one that is only an underline. */
function lineOf(text: string, from: number, to: number): Line | null {
	const [start, end] = trimmed(text, from, to);
	if (start === end) return { start, end, kind: 'blank' };
	const head = text.slice(start, Math.min(end, start + 200)).replace(QUOTE_MARK, '');
	if (UNDERLINE.test(head) && end - start < 200) return null;
	const hashes = HASHES.exec(head)?.[0].length;
	if (hashes) return { start: start + hashes, end, kind: 'heading' };
	if (end - start <= MAX_HEADING && BOLD.test(head)) {
		return { start, end, kind: head.endsWith(':') ? 'label' : 'heading' };
	}
	const bullet = BULLET.exec(head)?.[0].length;
	if (bullet && !head.startsWith('**')) return { start: start + bullet, end, kind: 'bullet' };
	return { start, end, kind: isLabel(text, start, end) ? 'label' : 'text' };
}

/** Whether a line could be a heading that has no marks. What it says decides, which others know. */
function isLabel(text: string, start: number, end: number): boolean {
	if (end - start > 2 * MAX_HEADING) return false;
	const line = text.slice(start, end).replaceAll(/[*_]/g, '').trim();
	const words = line.split(/\s+/).length;
	if (/(?:[:…]|\.\.\.)$/.test(line)) return words <= 2 * MAX_LABEL_WORDS;
	return end - start <= MAX_HEADING && words <= MAX_LABEL_WORDS && /[\p{L}\p{N}?!)'’…]$/u.test(line);
}

/**
 * The points of a list and the paragraphs among lines that follow each other. A picture of a list may have
 * lost the marks of its points; then a new point begins where a line was ended on purpose.
 */
function* paragraphsOf(
	text: string,
	lines: readonly Line[]
): Generator<[start: number, end: number, kind: 'bullet' | 'sentence']> {
	const width = Math.max(0, ...lines.slice(0, 500).map(({ start, end }) => end - start));
	let first = lines[0];
	let previous = first;
	for (const line of lines.slice(1)) {
		if (endsHere(text, previous!, line, width)) {
			yield [first!.start, previous!.end, first!.kind === 'bullet' ? 'bullet' : 'sentence'];
			first = line;
		}
		previous = line;
	}
	if (first) yield [first.start, previous!.end, first.kind === 'bullet' ? 'bullet' : 'sentence'];
}

function endsHere(text: string, line: Line, next: Line, width: number): boolean {
	if (!/^["'“(*]{0,2}[\p{Lu}\p{N}]/u.test(text.slice(next.start, next.start + 4))) return false;
	if (UNFINISHED.test(text.slice(Math.max(line.start, line.end - 12), line.end))) return false;
	return line.end - line.start < ENDED_ON_PURPOSE * width || '.!?:'.includes(text[line.end - 1]!);
}

function pushSentences(
	text: string,
	start: number,
	end: number,
	kind: 'bullet' | 'sentence',
	into: Stretch[]
): void {
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
