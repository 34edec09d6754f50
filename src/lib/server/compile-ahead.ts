import type { Plugin } from 'vite';

/**
 * Tells V8 that what a script holds is called as soon as it is there. It then compiles the functions beside the
 * page's own thread, while the script arrives, and not one by one when they are first called. Other engines read over
 * it. See https://v8.dev/blog/explicit-compile-hints.
 */
export const COMPILE_AHEAD = '//# allFunctionsCalledOnLoad';

/** Packages of which a page uses nearly all at once. Of the others, much is there in case it is needed. */
const AT_ONCE = /\/node_modules\/(svelte|@sveltejs|esm-env|devalue|clsx|idb)\//;

/** Has the scripts of the app compiled ahead, but not those of libraries that are fetched on demand. */
export function compileAhead(): Plugin {
	return {
		name: 'devrel-compile-ahead',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		generateBundle: {
			// After what Vite writes at the top.
			order: 'post',
			handler(_, bundle) {
				for (const file of Object.values(bundle)) {
					if (file.type !== 'chunk' || !isOurs(file.moduleIds)) continue;
					file.code = `${COMPILE_AHEAD}\n${file.code}`;
				}
			}
		}
	};
}

const isOurs = (modules: readonly string[]) =>
	modules.every((id) => !id.includes('/node_modules/') || AT_ONCE.test(id));
