import { once } from 'node:events';
import { median } from '../../src/lib/server/evaluate/agreement.ts';
import type { Bench } from './bench.ts';
import { sampleCode } from './codes.ts';
import { load, serve, type Server } from './processes.ts';

const PARTS = 15;
const SECONDS_SHORT = 2;
/** Requests until everything is compiled, and what is asked for again is kept. */
const WARM_UP = 25_000;
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
					beside: `from the first fifth to the last of ${count.toLocaleString('en')} requests`
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
	const seconds = long ? 20 : SECONDS_SHORT;
	let part = 0;
	const send = async () => (await load(app.origin, { paths: mix(part++), seconds })).count;
	for (let count = 0; count < WARM_UP;) count += await send();
	let count = 0;
	while (long ? count < LONG : sizes.length < PARTS) {
		count += await send();
		sizes.push(await inUse(app));
	}
	// What is weighed comes and goes by some MB.
	const fifth = Math.ceil(sizes.length / 5);
	return { grown: median(sizes.slice(-fifth)) - median(sizes.slice(0, fifth)), count };
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
