import { fails, lineOf, type Bench } from './bench.ts';
import { core } from './core.ts';
import { large } from './large.ts';
import { latency } from './latency.ts';
import { lighthouse } from './lighthouse.ts';
import { fuzz, soak } from './malice.ts';
import { memory } from './memory.ts';
import { scale } from './scale.ts';
import { server } from './server.ts';
import { size } from './size.ts';

const BENCHES: readonly Bench[] = [
	size,
	core,
	latency,
	large,
	server,
	memory,
	scale,
	lighthouse,
	fuzz,
	soak
];

/**
 * `npm run bench -- [NAME ...] [--long]`: every bench, or those named. Ends with 1 if a figure is past its
 * budget, or a bench could not be run.
 */
export async function main(args: readonly string[]): Promise<void> {
	const names = args.filter((arg) => !arg.startsWith('--'));
	const unknown = names.filter((name) => !BENCHES.some((bench) => bench.name === name));
	if (unknown.length > 0) {
		const known = BENCHES.map(({ name, about }) => `  ${name.padEnd(12)}${about}`).join('\n');
		throw new Error(`There is no bench ${unknown.join(', ')}. There are:\n${known}`);
	}
	const chosen = BENCHES.filter(({ name }) => names.length === 0 || names.includes(name));
	const past: string[] = [];
	for (const bench of chosen) past.push(...(await report(bench, args.includes('--long'))));
	console.log(past.length === 0 ? '\nAll within budget' : `\nPast budget: ${past.join('; ')}`);
	if (past.length > 0) process.exitCode = 1;
}

/** Runs a bench, prints its figures, and returns what is past its budget. */
async function report(bench: Bench, long: boolean): Promise<string[]> {
	console.log(`\n== ${bench.name}: ${bench.about}`);
	try {
		const figures = await bench.run({ long });
		for (const figure of figures) console.log(lineOf(bench.name, figure));
		return figures
			.filter((figure) => fails(bench.name, figure))
			.map(({ name }) => `${bench.name}, ${name}`);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		return [`${bench.name} could not be run`];
	}
}
