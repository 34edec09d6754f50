import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Prompt } from '../model/check-in.ts';
import { endingOf } from './check-in.ts';

const prompt = (id: string, also?: string): Prompt => ({
	id,
	text: `text of ${id}`,
	offer: { kind: 'stop', title: `Stop ${id}`, how: 'Stop it.' },
	also
});
const prompts = [prompt('a'), prompt('b', 'also b'), prompt('c'), prompt('d', 'also d')];

describe('the end of a check-in', () => {
	test.each<[ticked: string[], first: string, others: string[], also: string[]]>([
		[['a'], 'a', [], []],
		[['d', 'c'], 'c', ['d'], ['also d']],
		[['b'], 'b', [], ['also b']],
		[['d', 'b', 'a'], 'a', ['b', 'd'], ['also b', 'also d']],
		[['c', 'none-such'], 'c', [], []]
	])('after %j is %s', (ticked, first, others, also) => {
		const ending = endingOf(prompts, new Set(ticked));
		expect(ending?.first.id).toBe(first);
		expect(ending?.others.map(({ id }) => id)).toEqual(others);
		expect(ending?.also).toEqual(also);
	});

	test.each([[[]], [['none-such']]])('after %j is none', (ticked) => {
		expect(endingOf(prompts, new Set(ticked))).toBeNull();
	});

	test('does not depend on how much was ticked behind the first', () => {
		const more = fc.subarray(['b', 'c', 'd']);
		fc.assert(
			fc.property(more, more, (some, others) => {
				const [one, other] = [some, others].map((ids) => endingOf(prompts, new Set(['a', ...ids])));
				expect(one?.first).toBe(other?.first);
			})
		);
	});
});
