import type { SKRSContext2D } from '@napi-rs/canvas';
import { drawable, familiesFor } from './fonts.ts';

/** How a text is set: in the largest of the sizes in which it fits with its words whole, or else fits at all. */
export interface Style {
	readonly sizes: readonly number[];
	readonly weight: number;
	readonly colour: string;
	readonly width: number;
	readonly height: number;
	/** A face for the letters that it has, before the others. */
	readonly face?: string;
}

/** A text in lines, ready to be drawn. */
export interface Block {
	readonly lines: readonly string[];
	readonly height: number;
	/** Draws it with its upper left corner there. */
	readonly draw: (x: number, top: number) => void;
}

const LEADING = 1.18;
/** From the top of a line to where its letters stand, in sizes. */
const ASCENT = 0.9;
/** Scripts that run from right to left, as the first letter that runs at all. */
const FROM_RIGHT =
	/^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Sets a text in lines, cut with "…" where even the smallest size has no room. Each text runs in its own
 * direction, so that its marks turn nothing around it.
 */
export function setText(context: SKRSContext2D, given: string, style: Style): Block {
	const text = drawable(given);
	const families = familiesFor(text, style.face);
	let size = 0;
	let lines: readonly string[] = [];
	const use = () => {
		context.font = `${style.weight} ${size}px ${families}`;
		context.fontVariationSettings = `'wght' ${style.weight}`;
		context.direction = FROM_RIGHT.test(text) ? 'rtl' : 'ltr';
	};
	const tryOut = (one: number, mayBreak = false) => {
		size = one;
		use();
		const wrapped = wrap(context, text, style.width, mayBreak);
		lines = wrapped ?? [];
		return wrapped !== null && lines.length * size * LEADING <= style.height;
	};
	if (!style.sizes.some((one) => tryOut(one))) style.sizes.some((one) => tryOut(one, true));
	const most = Math.max(1, Math.floor(style.height / (size * LEADING)));
	if (lines.length > most) {
		lines = [
			...lines.slice(0, most - 1),
			cut(context, lines.slice(most - 1).join(''), style.width)
		];
	}
	return {
		lines,
		height: size * LEADING * lines.length,
		draw(x, top) {
			use();
			context.fillStyle = style.colour;
			context.textAlign = 'left';
			lines.forEach((line, i) => {
				context.fillText(line.trim(), x, top + size * (ASCENT + i * LEADING));
			});
		}
	};
}

/** Each with the space or the hyphen behind it. */
const wordsOf = (text: string) => text.split(/(?<=[\s-])/u);

/** Breaks behind spaces and hyphens, and within a word that has no line to itself; null where it may not and would. */
function wrap(
	context: SKRSContext2D,
	text: string,
	width: number,
	mayBreak: boolean
): readonly string[] | null {
	// Measuring is what takes time, and most texts fit.
	const fits = (line: string) => context.measureText(line.trimEnd()).width <= width;
	if (fits(text)) return [text];
	const lines: string[] = [];
	let line = '';
	const end = () => {
		if (line) lines.push(line);
		line = '';
	};
	for (const word of wordsOf(text)) {
		if (fits(line + word)) {
			line += word;
			continue;
		}
		end();
		const isWhole = fits(word);
		if (!isWhole && !mayBreak) return null;
		for (const { segment } of isWhole ? [{ segment: word }] : graphemes.segment(word)) {
			if (!fits(line + segment)) end();
			line += segment;
		}
	}
	end();
	return lines;
}

function cut(context: SKRSContext2D, line: string, width: number): string {
	const letters = [...graphemes.segment(line)].map(({ segment }) => segment);
	while (letters.length > 1 && context.measureText(`${letters.join('')}…`).width > width) {
		letters.pop();
	}
	return `${letters.join('').trimEnd()}…`;
}
