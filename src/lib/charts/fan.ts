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
	/** What stands below the title, one thing each. */
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

/** To the right for a narrow page, where the words stand beside the fan; up for a wide one. */
export type Opening = 'right' | 'up';

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
	readonly opening: Opening;
	readonly width: number;
	readonly height: number;
	readonly pivot: Point;
	readonly radius: number;
	/** Quarters of the way. */
	readonly arcs: readonly string[];
	readonly ribs: readonly FanRib[];
}

const FRAMES = {
	right: { width: 328, pivotX: 15, radius: 108, axis: 0, step: 37 },
	up: { width: 800, pivotX: 400, radius: 196, axis: -90, step: 42 }
} as const;

/** The scale begins this part of the way out, so that leaves do not meet in the pivot. */
const START = 0.2;
const MOST_HALF = 17;
const GAP = 0.7;

/** Lays out one to four goals; of more, the first four. */
export function layoutFan(all: readonly FanGoal[], opening: Opening): Fan {
	const goals = all.slice(0, 4);
	const { width, pivotX, radius, axis, step } = FRAMES[opening];
	const half = Math.min(step * 0.44, MOST_HALF);
	const angles = goals.map((_, i) => axis + (i - (goals.length - 1) / 2) * step);
	const { labels, pivotY, height } = placeLabels(goals, angles, {
		opening,
		width,
		pivotX,
		radius,
		half
	});
	const pivot = { x: pivotX, y: pivotY };
	const disc = { pivot, radius };
	return {
		opening,
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
	label: FanLabel,
	disc: Disc
): FanRib {
	const on = (value: number) => pointAt(disc, angle, value);
	const weight = parts.reduce((sum, part) => sum + part.weight, 0);
	let edge = angle - half;
	const folds = parts.map(({ skill, weight: own, low, high }) => {
		const from = edge;
		edge += (2 * half * own) / weight;
		return {
			skill,
			sure: sector(disc, from + GAP / 2, edge - GAP / 2, 0, low),
			open: sector(disc, from + GAP / 2, edge - GAP / 2, low, high)
		};
	});
	return {
		key,
		angle,
		half,
		tip: on(100),
		start: on(0),
		low: reach && on(reach.low),
		high: reach && on(reach.high),
		leaf: sector(disc, angle - half, angle + half, 0, 100),
		folds,
		label
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
