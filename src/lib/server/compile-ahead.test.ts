import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';
import { COMPILE_AHEAD, compileAhead } from './compile-ahead.ts';

const modules: Record<string, string> = {
	'/app/start.js':
		'import "/node_modules/svelte/a.js"; import("/app/late.js"); import("/app/chart.js")',
	'/app/late.js': 'export const late = () => "late"',
	'/app/chart.js': 'export * from "/node_modules/chart.js/a.js"',
	'/node_modules/svelte/a.js': 'globalThis.a = () => "svelte"',
	'/node_modules/chart.js/a.js': 'export const chart = () => "chart"'
};

it('has the app and what brings it to life compiled ahead, from the first line on, and no library on demand', async () => {
	const built = (await build({
		root: import.meta.dirname,
		configFile: false,
		logLevel: 'silent',
		plugins: [
			{ name: 'texts', resolveId: (id) => (id in modules ? id : null), load: (id) => modules[id] },
			compileAhead()
		],
		build: {
			write: false,
			rolldownOptions: {
				input: '/app/start.js',
				output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' }
			}
		}
	})) as Rolldown.RolldownOutput;
	const ahead = built.output.flatMap((file) =>
		file.type === 'chunk' && file.code.startsWith(`${COMPILE_AHEAD}\n`) ? [file.fileName] : []
	);
	expect(ahead.sort()).toEqual(['late.js', 'start.js']);
	expect(built.output.map(({ fileName }) => fileName)).toContain('chart.js');
});
