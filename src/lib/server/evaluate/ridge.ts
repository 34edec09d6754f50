/**
 * Ridge regression: the weights that minimise the squared error plus `penalty` times the squared weights,
 * with a base that is not penalised.
 * @param rows one for each target, all of the same length
 */
export function ridge(
	rows: readonly (readonly number[])[],
	targets: readonly number[],
	penalty: number
): { readonly base: number; readonly weights: readonly number[] } {
	const size = rows[0]?.length ?? 0;
	const means = Array.from({ length: size }, (_, j) => mean(rows.map((row) => row[j]!)));
	const targetMean = mean(targets);
	const matrix = Array.from({ length: size }, (_, j) => {
		const line = new Float64Array(size);
		line[j] = penalty;
		return line;
	});
	const right = new Float64Array(size);
	rows.forEach((row, i) => {
		const centred = row.map((value, j) => value - means[j]!);
		for (let j = 0; j < size; j++) {
			const value = centred[j]!;
			if (value === 0) continue;
			right[j]! += value * (targets[i]! - targetMean);
			const line = matrix[j]!;
			for (let k = 0; k < size; k++) line[k]! += value * centred[k]!;
		}
	});
	const weights = solve(matrix, right);
	const base = targetMean - weights.reduce((sum, weight, j) => sum + weight * means[j]!, 0);
	return { base, weights };
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Solves `matrix * x = right` for a symmetric positive definite matrix, by Cholesky's decomposition. */
function solve(matrix: readonly Float64Array[], right: Float64Array): number[] {
	const size = right.length;
	const lower = matrix.map((line) => Float64Array.from(line));
	const x = Float64Array.from(right);
	for (let i = 0; i < size; i++) {
		const line = lower[i]!;
		for (let j = 0; j <= i; j++) {
			const other = lower[j]!;
			let sum = line[j]!;
			for (let k = 0; k < j; k++) sum -= line[k]! * other[k]!;
			line[j] = i === j ? Math.sqrt(sum) : sum / other[j]!;
		}
		for (let k = 0; k < i; k++) x[i]! -= line[k]! * x[k]!;
		x[i]! /= line[i]!;
	}
	for (let i = size - 1; i >= 0; i--) {
		for (let k = i + 1; k < size; k++) x[i]! -= lower[k]![i]! * x[k]!;
		x[i]! /= lower[i]![i]!;
	}
	return [...x];
}
