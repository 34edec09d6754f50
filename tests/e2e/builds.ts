import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
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
	for (const source of SOURCES) cpSync(source, join(folder, source), { recursive: true });
	const path = join(folder, file);
	const text = readFileSync(path, 'utf8');
	if (!text.includes(was)) throw new Error(`${file} does not say “${was}”`);
	writeFileSync(path, text.replaceAll(was, is));
	const building = spawn('npx', ['vite', 'build', '--logLevel', 'error'], {
		cwd: folder,
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const [status] = (await once(building, 'exit')) as [number | null];
	if (status !== 0) throw new Error(`The build ended with ${status}`);
}
