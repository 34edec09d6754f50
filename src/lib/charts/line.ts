import type { ChartConfiguration } from 'chart.js';
import { SKILLS, type SkillId } from '../core/model/skill.ts';
import { POINT_STYLES, type Palette } from './colours.ts';

export interface LinePoint {
	/** As it stands under the axis. */
	readonly label: string;
	/** 0 to 100; null where nothing was answered. */
	readonly scores: Readonly<Record<SkillId, number | null>>;
}

/** The five skills over time, one line each with the skill's own points, on a scale from 0 to 100. */
export function lineConfig(
	points: readonly LinePoint[],
	titles: Readonly<Record<SkillId, string>>,
	{ skills, ink, line, font }: Palette
): ChartConfiguration<'line'> {
	const text = { color: ink, font: { family: font, size: 13 } };
	return {
		type: 'line',
		data: {
			labels: points.map(({ label }) => label),
			datasets: SKILLS.map((skill) => ({
				label: titles[skill],
				data: points.map(({ scores }) => scores[skill]),
				borderColor: skills[skill],
				backgroundColor: skills[skill],
				borderWidth: 2,
				pointRadius: 6,
				pointStyle: POINT_STYLES[skill],
				spanGaps: true
			}))
		},
		options: {
			animation: false,
			responsive: true,
			maintainAspectRatio: false,
			events: [],
			scales: {
				x: { ticks: text, grid: { color: line } },
				y: { min: 0, max: 100, ticks: { ...text, stepSize: 25 }, grid: { color: line } }
			},
			plugins: { legend: { display: false }, tooltip: { enabled: false } }
		}
	};
}
