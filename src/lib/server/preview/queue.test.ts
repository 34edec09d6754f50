import { expect, test } from 'vitest';
import { Queue } from './queue.ts';

/** Jobs that end when the test says so. */
function stage(most: number) {
	const ends: ((failed?: boolean) => void)[] = [];
	const queue = new Queue<string, string>(
		(job) =>
			new Promise((resolve, reject) => {
				ends.push((failed) => (failed ? reject(new Error(job)) : resolve(`${job} done`)));
			}),
		most
	);
	return { queue, ends };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('does one job after the other, in the order in which they came', async () => {
	const { queue, ends } = stage(3);
	const [a, b] = [queue.add('a'), queue.add('b')];
	await turn();
	expect(ends).toHaveLength(1);
	ends[0]?.();
	await expect(a).resolves.toBe('a done');
	await turn();
	ends[1]?.();
	await expect(b).resolves.toBe('b done');
});

test('turns away what would wait too long, until there is room again', async () => {
	const { queue, ends } = stage(2);
	const [a, b] = [queue.add('a'), queue.add('b')];
	expect(queue.add('c')).toBeNull();
	await turn();
	ends[0]?.();
	await a;
	const d = queue.add('d');
	expect(d).not.toBeNull();
	expect(queue.add('e')).toBeNull();
	for (const at of [1, 2]) {
		await turn();
		ends[at]?.();
	}
	await expect(Promise.all([b, d])).resolves.toEqual(['b done', 'd done']);
});

test('goes on after a job that fails', async () => {
	const { queue, ends } = stage(1);
	const a = queue.add('a');
	await turn();
	ends[0]?.(true);
	await expect(a).rejects.toThrow('a');
	const b = queue.add('b');
	await turn();
	ends[1]?.();
	await expect(b).resolves.toBe('b done');
});
