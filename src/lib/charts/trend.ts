import type { ChartConfiguration, PointStyle } from 'chart.js';
import type { Palette } from './colours.ts';

export interface TrendPoint {
	/** The number of its day: a longer time takes more room on the axis. */
	readonly at: number;
	/** As it stands under the axis. */
	readonly label: string;
	/** 0 to 100; null where it is not known. */
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
}

/** How large points are, so that they do not run into each other on a narrow screen. */
const POINTS = [
	{ most: 10, radius: 5 },
	{ most: 30, radius: 3 },
	{ most: Infinity, radius: 0 }
];

/**
 * One figure over time with its range as a band, on a scale from 0 to 100. Each skill and each target has a
 * chart of its own: five lines with their bands in one cannot be told apart on a phone.
 */
export function trendConfig(
	points: readonly TrendPoint[],
	title: string,
	colour: string,
	pointStyle: PointStyle,
	{ ink, line, font }: Palette
): ChartConfiguration<'line'> {
	const text = { color: ink, font: { family: font, size: 12 } };
	const edge = { borderColor: 'transparent', pointRadius: 0, borderWidth: 0, spanGaps: true };
	const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0];
	const alone = first === last ? 1 : 0;
	const ends = points.filter((_, i) => i === 0 || (!alone && i === points.length - 1));
	const radius = POINTS.find(({ most }) => points.length <= most)?.radius ?? 0;
	return {
		type: 'line',
		data: {
			labels: points.map(({ at }) => at),
			datasets: [
				{
					label: title,
					data: points.map(({ value }) => value),
					borderColor: colour,
					backgroundColor: colour,
					borderWidth: 2,
					pointRadius: radius,
					pointStyle,
					spanGaps: true,
					clip: false
				},
				{ label: 'From', data: points.map(({ low }) => low), ...edge, fill: false },
				{
					label: 'To',
					data: points.map(({ high }) => high),
					...edge,
					fill: '-1',
					backgroundColor: `color-mix(in srgb, ${colour} 18%, transparent)`
				}
			]
		},
		options: {
			animation: false,
			responsive: true,
			maintainAspectRatio: false,
			events: [],
			layout: { padding: { top: 8, right: 8 } },
			scales: {
				x: {
					type: 'linear',
					// One day stands in the middle, several reach from edge to edge; the first and the last are named.
					min: first - alone,
					max: last + alone,
					afterBuildTicks: (axis) => {
						axis.ticks = ends.map(({ at: value }) => ({ value }));
					},
					ticks: {
						...text,
						autoSkip: false,
						maxRotation: 0,
						align: alone ? 'center' : 'inner',
						callback: (value) => ends.find(({ at }) => at === value)?.label
					},
					grid: { display: false }
				},
				y: { min: 0, max: 100, ticks: { ...text, stepSize: 50 }, grid: { color: line } }
			},
			plugins: { legend: { display: false }, tooltip: { enabled: false } }
		}
	};
}
