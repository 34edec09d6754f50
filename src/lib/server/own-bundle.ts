import { svelte } from '@sveltejs/vite-plugin-svelte';
import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { COMPILE_AHEAD } from './compile-ahead.ts';
import { content } from './content/vite.ts';

/** In place of what SvelteKit gives to pages of its own. The app stands at the root of its host. */
const GIVEN: Readonly<Record<string, string>> = {
	'\0$app/environment': 'export const browser = true; export const dev = false;',
	'\0$app/paths': 'export const resolve = (path) => path; export const asset = resolve;'
};

/**
 * A script with a fixed address, `_app/<name>.js`, that uses Svelte without SvelteKit's client. It is built apart from
 * the others, so that of Svelte and of the app it has only what it uses; shared chunks have what any page uses.
 * @param components as Svelte makes them: for a `client` they come to life; as on a `server` they write HTML, which takes
 * a fraction of the code
 */
export function ownBundle(name: string, entry: string, components: 'client' | 'server'): Plugin {
	return {
		name: 'devrel-own-bundle',
		apply: 'build',
		applyToEnvironment: (environment) => environment.name === 'client',
		async generateBundle() {
			for (const { fileName, source } of await bundle(name, entry, components === 'server')) {
				// With a name it stands in the manifest, so that the copy on the device has it.
				this.emitFile({ type: 'asset', name: fileName, fileName, source });
			}
		}
	};
}

async function bundle(name: string, entry: string, ssr: boolean) {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		plugins: [content(), inPlaceOfKit(), svelte({ configFile: false })],
		resolve: { alias: { $lib: resolve('src/lib'), $content: resolve('src/content') } },
		// It has all that it uses, but for what Svelte's server asks for where it runs on one.
		ssr: { noExternal: true, external: ['node:async_hooks'] },
		build: {
			ssr,
			write: false,
			copyPublicDir: false,
			// For browsers, also where components write HTML.
			target: 'baseline-widely-available',
			// As a library: what it fetches on demand has no styles of its own to wait for.
			lib: { entry: { [name]: resolve(entry) }, formats: ['es'] },
			rolldownOptions: {
				checks: { bundlerTimings: false },
				output: {
					minify: true,
					comments: false,
					postBanner: COMPILE_AHEAD,
					entryFileNames: '_app/[name].js',
					chunkFileNames: `_app/immutable/${name}/[hash].js`
				}
			}
		}
	});
	const files = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
	return files.flatMap((file) =>
		file.type === 'chunk' ? [{ fileName: file.fileName, source: file.code }] : []
	);
}

function inPlaceOfKit(): Plugin {
	return {
		name: 'devrel-in-place-of-kit',
		enforce: 'pre',
		resolveId: (id) => (`\0${id}` in GIVEN ? `\0${id}` : null),
		load: (id) => GIVEN[id]
	};
}
