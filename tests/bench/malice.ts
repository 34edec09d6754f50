import { run as runFuzz } from '../fuzz/main.ts';
import { run as runSoak } from '../fuzz/soak.ts';
import type { Bench } from './bench.ts';

type Run = typeof runFuzz | typeof runSoak;

/** These bring their budgets with them: what may not happen at all. */
const judged = (run: Run): Bench['run'] => {
	return async (options) =>
		(await run(options)).map(({ figure, value, budget, limit, ok }) => ({
			name: figure,
			value,
			beside: limit,
			judged: { budget, ok }
		}));
};

export const fuzz: Bench = {
	name: 'fuzz',
	about: 'wrong inputs through every door; a million with --long',
	run: judged(runFuzz)
};

export const soak: Bench = {
	name: 'soak',
	about: 'all kinds of requests over 200 connections; ten minutes with --long',
	run: judged(runSoak)
};
