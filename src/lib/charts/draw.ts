import {
	CategoryScale,
	Chart,
	Filler,
	LineController,
	LineElement,
	LinearScale,
	PointElement,
	RadarController,
	RadialLinearScale,
	type ChartConfiguration
} from 'chart.js';
import { perSkill } from '../core/model/skill.ts';
import type { Palette } from './colours.ts';

Chart.register(
	CategoryScale,
	Filler,
	LineController,
	LineElement,
	LinearScale,
	PointElement,
	RadarController,
	RadialLinearScale
);

/** Draws a chart on a canvas, anew when the colour scheme changes; returns what undoes it. */
export function draw(
	canvas: HTMLCanvasElement,
	configure: (palette: Palette) => ChartConfiguration<'radar'> | ChartConfiguration<'line'>
): () => void {
	const dark = matchMedia('(prefers-color-scheme: dark)');
	let chart = new Chart(canvas, configure(paletteOf(canvas)) as ChartConfiguration);
	const redraw = () => {
		chart.destroy();
		chart = new Chart(canvas, configure(paletteOf(canvas)) as ChartConfiguration);
	};
	dark.addEventListener('change', redraw);
	return () => {
		dark.removeEventListener('change', redraw);
		chart.destroy();
	};
}

/** The design tokens as plain colours: a canvas knows neither custom properties nor `light-dark()`. */
function paletteOf(canvas: HTMLCanvasElement): Palette {
	const probe = document.createElement('span');
	// Even the shortest transition would answer with the colour before.
	probe.style.transition = 'none';
	canvas.after(probe);
	const colour = (token: string) => {
		probe.style.color = `var(--${token})`;
		return getComputedStyle(probe).color;
	};
	const palette = {
		ink: colour('ink'),
		quiet: colour('quiet'),
		line: colour('line'),
		sheet: colour('sheet'),
		skills: perSkill(colour),
		font: getComputedStyle(document.body).fontFamily
	};
	probe.remove();
	return palette;
}
