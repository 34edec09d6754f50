import type { Plugin } from 'vite';

const ENTRY = /\/@sveltejs\/kit\/src\/runtime\/client\/entry\.js$/;
const APP = /\/generated\/client-optimized\/app\.js$/;

/**
 * SvelteKit's entry, with the modules of the app fetched beside its client and run in a task of their own. What has
 * both wait for the first paint is `late-start.ts`; `twice` is that of `app.html`.
 */
export function clientEntry(): Plugin {
	return {
		name: 'devrel-client-entry',
		apply: 'build',
		enforce: 'pre',
		applyToEnvironment: ({ name }) => name === 'client',
		load(id) {
			if (APP.test(id)) return `export const load = () => import(${JSON.stringify(`${id}?all`)});`;
			return ENTRY.test(id) ? start(id.replace(/entry\.js$/, 'client.js')) : undefined;
		}
	};
}

/** In place of SvelteKit's entry. */
const start = (client: string) => `
export async function start(app, ...page) {
	const [kit, all] = await twice(() => Promise.all([import(${JSON.stringify(client)}), app.load()]));
	// To run the modules and to bring the page to life is too much for one task.
	await new Promise((go) => setTimeout(go));
	return kit.start(all, ...page);
}
`;
