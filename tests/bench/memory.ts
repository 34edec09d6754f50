import { once } from 'node:events';
import type { Bench } from './bench.ts';
import { sampleCode } from './codes.ts';
import { load, serve, type Server } from './processes.ts';

const PARTS = 10;
const SECONDS_SHORT = 2;
/** How many requests the long form sends. */
const LONG = 1_000_000;

/** Collects garbage and prints the bytes that are left in use. */
const TELL = `
	process.on('SIGUSR2', () => {
		gc();
		gc();
		const { heapUsed, external } = process.memoryUsage();
		console.log(heapUsed + external);
	});`;

export const memory: Bench = {
	name: 'memory',
	about: 'what stays in use after garbage collection; a million requests with --long',
	async run({ long }) {
		const app = await serve([
			'--expose-gc',
			`--import=data:text/javascript,${encodeURIComponent(TELL)}`,
			'src/server.js'
		]);
		try {
			const { grown, count } = await watch(app, long);
			return [
				{
					name: 'heap, growth in MB',
					value: grown / 1e6,
					beside: `from the first tenth to the last of ${count.toLocaleString('en')} requests`
				}
			];
		} finally {
			await app.stop();
		}
	}
};

/** Sends a mix of pages, part by part, and weighs the heap after each. */
async function watch(app: Server, long: boolean): Promise<{ grown: number; count: number }> {
	const sizes: number[] = [];
	let count = 0;
	for (let part = 0; long ? count < LONG : part < PARTS; part++) {
		const paths = mix(part);
		const answered = await load(app.origin, { paths, seconds: long ? 20 : SECONDS_SHORT });
		count += answered.count;
		sizes.push(await inUse(app));
	}
	const tenth = sizes[Math.floor(sizes.length / 10)]!;
	return { grown: sizes.at(-1)! - tenth, count };
}

/** New results, the same results again, damaged codes, pages and files. */
function mix(part: number): string[] {
	return Array.from({ length: 5_000 }, (_, i) => {
		const code = sampleCode(part * 5_000 + i);
		const kinds = [
			`/r/${code}`,
			`/r/${sampleCode(i % 50)}`,
			`/r/${code.slice(1)}`,
			`/r/${code}.json`
		];
		return [...kinds, '/', '/method', '/icons/192.png', '/nowhere'][i % 8]!;
	});
}

async function inUse({ process: server }: Server): Promise<number> {
	server.kill('SIGUSR2');
	const [line] = (await once(server.stdout, 'data')) as [Buffer];
	return Number(line.toString());
}
