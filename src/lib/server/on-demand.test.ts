import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';
import { onDemandList } from './on-demand.ts';

/** Text that does not get smaller by being compressed. */
function noise(length: number): string {
	let seed = 1;
	return Array.from({ length }, () => {
		seed = (seed * 48_271) % 2_147_483_647;
		return String.fromCharCode(33 + (seed % 90));
	}).join('');
}

const modules: Record<string, string> = {
	'small.js': 'export default "little"',
	'repetitive.js': `export default ${JSON.stringify('long, and the same all over. '.repeat(9000))}`,
	'large.js': `export default ${JSON.stringify(noise(120_000))}`,
	'huge.js': `export default ${JSON.stringify('a'.repeat(2_000_000))}`
};

it('lists what is large on the line, or too large to find out', async () => {
	const built = (await build({
		root: import.meta.dirname,
		configFile: false,
		logLevel: 'silent',
		plugins: [
			{ name: 'texts', resolveId: (id) => (id in modules ? id : null), load: (id) => modules[id] },
			onDemandList()
		],
		build: {
			write: false,
			rolldownOptions: {
				input: Object.keys(modules),
				preserveEntrySignatures: 'strict',
				output: { entryFileNames: '[name].js' }
			}
		}
	})) as Rolldown.RolldownOutput;
	const list = built.output.find(({ fileName }) => fileName === '_app/on-demand.json');
	expect(list).toMatchObject({ source: '["/huge.js","/large.js"]' });
});
