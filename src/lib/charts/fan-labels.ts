import type { FanGoal, Opening, Point } from './fan.ts';
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
	readonly kind: 'title' | 'word';
}

export interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

interface Frame {
	readonly opening: Opening;
	readonly width: number;
	readonly pivotX: number;
	readonly radius: number;
	readonly half: number;
}

/** Sizes of type and heights of lines, in units of the view box; the page's styles use the same. */
export const TYPE = {
	right: { title: 14, titleLine: 17, word: 12.5, wordLine: 16 },
	up: { title: 17, titleLine: 20.5, word: 14.5, wordLine: 19 }
} as const satisfies Record<Opening, object>;

const MOST_TITLE_LINES = 3;
const MOST_WORD_LINES = 3;
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
): { labels: FanLabel[]; pivotY: number; height: number } {
	const places = angles.map((angle) => placeOf(angle, frame));
	const texts = goals.map((goal, i) => setText(goal, places[i]?.room ?? 0, frame.opening));
	const tops =
		frame.opening === 'right' ? stack(texts, angles, frame) : around(texts, angles, frame);
	const reach = extentOf(angles, frame);
	const top = Math.min(reach.top, ...tops) - MARGIN;
	const bottom =
		Math.max(reach.bottom, ...tops.map((y, i) => y + (texts[i]?.height ?? 0))) + MARGIN;
	const pivotY = Math.ceil(-top);
	const labels = places.flatMap((place, i): FanLabel[] => {
		const text = texts[i];
		const angle = angles[i];
		const y = tops[i];
		if (!text || angle === undefined || y === undefined) return [];
		const tip = fromPivot(angle, frame.radius, { x: frame.pivotX, y: pivotY });
		return [setLabel(text, place, y + pivotY, tip, frame)];
	});
	return { labels, pivotY, height: Math.ceil(bottom) + pivotY };
}

const turn = (degrees: number) => (degrees * Math.PI) / 180;

function fromPivot(angle: number, distance: number, pivot: Point): Point {
	return {
		x: pivot.x + Math.cos(turn(angle)) * distance,
		y: pivot.y + Math.sin(turn(angle)) * distance
	};
}

/** Where a label stands beside its leaf. */
function placeOf(angle: number, { opening, width, pivotX, radius, half }: Frame): Place {
	if (opening === 'right') {
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

function setText({ title, words }: FanGoal, room: number, opening: Opening): Text {
	const type = TYPE[opening];
	const titles = wrapText(title, room, type.title, MOST_TITLE_LINES);
	const others = words.flatMap((word) => wrapText(word, room, type.word, MOST_WORD_LINES));
	const lines = [
		...titles.map((text) => ({ text, kind: 'title' as const })),
		...others.map((text) => ({ text, kind: 'word' as const }))
	];
	return {
		lines,
		height: titles.length * type.titleLine + others.length * type.wordLine + 4,
		width: Math.max(...lines.map(({ text, kind }) => guessWidth(text, type[kind])), 0)
	};
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
	const type = TYPE[frame.opening];
	const { side, x } = place;
	const textX = side === 'left' ? x - INDENT : side === 'right' ? x + INDENT : x;
	let y = top;
	const lines = text.lines.map(({ text, kind }) => {
		y += kind === 'title' ? type.titleLine : type.wordLine;
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
	const from = `M${tenth(tip.x)} ${tenth(tip.y)}`;
	if (side === 'above') return `${from}V${tenth(bottom + 4)}`;
	const middle = (top + bottom) / 2;
	const bend = (tip.x + x) / 2;
	const curve = `C${tenth(bend)} ${tenth(tip.y)} ${tenth(bend)} ${tenth(middle)} ${tenth(x)} ${tenth(middle)}`;
	return `${from}${curve}M${tenth(x)} ${tenth(top)}V${tenth(bottom)}`;
}

const tenth = (value: number) => Math.round(value * 10) / 10;
