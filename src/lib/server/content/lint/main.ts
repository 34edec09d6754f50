import { resolve } from 'node:path';
import { runContentCheck } from './command.ts';

/**
 * `npm run content:check`: says what an editor of the content should mend. `-- --accept` first writes down
 * what the slots stand for now.
 */
export function main(args: readonly string[]): void {
	const { text, passed } = runContentCheck(resolve('src/content'), args.includes('--accept'));
	console.log(text);
	process.exitCode = passed ? 0 : 1;
}
