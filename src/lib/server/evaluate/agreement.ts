/** How well figures agree with the raters' mean. Both lists are of the same length. */

export function meanAbsoluteError(figures: readonly number[], means: readonly number[]): number {
	return figures.reduce((sum, figure, i) => sum + Math.abs(figure - means[i]!), 0) / figures.length;
}

/** The raters' mean has halves, kappa takes whole numbers. */
export const halfUp = (value: number) => Math.floor(value + 0.5);

/**
 * Cohen's kappa with quadratic weights (Cohen 1968): 1 less the squared distance between the two lists over
 * what it would be if they were independent. 1 where both never vary and agree.
 */
export function quadraticKappa(first: readonly number[], second: readonly number[]): number {
	const squared = (a: number, b: number) => (a - b) ** 2;
	let seen = 0;
	let expected = 0;
	first.forEach((a, i) => {
		seen += squared(a, second[i]!);
		for (const b of second) expected += squared(a, b) / second.length;
	});
	return expected === 0 ? 1 : 1 - seen / expected;
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const half = sorted.length / 2;
	return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}
