import type { ChartConfiguration } from 'chart.js';
import type { Attachment } from 'svelte/attachments';
import type { Palette } from './colours.ts';

export type Config = ChartConfiguration<'radar'> | ChartConfiguration<'line'>;

/**
 * Draws a chart on a canvas. The library is fetched once the page is idle, for everybody alike; the
 * chart is drawn once it comes into sight, or is printed.
 */
export function chart(configure: (palette: Palette) => Config): Attachment<HTMLCanvasElement> {
	return (canvas) => {
		let undo: (() => void) | undefined;
		let gone = false;
		const library = whenIdle(() => import('./draw.ts'));
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

function whenIdle<T>(task: () => Promise<T>): Promise<T> {
	return new Promise((resolve) => {
		// Safari has no idle callbacks yet.
		const later = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));
		later(() => resolve(task()));
	});
}
