// Runs the `main` of a TypeScript module with the rest of the arguments, as Vite reads it: Node 20 runs no
// TypeScript by itself.
// Usage: node src/run.js src/lib/server/evaluate/eval.ts ...
import { resolve } from 'node:path';
import process from 'node:process';
import { runnerImport } from 'vite';

const [file = '', ...args] = process.argv.slice(2);
/** @type {{ module: { main: (args: readonly string[]) => void | Promise<void> } }} */
const { module } = await runnerImport(resolve(file), { configFile: false, logLevel: 'error' });
try {
	await module.main(args);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
