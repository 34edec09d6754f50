import type { ChartConfiguration } from 'chart.js';
import { perSkill } from '../core/model/skill.ts';
import type { Palette } from './colours.ts';
import { Chart } from './library.ts';

/** Dots of the canvas for each of CSS on paper, where they are finer than on most screens. */
const PAPER_DOTS = 3;

/** Draws a chart on a canvas, anew when its colours change or it is printed; returns what undoes it. */
export function draw(
	canvas: HTMLCanvasElement,
	configure: (palette: Palette) => ChartConfiguration<'radar'> | ChartConfiguration<'line'>
): () => void {
	// Paper is light whatever the screen is, and has another width.
	const changes = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'].map(
		(query) => matchMedia(query)
	);
	const begin = () => {
		const config = configure(paletteOf(canvas)) as ChartConfiguration;
		const paper = matchMedia('print').matches && { devicePixelRatio: PAPER_DOTS };
		return new Chart(canvas, { ...config, options: { ...config.options, ...paper } });
	};
	let chart = begin();
	const redraw = () => {
		chart.destroy();
		chart = begin();
	};
	for (const change of changes) change.addEventListener('change', redraw);
	return () => {
		for (const change of changes) change.removeEventListener('change', redraw);
		chart.destroy();
	};
}

/** The design tokens as plain colours: a canvas knows neither custom properties nor `light-dark()`. */
function paletteOf(canvas: HTMLCanvasElement): Palette {
	const probe = document.createElement('span');
	// Even the shortest transition would answer with the colour before.
	probe.style.transition = 'none';
	canvas.after(probe);
	const computed = (value: string) => {
		probe.style.color = value;
		return getComputedStyle(probe).color;
	};
	const colour = (token: string) => computed(`var(--${token})`);
	const palette = {
		ink: colour('ink'),
		quiet: colour('quiet'),
		line: colour('line'),
		sheet: colour('sheet'),
		wash: computed('color-mix(in srgb, var(--ink) 13%, transparent)'),
		skills: perSkill(colour),
		font: getComputedStyle(document.body).fontFamily
	};
	probe.remove();
	return palette;
}
