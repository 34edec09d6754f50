// `npm run content:check`: says what an editor of the content should mend. `-- --accept` first writes down
// what the slots stand for now. Node 20 runs no TypeScript by itself, so Vite reads it.
import { resolve } from 'node:path';
import process from 'node:process';
import { runnerImport } from 'vite';

/** @type {{ module: typeof import('../src/lib/server/content/lint/command.ts') }} */
const { module } = await runnerImport('./src/lib/server/content/lint/command.ts', {
	configFile: false,
	logLevel: 'error'
});
const { text, passed } = module.runContentCheck(
	resolve('src/content'),
	process.argv.includes('--accept')
);
console.log(text);
process.exitCode = passed ? 0 : 1;
