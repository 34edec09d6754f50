import type { FanGoal, FanSize, Point } from './fan.ts';
import { guessWidth, wrapText } from './text.ts';

/** What stands at the tip of a rib, and the thread that leads there. */
export interface FanLabel {
	readonly side: 'left' | 'right' | 'above';
	readonly lines: readonly FanLine[];
	/** Around all lines, as wide as they may be. */
	readonly box: Box;
	/** From the tip to the label. */
	readonly thread: string;
}

export interface FanLine {
	readonly text: string;
	readonly x: number;
	/** Of its baseline. */
	readonly y: number;
	readonly kind: 'title' | 'reach' | 'word';
}

export interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

interface Frame {
	readonly size: FanSize;
	readonly width: number;
	readonly pivotX: number;
	readonly radius: number;
	readonly half: number;
}

/** Sizes of type and heights of lines, in units of the view box; the page's styles use the same. */
export const TYPE = {
	narrow: { title: 14.5, word: 12.5 },
	middle: { title: 16, word: 13.5 },
	wide: { title: 19, word: 15 }
} as const satisfies Record<FanSize, object>;

const TITLE_LEADING = 1.2;
const WORD_LEADING = 1.3;
/** The face of titles is our own, and narrower than the guess. */
const NARROWER = 0.96;

const MOST_TITLE_LINES = 4;
const MOST_WORD_LINES = 4;
/** Between a leaf and its label, and between labels. */
const GAP = 14;
/** Between the line at a label's side and its words. */
const INDENT = 9;
const MARGIN = 4;
const PIVOT = 12;

interface Text {
	readonly lines: readonly { readonly text: string; readonly kind: FanLine['kind'] }[];
	readonly height: number;
	readonly width: number;
}

const NO_TEXT: Text = { lines: [], height: 0, width: 0 };

interface Place {
	readonly side: FanLabel['side'];
	/** The edge that is nearest to the fan; the middle of a label above. */
	readonly x: number;
	readonly room: number;
}

/** Labels for ribs, such that none meets another or a leaf, and the height that all of it takes. */
export function placeLabels(
	goals: readonly FanGoal[],
	angles: readonly number[],
	frame: Frame
): { labels: ((tip: Point) => FanLabel)[]; pivotY: number; height: number } {
	const places = angles.map((angle) => placeOf(angle, frame));
	const texts = goals.map((goal, i) => setText(goal, places[i]?.room ?? 0, frame.size));
	const tops = frame.size === 'narrow' ? stack(texts, angles, frame) : around(texts, angles, frame);
	const reach = extentOf(angles, frame);
	const top = Math.min(reach.top, ...tops) - MARGIN;
	const bottom =
		Math.max(reach.bottom, ...tops.map((y, i) => y + (texts[i]?.height ?? 0))) + MARGIN;
	const pivotY = Math.ceil(-top);
	const labels = places.map(
		(place, i) => (tip: Point) =>
			setLabel(texts[i] ?? NO_TEXT, place, (tops[i] ?? 0) + pivotY, tip, frame)
	);
	return { labels, pivotY, height: Math.ceil(bottom) + pivotY };
}

const turn = (degrees: number) => (degrees * Math.PI) / 180;

/** Where a label stands beside its leaf. */
function placeOf(angle: number, { size, width, pivotX, radius, half }: Frame): Place {
	if (size === 'narrow') {
		const x = pivotX + radius + GAP;
		return { side: 'right', x, room: width - x - INDENT };
	}
	const lean = angle + 90;
	if (Math.abs(lean) < half) return { side: 'above', x: pivotX, room: width / 2.4 };
	const outward = radius * Math.sin(turn(Math.min(90, Math.abs(lean) + half))) + GAP;
	const room = width / 2 - outward - INDENT;
	return lean < 0
		? { side: 'left', x: pivotX - outward, room }
		: { side: 'right', x: pivotX + outward, room };
}

function setText({ title, reached, words }: FanGoal, room: number, size: FanSize): Text {
	const type = TYPE[size];
	const wrap = (text: string) => wrapText(text, room, type.word, MOST_WORD_LINES);
	const titles = wrapText(title, room, type.title * NARROWER, MOST_TITLE_LINES);
	const lines = [
		...titles.map((text) => ({ text, kind: 'title' as const })),
		...wrap(reached).map((text) => ({ text, kind: 'reach' as const })),
		...words.flatMap(wrap).map((text) => ({ text, kind: 'word' as const }))
	];
	return {
		lines,
		height: lines.reduce((sum, { kind }) => sum + leading(kind, size), 0) + 4,
		width: Math.max(...lines.map(({ text, kind }) => widthOf(text, kind, size)), 0)
	};
}

function leading(kind: FanLine['kind'], size: FanSize): number {
	return kind === 'title' ? TYPE[size].title * TITLE_LEADING : TYPE[size].word * WORD_LEADING;
}

function widthOf(text: string, kind: FanLine['kind'], size: FanSize): number {
	return guessWidth(text, kind === 'title' ? TYPE[size].title * NARROWER : TYPE[size].word);
}

/** Tops of labels in one column beside the fan, each as near to its tip as the others let it. */
function stack(texts: readonly Text[], angles: readonly number[], { radius }: Frame): number[] {
	const wanted = texts.map(
		({ height }, i) => Math.sin(turn(angles[i] ?? 0)) * radius * 1.15 - height / 2
	);
	const tops: number[] = [];
	wanted.forEach((top, i) => {
		const before = tops[i - 1];
		const free = before === undefined ? -Infinity : before + (texts[i - 1]?.height ?? 0) + GAP;
		tops.push(Math.max(top, free));
	});
	const drift = mean(tops) - mean(wanted);
	return tops.map((top) => top - drift);
}

/** Tops of labels around the fan: beside its outer leaves, above these for the inner ones. */
function around(
	texts: readonly Text[],
	angles: readonly number[],
	{ radius, half }: Frame
): number[] {
	const middle = angles.map((angle, i) => Math.sin(turn(angle)) * radius - height(i) / 2);
	function height(i: number) {
		return texts[i]?.height ?? 0;
	}
	return angles.map((angle, i) => {
		const lean = angle + 90;
		if (Math.abs(lean) < half) return -radius - GAP - height(i);
		const outer = angles.findIndex(
			(other) => (other + 90) * lean > 0 && Math.abs(other + 90) > Math.abs(lean)
		);
		if (outer < 0) return middle[i] ?? 0;
		const highest = -radius * Math.cos(turn(Math.abs((angles[outer] ?? 0) + 90) - half));
		const free = Math.min(middle[outer] ?? 0, highest) - GAP - height(i);
		return Math.min(middle[i] ?? 0, free);
	});
}

const mean = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** How far leaves and pivot reach above and below the pivot. */
function extentOf(
	angles: readonly number[],
	{ radius, half }: Frame
): { top: number; bottom: number } {
	const edges = angles.flatMap((angle) => [angle - half, angle, angle + half]);
	const heights = edges.map((angle) => Math.sin(turn(angle)) * radius);
	return { top: Math.min(-PIVOT, ...heights), bottom: Math.max(PIVOT, ...heights) };
}

function setLabel(text: Text, place: Place, top: number, tip: Point, frame: Frame): FanLabel {
	const { side, x } = place;
	const textX = side === 'left' ? x - INDENT : side === 'right' ? x + INDENT : x;
	let y = top;
	const lines = text.lines.map(({ text, kind }) => {
		y += leading(kind, frame.size);
		return { text, kind, x: tenth(textX), y: tenth(y - 4) };
	});
	const bottom = top + text.height;
	const box = {
		left: side === 'left' ? textX - text.width : side === 'above' ? x - text.width / 2 : x,
		right: side === 'right' ? textX + text.width : side === 'above' ? x + text.width / 2 : x,
		top,
		bottom
	};
	return { side, lines, box, thread: thread(tip, place, box) };
}

/** From the tip outwards, then along the side of the label that faces it. */
function thread(tip: Point, { side, x }: Place, { top, bottom }: Box): string {
	if (bottom - top < 10) return '';
	const from = `M${tenth(tip.x)} ${tenth(tip.y)}`;
	if (side === 'above') return `${from}V${tenth(bottom + 4)}`;
	const middle = (top + bottom) / 2;
	const bend = (tip.x + x) / 2;
	const curve = `C${tenth(bend)} ${tenth(tip.y)} ${tenth(bend)} ${tenth(middle)} ${tenth(x)} ${tenth(middle)}`;
	return `${from}${curve}M${tenth(x)} ${tenth(top)}V${tenth(bottom)}`;
}

const tenth = (value: number) => Math.round(value * 10) / 10;
