import type { ChartConfiguration } from 'chart.js';
import type { Attachment } from 'svelte/attachments';
import type { Palette } from './colours.ts';
import { whenIdle } from './idle.ts';

export type Config = ChartConfiguration<'radar'> | ChartConfiguration<'line'>;

/**
 * Draws a chart on a canvas. It is drawn once it comes into sight, or is printed.
 */
export function chart(configure: (palette: Palette) => Config): Attachment<HTMLCanvasElement> {
	return (canvas) => {
		let undo: (() => void) | undefined;
		let gone = false;
		const library = fetchCharts();
		const show = async () => {
			observer.disconnect();
			const { draw } = await library;
			if (!gone) undo ??= draw(canvas, configure);
		};
		const observer = new IntersectionObserver(
			(entries) => {
				if (entries.some(({ isIntersecting }) => isIntersecting)) void show();
			},
			{ rootMargin: '200px' }
		);
		observer.observe(canvas);
		addEventListener('beforeprint', show);
		return () => {
			gone = true;
			observer.disconnect();
			removeEventListener('beforeprint', show);
			undo?.();
		};
	};
}

/**
 * Fetches the chart library once the page is idle. A page that may draw a chart calls it for everybody,
 * whether or not there is something to draw, so that the request tells nothing.
 */
export function fetchCharts(): Promise<typeof import('./draw.ts')> {
	return whenIdle(() => import('./draw.ts'));
}
