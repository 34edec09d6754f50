/** Numbers that look random and are the same for the same seed. */
export interface Random {
	/** From 0 to below `max`, a whole number. */
	below(max: number): number;
	/** One of these. */
	pick<T>(items: readonly T[]): T;
	/** True in so many of 100 cases. */
	percent(share: number): boolean;
}

/** The numbers of one case, so that it can be made again without those before it; mulberry32. */
export function randomOf(seed: number, index: number): Random {
	let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35);
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return (mixed ^ (mixed >>> 14)) >>> 0;
	};
	const below = (max: number) => next() % max;
	return {
		below,
		pick: (items) => items[below(items.length)]!,
		percent: (share) => below(100) < share
	};
}
