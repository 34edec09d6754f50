import type { Plugin } from 'vite';

const ENTRY = /\/@sveltejs\/kit\/src\/runtime\/client\/entry\.js$/;
const APP = /\/generated\/client-optimized\/app\.js$/;

/**
 * Every page is complete without its script, so the script waits until the page is on the screen: on a
 * slow line the two would share it, and the reader would wait for both. Then all of the page's modules,
 * named in `data-scripts` of the document, are fetched at once.
 */
export function afterFirstPaint(): Plugin {
	return {
		name: 'after-first-paint',
		apply: 'build',
		enforce: 'pre',
		applyToEnvironment: ({ name }) => name === 'client',
		load(id) {
			if (APP.test(id)) return `export const load = () => import(${JSON.stringify(`${id}?all`)});`;
			return ENTRY.test(id) ? start(id.replace(/entry\.js$/, 'client.js')) : undefined;
		}
	};
}

/** In place of SvelteKit's entry; the time is for pages in the background, which are not painted. */
const start = (client: string) => `
const painted = new Promise((go) => {
	requestAnimationFrame(() => setTimeout(go));
	setTimeout(go, 1000);
});
export async function start(app, ...page) {
	await painted;
	// A script of the page's own may have something to show before, but not for long: it may be stuck on the line.
	const early = document.querySelector('script[data-early]');
	if (early) {
		const shown = import(/* @vite-ignore */ early.src).catch(() => {});
		await Promise.race([shown, new Promise((go) => setTimeout(go, 3000))]);
	}
	for (const href of document.documentElement.dataset.scripts.split(' ')) {
		document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
	}
	const [kit, all] = await Promise.all([import(${JSON.stringify(client)}), app.load()]);
	// To run the modules and to bring the page to life is too much for one task.
	await new Promise((go) => setTimeout(go));
	return kit.start(all, ...page);
}
`;
