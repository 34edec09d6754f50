import type { ChartConfiguration } from 'chart.js';
import type { Palette } from './colours.ts';
import { radarConfig, type RadarSkill } from './radar.ts';

/**
 * Two results in one radar: the first as it is drawn alone, the second over it with a dashed line and hollow
 * points, so that nobody has to tell colours apart.
 */
export function pairConfig(
	first: readonly RadarSkill[],
	second: readonly RadarSkill[],
	palette: Palette
): ChartConfiguration<'radar'> {
	// Two bands of the usual strength would hide the lines.
	const light = { ...palette, wash: `color-mix(in srgb, ${palette.ink} 7%, transparent)` };
	const config = radarConfig(first, [], light);
	const [score, from, to] = radarConfig(second, [], light).data.datasets;
	if (!score || !from || !to) return config;
	const over = {
		...score,
		label: 'Second score',
		borderDash: [7, 5],
		pointBackgroundColor: palette.sheet,
		pointRadius: 8
	};
	return {
		...config,
		data: {
			...config.data,
			datasets: [
				...config.data.datasets,
				// Points that coincide show both: the full one lies on top of the hollow one.
				{ ...over, order: 1 },
				{ ...from, label: 'Second from', order: 2 },
				{ ...to, label: 'Second to', order: 2 }
			]
		}
	};
}
