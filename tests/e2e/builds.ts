import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
	'deploy',
	'package.json',
	'src',
	'static',
	'svelte.config.js',
	'tests/browser.js',
	'tests/commands.ts',
	'tsconfig.json',
	'vite.config.ts'
];

/** Builds the app in a folder below this one, with some words of a file changed. */
export async function buildChanged(folder: string, file: string, was: string, is: string) {
	copySources(folder);
	change(join(folder, file), was, is);
	// To compress every file takes a third of the time.
	change(join(folder, 'svelte.config.js'), 'adapter()', 'adapter({ precompress: false })');
	await run(folder, 'npx', 'vite', 'build', '--logLevel', 'error');
}

function change(path: string, was: string, is: string) {
	const text = readFileSync(path, 'utf8');
	if (!text.includes(was)) throw new Error(`${path} does not say “${was}”`);
	writeFileSync(path, text.replaceAll(was, is));
}

/** Builds the app as files alone, in a folder below this one; returns where the files are. */
export async function buildStatic(folder: string): Promise<string> {
	copySources(folder);
	await run(folder, 'node', 'deploy/build-static.js');
	return join(folder, 'build-static');
}

function copySources(folder: string) {
	for (const source of SOURCES) cpSync(source, join(folder, source), { recursive: true });
}

async function run(folder: string, program: string, ...args: string[]) {
	const building = spawn(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
	const [status] = (await once(building, 'exit')) as [number | null];
	if (status !== 0) throw new Error(`The build ended with ${status}`);
}
