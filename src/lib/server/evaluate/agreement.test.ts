import { expect, test } from 'vitest';
import { halfUp, meanAbsoluteError, median, quadraticKappa } from './agreement.ts';

test('the mean absolute error is the mean distance', () => {
	expect(meanAbsoluteError([0, 1, 3], [0, 2, 1])).toBe(1);
});

test.each([
	[0.5, 1],
	[1.49, 1],
	[2.5, 3]
])('%d is rounded to %d', (value, whole) => {
	expect(halfUp(value)).toBe(whole);
});

test.each([
	['full agreement', [0, 1, 2, 3], [0, 1, 2, 3], 1],
	['the contrary', [0, 3], [3, 0], -1],
	['one list that never varies', [0, 1, 2, 3], [1, 1, 1, 1], 0],
	['two lists that never vary and agree', [2, 2], [2, 2], 1],
	// Worked by hand: seen 2 of 4 pairs one apart, expected 2.5 on average over all pairs.
	['half of the pairs one apart', [0, 1, 2, 3], [1, 1, 2, 2], 1 - 2 / 6]
])('the kappa of %s', (_, first, second, kappa) => {
	expect(quadraticKappa(first, second)).toBeCloseTo(kappa, 9);
});

test.each([
	[[3, 1, 2], 2],
	[[4, 1, 2, 3], 2.5],
	[[1], 1]
])('the median of %j is %d', (values, middle) => {
	expect(median(values)).toBe(middle);
});
