import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Below node_modules, so that it finds the same packages. */
const FOLDER = 'node_modules/.cache/devrel-bare';

const FILES = {
	'package.json': '{ "name": "bare", "type": "module", "private": true }',
	'svelte.config.js':
		"import adapter from '@sveltejs/adapter-node';\nexport default { kit: { adapter: adapter() } };",
	'vite.config.js':
		"import { sveltekit } from '@sveltejs/kit/vite';\nexport default { plugins: [sveltekit()] };",
	'src/app.html': `<!doctype html>
<html lang="en">
	<head><meta charset="utf-8" />%sveltekit.head%</head>
	<body>%sveltekit.body%</body>
</html>`,
	'src/routes/+page.svelte': '<h1>Hello</h1>'
};

/** Builds a SvelteKit app of one page that says hello; returns the program that serves it. */
export function buildBarePage(): string {
	rmSync(FOLDER, { recursive: true, force: true });
	for (const [name, text] of Object.entries(FILES)) {
		const path = join(FOLDER, name);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	}
	const { status, stderr } = spawnSync('npx', ['vite', 'build', '--logLevel', 'error'], {
		cwd: FOLDER,
		encoding: 'utf8'
	});
	if (status !== 0) throw new Error(`The bare page could not be built: ${stderr}`);
	return join(FOLDER, 'build/index.js');
}

const hello = (body: string) => `
require('node:http')
	.createServer((request, response) => response.setHeader('content-type', 'text/html').end(${JSON.stringify(body)}))
	.listen(process.env.PORT, () => console.log('listening'));`;

/** Arguments of node for a server that answers everything with this text, from memory. */
export const always = (body: string): string[] => ['-e', hello(body)];
