import type { SkillId } from '../core/model/skill.ts';
import { placeLabels, type FanLabel } from './fan-labels.ts';

/**
 * The fan: goals as ribs from one pivot, as plain numbers, so that it can be drawn on the server, tested
 * without a browser and printed. Lengths are in the units of its own view box.
 */

/** A goal as the fan draws it. */
export interface FanGoal {
	readonly key: string;
	readonly title: string;
	/** How far the person reaches, in words. */
	readonly reached: string;
	/** What else stands below the title, one thing each. */
	readonly words: readonly string[];
	/** The reach, 0 to 100; null where a goal has no figures. */
	readonly reach: { readonly low: number; readonly high: number } | null;
	/** What the goal is made of, with what the person shows of each, 0 to 100. */
	readonly parts: readonly {
		readonly skill: SkillId;
		/** How much it matters, compared with the other parts. */
		readonly weight: number;
		readonly low: number;
		readonly high: number;
	}[];
}

/** By the width of the page. A narrow fan opens to the right, with the words beside it; the others upwards. */
export type FanSize = 'narrow' | 'middle' | 'wide';

export interface Point {
	readonly x: number;
	readonly y: number;
}

export interface FanRib {
	readonly key: string;
	/** Degrees, as SVG turns them: 0 points right, -90 up. */
	readonly angle: number;
	/** Degrees from the middle of its leaf to either edge. */
	readonly half: number;
	readonly tip: Point;
	/** Where the scale begins, the least that is sure and the most that may be. */
	readonly start: Point;
	readonly low: Point | null;
	readonly high: Point | null;
	/** The outline of the whole leaf: all that is asked. */
	readonly leaf: string;
	/** The folds of the leaf, one a skill: as wide as it matters. */
	readonly folds: readonly {
		readonly skill: SkillId;
		readonly sure: string;
		readonly open: string;
	}[];
	readonly label: FanLabel;
}

export interface Fan {
	readonly width: number;
	readonly height: number;
	readonly pivot: Point;
	readonly radius: number;
	/** Quarters of the way. */
	readonly arcs: readonly string[];
	readonly ribs: readonly FanRib[];
}

const FRAMES = {
	narrow: { width: 328, pivotX: 12, radius: 116, axis: 0 },
	middle: { width: 720, pivotX: 360, radius: 172, axis: -90 },
	wide: { width: 1040, pivotX: 520, radius: 250, axis: -90 }
} as const;

/** Degrees between ribs, and from the middle of a leaf to its edges, by the count of goals. */
const SPREADS = [
	{ step: 0, half: 28 },
	{ step: 58, half: 23 },
	{ step: 47, half: 20 },
	{ step: 40, half: 17.5 }
] as const;
export const MOST_GOALS = SPREADS.length;

/** The scale begins this part of the way out, so that leaves do not meet in the pivot. */
const START = 0.2;
/** Degrees between folds, and on either side of a rib. */
const GAP = 0.7;
const SLIT = 2.6;

/** Lays out up to four goals; of more, the first four. */
export function layoutFan(all: readonly FanGoal[], size: FanSize): Fan {
	const goals = all.slice(0, MOST_GOALS);
	const { width, pivotX, radius, axis } = FRAMES[size];
	const { step, half } = SPREADS[goals.length - 1] ?? SPREADS[0];
	const angles = goals.map((_, i) => axis + (i - (goals.length - 1) / 2) * step);
	const { labels, pivotY, height } = placeLabels(goals, angles, {
		size,
		width,
		pivotX,
		radius,
		half
	});
	const pivot = { x: pivotX, y: pivotY };
	const disc = { pivot, radius };
	return {
		width,
		height,
		pivot,
		radius,
		arcs: [25, 50, 75, 100].map((value) =>
			arcAlong(disc, (angles[0] ?? axis) - half, (angles.at(-1) ?? axis) + half, value)
		),
		ribs: goals.flatMap((goal, i): FanRib[] => {
			const angle = angles[i];
			const label = labels[i];
			return angle === undefined || !label ? [] : [layoutRib(goal, angle, half, label, disc)];
		})
	};
}

interface Disc {
	readonly pivot: Point;
	readonly radius: number;
}

function layoutRib(
	{ key, reach, parts }: FanGoal,
	angle: number,
	half: number,
	label: (tip: Point) => FanLabel,
	disc: Disc
): FanRib {
	const { folds, line } = layoutFolds(parts, angle, half);
	const on = (value: number) => pointAt(disc, line, value);
	return {
		key,
		angle,
		half,
		tip: on(100),
		start: on(0),
		low: reach && on(reach.low),
		high: reach && on(reach.high),
		leaf: sector(disc, angle - half, angle + half, 0, 100),
		folds: folds.map(({ skill, from, to, low, high }) => ({
			skill,
			sure: sector(disc, from, to, 0, low),
			open: sector(disc, from, to, low, high)
		})),
		label: label(on(100))
	};
}

/** Where the folds of a leaf are, and its rib: between the two folds that are nearest to the middle. */
function layoutFolds(parts: FanGoal['parts'], angle: number, half: number) {
	const weight = parts.reduce((sum, part) => sum + part.weight, 0);
	let before = 0;
	const shares = parts.map((part) => {
		const from = before / weight;
		before += part.weight;
		return { ...part, from, to: before / weight };
	});
	const middle = shares
		.slice(1)
		.reduce(
			(nearest, { from }) => (Math.abs(from - 0.5) < Math.abs(nearest - 0.5) ? from : nearest),
			Infinity
		);
	const slit = middle === Infinity ? 0 : SLIT;
	const span = 2 * (half - slit);
	const at = (share: number, side: number) => angle - half + share * span + side * slit;
	return {
		line: middle === Infinity ? angle : at(middle, 1),
		folds: shares.map(({ from, to, ...part }) => {
			const side = from >= middle ? 2 : 0;
			return { ...part, from: at(from, side) + GAP / 2, to: at(to, side) - GAP / 2 };
		})
	};
}

/** The point in a direction at 0 to 100 of the way, rounded so that server and browser write the same. */
export function pointAt({ pivot, radius }: Disc, angle: number, value: number): Point {
	const distance = radius * (START + ((1 - START) * value) / 100);
	const turn = (angle * Math.PI) / 180;
	return {
		x: tenth(pivot.x + Math.cos(turn) * distance),
		y: tenth(pivot.y + Math.sin(turn) * distance)
	};
}

const tenth = (value: number) => Math.round(value * 10) / 10;
const xy = ({ x, y }: Point) => `${x} ${y}`;
const radiusAt = (disc: Disc, value: number) =>
	tenth(disc.radius * (START + ((1 - START) * value) / 100));

function arcAlong(disc: Disc, from: number, to: number, value: number): string {
	const r = radiusAt(disc, value);
	return `M${xy(pointAt(disc, from, value))}A${r} ${r} 0 0 1 ${xy(pointAt(disc, to, value))}`;
}

/** A part of a ring, from one share of the way to another; empty where both are the same. */
function sector(disc: Disc, from: number, to: number, inner: number, outer: number): string {
	if (outer <= inner || to <= from) return '';
	const r = radiusAt(disc, inner);
	return (
		arcAlong(disc, from, to, outer) +
		`L${xy(pointAt(disc, to, inner))}A${r} ${r} 0 0 0 ${xy(pointAt(disc, from, inner))}Z`
	);
}
