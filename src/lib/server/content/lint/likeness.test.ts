import { expect, test } from 'vitest';
import { sampleContent, sampleRule } from '../../../../../tests/samples.ts';
import type { Rule } from '../../../core/model/rule.ts';
import { findAlikeSteps, findSameRules, likeness, wordsOf } from './likeness.ts';

const one = sampleRule({
	id: 'one',
	moves: { 'code.apis': 1, 'code.samples': 1 },
	when: {
		all: [
			{ fact: 'stage', is: 'breaking-in' },
			{ fact: 'origin', is: ['writing', 'support'] }
		]
	},
	ways: ['free', 'online'],
	resources: ['a', 'b']
});

test.each<[string, Partial<Rule>]>([
	['other words', { title: 'Another title', do: 'Do another thing.', why: 'For another reason.' }],
	['another order of ways and resources', { ways: ['online', 'free'], resources: ['b', 'a'] }],
	['another order of moves', { moves: { 'code.samples': 1, 'code.apis': 1 } }],
	[
		'another order in the condition',
		{
			when: {
				all: [
					{ fact: 'origin', is: ['support', 'writing'] },
					{ fact: 'stage', is: 'breaking-in' }
				]
			}
		}
	]
])('rules with %s are the same', (_, change) => {
	const findings = findSameRules(sampleContent({ rules: [one, { ...one, id: 'two', ...change }] }));
	expect(findings.map(({ path }) => path)).toEqual([['rules', 1, 'id']]);
	expect(findings[0]?.wrong).toBe('"two" and "one" differ in nothing but wording.');
});

test.each<[string, Partial<Rule>]>([
	['kind', { kind: 'career' }],
	['rung', { moves: { 'code.apis': 2, 'code.samples': 1 } }],
	['condition', { when: { fact: 'stage', is: 'breaking-in' } }],
	['bound in the condition', { when: { fact: 'answered', atLeast: 3 } }],
	['length', { hours: 3 }],
	['way', { ways: ['free', 'off-stage'] }],
	['resource', { resources: ['a'] }],
	['state', { retired: true }]
])('rules with another %s are not', (_, change) => {
	const rules = [one, { ...one, id: 'two', ...change }];
	expect(findSameRules(sampleContent({ rules }))).toEqual([]);
});

const distinct: Partial<Rule> = {
	title: 'Ask three neighbours about bread',
	do: 'Knock at doors and count loaves.',
	first15: 'Draw a map of the street.',
	why: 'Nobody bakes alone.',
	opener: 'When the bell rings, I will put on my coat.'
};

const bakers: Rule = {
	...one,
	title: 'Count the loaves of a baker',
	do: 'Knock at each door of the street.',
	why: 'Bakers work in warm cellars before dawn, and so nobody sees how bread rises.'
};

test.each<[string, Partial<Rule>, string]>([
	['the same reason', { ...distinct, why: bakers.why }, 'have nearly the same "why"'],
	[
		'a reason in which one word changed',
		{ ...distinct, why: bakers.why.replace('warm', 'cold') },
		'have nearly the same "why"'
	],
	[
		'an action in other order and endings',
		{
			...distinct,
			title: 'Ask five bakers',
			do: 'Counting loaves, knock at the doors in every street.'
		},
		'ask for the action in nearly the same words'
	]
])('steps with %s are too alike', (_, change, says) => {
	const second = { ...bakers, ...change, id: 'two' };
	const findings = findAlikeSteps(sampleContent({ rules: [bakers, second] }));
	expect(findings.map(({ wrong }) => wrong)).toEqual([`"two" and "one" ${says}.`]);
	const retired = [{ ...bakers, retired: true as const }, second];
	expect(findAlikeSteps(sampleContent({ rules: retired }))).toEqual([]);
});

test('steps of their own are not', () => {
	expect(
		findAlikeSteps(sampleContent({ rules: [one, { ...one, ...distinct, id: 'two' }] }))
	).toEqual([]);
});

test.each([
	['Give a talk', 'Give a talk', 1],
	['Planted three seeds', 'planting a seed', 1],
	['Open a page', 'Close two doors', 0],
	['bread butter', 'bread jam', 1 / 3],
	['', '', 0]
])('%j and %j share %d of their words', (a, b, share) => {
	expect(likeness(wordsOf(a), wordsOf(b))).toBeCloseTo(share);
});
