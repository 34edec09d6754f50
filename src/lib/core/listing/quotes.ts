import type { SkillId } from '../model/skill.ts';
import type { Reading } from './read.ts';
import type { AlsoId, Section } from './signals.ts';

/** A part of a listing: `text` is what stands from offset `start` up to before `end` (UTF-16 units). */
export interface Quote {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly section: Section;
}

const MAX_QUOTES = 5;
const MAX_LENGTH = 240;
/** How much of a long sentence stands before what was found. */
const LEAD = 60;

/** The stretches that show most of a skill, in order of the text. */
export function skillQuotes(
	text: string,
	skill: SkillId,
	stretches: readonly Reading[]
): readonly Quote[] {
	const found = stretches.flatMap((stretch) => {
		const shown = stretch.shown[skill];
		if (!shown) return [];
		const weight = shown.strong > 0 ? 10 + shown.strong : shown.weak;
		return [{ stretch, weight: stretch.section === 'nice' ? weight / 2 : weight, at: shown.start }];
	});
	return found
		.sort((a, b) => b.weight - a.weight || a.at - b.at)
		.slice(0, MAX_QUOTES)
		.sort((a, b) => a.at - b.at)
		.map(({ stretch, at }) => quote(text, stretch, at));
}

export function alsoQuotes(
	text: string,
	also: AlsoId,
	stretches: readonly Reading[]
): readonly Quote[] {
	return stretches
		.filter((stretch) => stretch.also.has(also))
		.slice(0, MAX_QUOTES)
		.map((stretch) => quote(text, stretch, stretch.start));
}

function quote(text: string, { start, end, section }: Reading, found: number): Quote {
	let [from, to] = [start, end];
	if (to - from > MAX_LENGTH) {
		if (found - from > LEAD) from = nextSpace(text, found - LEAD, found);
		to = Math.min(end, from + MAX_LENGTH);
		while (to > found + 1 && to < end && /\S/.test(text[to]!)) to--;
	}
	while (to > from && /\s/.test(text[to - 1]!)) to--;
	return { text: text.slice(from, to), start: from, end: to, section };
}

/** Behind the first space from an offset on, or at `last`. */
function nextSpace(text: string, from: number, last: number): number {
	for (let at = from; at < last; at++) if (/\s/.test(text[at]!)) return at + 1;
	return last;
}
