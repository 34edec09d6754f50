import type { Door } from './doors.ts';
import { randomOf } from './random.ts';

/** How long an input may take, in milliseconds. */
export const HANG = 1000;

export interface Fuzzed {
	readonly inputs: number;
	/** Doors that did not end as they must: with the seed and the number of the input, to make it again. */
	readonly faults: readonly string[];
	/** Those that took longer than `HANG`, twice. */
	readonly hangs: readonly string[];
	/** In milliseconds. */
	readonly slowest: number;
}

interface Options {
	readonly inputs: number;
	readonly seed: number;
	/** The first of them, if those before it are left out. */
	readonly from?: number;
	/** How many inputs are under way at once. */
	readonly atOnce?: number;
}

/** Puts inputs through all doors, each door its share. The same seed makes the same inputs. */
export async function fuzz(doors: readonly Door[], options: Options): Promise<Fuzzed> {
	const { inputs, seed, from = 0, atOnce = 1 } = options;
	const byShare = doors.flatMap((door) => Array<Door>(door.share).fill(door));
	const faults: string[] = [];
	const slow: { door: Door; index: number }[] = [];
	let slowest = 0;
	let index = from;

	async function put(door: Door, at: number): Promise<number> {
		const start = performance.now();
		try {
			await door.open(randomOf(seed, at));
		} catch (error) {
			faults.push(`${door.name}, seed ${seed}, input ${at}: ${String(error)}`);
		}
		return performance.now() - start;
	}
	async function work(): Promise<void> {
		while (index < inputs && faults.length < 20) {
			const at = index++;
			const door = byShare[at % byShare.length]!;
			const time = await put(door, at);
			slowest = Math.max(slowest, time);
			if (time > HANG) slow.push({ door, index: at });
		}
	}
	await Promise.all(Array.from({ length: atOnce }, work));

	const hangs: string[] = [];
	for (const { door, index: at } of slow) {
		// Once more, alone: what else the machine does may have taken the time.
		const time = await put(door, at);
		if (time > HANG) hangs.push(`${door.name}, seed ${seed}, input ${at}: ${Math.round(time)} ms`);
	}
	return { inputs: index - from, faults, hangs, slowest };
}
