import type { ChartConfiguration } from 'chart.js';
import { SKILLS, type SkillId } from '../core/model/skill.ts';
import type { SkillScore } from '../core/scoring/score.ts';
import { POINT_STYLES, type Palette } from './colours.ts';

export interface RadarSkill extends Pick<SkillScore, 'score' | 'low' | 'high'> {
	readonly title: string;
}

export interface RadarTarget {
	readonly title: string;
	readonly requirement: Readonly<Record<SkillId, { readonly level: number }>>;
}

/** Below this width, in pixels, the names of the skills would be cut off at the sides. */
const NARROW = 330;

/** Dashes that tell the outlines of two targets apart without colour. */
const DASHES = [
	[7, 5],
	[2, 4]
];

/**
 * The radar of the five skills in display order, on a scale from 0 to 100: the range as a band, the
 * score as points in each skill's own shape, and up to two targets as outlines.
 */
export function radarConfig(
	skills: readonly RadarSkill[],
	targets: readonly RadarTarget[],
	palette: Palette
): ChartConfiguration<'radar'> {
	const { ink, quiet, line, wash, font } = palette;
	const colours = SKILLS.map((skill) => palette.skills[skill]);
	const edge = { borderColor: 'transparent', pointRadius: 0, borderWidth: 0 };
	return {
		type: 'radar',
		data: {
			labels: skills.map(({ title }) => title),
			datasets: [
				{
					label: 'Score',
					data: skills.map(({ score }) => score),
					borderColor: ink,
					borderWidth: 2,
					spanGaps: true,
					fill: false,
					pointRadius: 6,
					pointHoverRadius: 6,
					pointStyle: SKILLS.map((skill) => POINT_STYLES[skill]),
					pointBackgroundColor: colours,
					pointBorderColor: colours,
					pointBorderWidth: 2
				},
				...targets.slice(0, DASHES.length).map((target, i) => ({
					label: `${target.title} asks`,
					data: SKILLS.map((skill) => target.requirement[skill].level * 25),
					borderColor: quiet,
					borderWidth: 2,
					borderDash: DASHES[i] ?? [],
					pointRadius: 0,
					fill: false
				})),
				{ label: 'From', data: skills.map(({ low }) => low), ...edge, fill: false },
				{
					label: 'To',
					data: skills.map(({ high }) => high),
					...edge,
					fill: '-1',
					backgroundColor: wash
				}
			]
		},
		options: {
			animation: false,
			responsive: true,
			maintainAspectRatio: false,
			events: [],
			scales: {
				r: {
					min: 0,
					max: 100,
					beginAtZero: true,
					ticks: { stepSize: 25, display: false },
					grid: { color: line },
					angleLines: { color: line },
					pointLabels: {
						color: ink,
						font: ({ chart }) => ({ family: font, size: chart.width < NARROW ? 12 : 14 })
					}
				}
			},
			plugins: { legend: { display: false }, tooltip: { enabled: false } }
		}
	};
}
