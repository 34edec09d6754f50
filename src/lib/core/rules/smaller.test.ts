import { expect, test } from 'vitest';
import { sampleDay, sampleRule } from '../../../../tests/samples.ts';
import { noFacts, type Facts } from './facts.ts';
import { smallerWay } from './smaller.ts';

const large = sampleRule({ id: 'large', hours: 6, moves: { 'code.apis': 2 } });
const way = (id: string, change: Partial<typeof large> = {}) => ({
	...large,
	id,
	hours: 2,
	...change
});
const facts: Facts = { ...noFacts(sampleDay('2026-11-22')), answers: { 'code.apis': 1 } };

test.each([
	['the shortest way up the same rung', [way('a', { hours: 3 }), way('b')], 'b'],
	[
		'none without the rung below each answer that it moves',
		[way('a', { moves: { 'code.review': 1, 'code.apis': 2 } })],
		null
	],
	['not itself', [large], null],
	['none that is as long', [way('a', { hours: 6 })], null],
	['none up another rung', [way('a', { moves: { 'code.apis': 3 } })], null],
	['none of another answer', [way('a', { moves: { 'code.review': 2 } })], null],
	['none that is retired', [way('a', { retired: true })], null],
	[
		'none whose condition does not hold',
		[way('a', { when: { fact: 'stage', is: 'already-in' } })],
		null
	],
	['none that is set aside or under way', [way('later'), way('under')], null]
])('is %s', (_, others, expected) => {
	const steps = { later: 'not-for-me', under: 'under-way' } as const;
	expect(smallerWay(large, [large, ...others], { ...facts, steps })?.id ?? null).toBe(expected);
});

test('a step that moves nothing has no smaller way', () => {
	const career = sampleRule({ id: 'career', kind: 'career', hours: 9 });
	expect(
		smallerWay(career, [career, sampleRule({ id: 'other', kind: 'career' })], facts)
	).toBeNull();
});
