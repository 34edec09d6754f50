import { expect, test } from 'vitest';
import { ridge } from './ridge.ts';

const rows = [
	[0, 1],
	[1, 0],
	[2, 5],
	[3, 1],
	[4, 4]
];

test('without a penalty it finds the weights that made the targets', () => {
	const { base, weights } = ridge(
		rows,
		rows.map(([a, b]) => 3 + 2 * a! - b!),
		1e-9
	);
	expect(base).toBeCloseTo(3, 5);
	expect(weights[0]).toBeCloseTo(2, 5);
	expect(weights[1]).toBeCloseTo(-1, 5);
});

test('with one feature it is the formula: covariance over variance and penalty', () => {
	const { base, weights } = ridge([[0], [2]], [0, 4], 2);
	expect(weights[0]).toBeCloseTo(4 / (2 + 2), 9);
	expect(base).toBeCloseTo(2 - 1, 9);
});

test('a great penalty leaves the mean', () => {
	const { base, weights } = ridge(rows, [1, 2, 3, 4, 5], 1e9);
	expect(base).toBeCloseTo(3, 5);
	for (const weight of weights) expect(weight).toBeCloseTo(0, 5);
});
