import { expect, test } from 'vitest';
import { sampleContent, sampleRule } from '../../../../../tests/samples.ts';
import type { Rule } from '../../../core/model/rule.ts';
import { findPresumptions } from './presumed.ts';

const found = (change: Partial<Rule>) =>
	findPresumptions(sampleContent({ rules: [sampleRule({ id: 'it', ...change })] }));
const first = { 'presentation.feedback': 1 } as const;

test.each<[string, Partial<Rule>]>([
	['a talk', { moves: first, do: 'Ask one person about your last talk.' }],
	['a talk', { moves: first, do: 'Ask one person about the talk you gave.' }],
	['lessons of their own', { moves: { 'presentation.demos': 1 }, do: 'Show it to your class.' }],
	['a call to an API', { moves: { 'code.software': 2 }, do: 'Give your API call a name.' }],
	['a page of their own', { moves: { 'documentation.upkeep': 1 }, do: 'Send a page you wrote.' }],
	['a project of their own', { moves: { 'code.review': 1 }, do: 'Show one line of your project.' }],
	['an event of their own', { moves: { 'events.follow-up': 1 }, title: 'Report on your event' }]
])('a step for whoever may not have %s is named', (what, change) => {
	const [finding, ...more] = found(change);
	expect(more).toEqual([]);
	expect(finding?.wrong).toContain(`"it" speaks of ${what} (`);
	expect(found({ ...change, retired: true })).toEqual([]);
});

const talk = 'Ask one person about your last talk.';

test.each<[string, Partial<Rule>]>([
	['the rung below shows it', { moves: { 'presentation.feedback': 2 }, do: talk }],
	[
		'"when" asks for it',
		{ moves: first, do: talk, when: { fact: 'answer.presentation.delivery', atLeast: 1 } }
	],
	[
		'each way to meet "when" shows it',
		{
			moves: first,
			do: talk,
			when: {
				any: [
					{ fact: 'answer.presentation.delivery', atLeast: 1 },
					{ fact: 'answer.teaching.sessions', atLeast: 1 }
				]
			}
		}
	],
	['it says what to do without', { moves: first, do: `${talk} If you have none, record one.` }],
	['it speaks of another person’s', { moves: first, do: 'Ask a friend about their talk.' }]
])('nothing is named where %s', (_, change) => {
	expect(found(change)).toEqual([]);
});

test.each<[string, Rule['when']]>([
	['not', { not: { fact: 'answer.presentation.delivery', atLeast: 1 } }],
	[
		'another way round it',
		{
			any: [
				{ fact: 'answer.presentation.delivery', atLeast: 1 },
				{ fact: 'stage', is: 'already-in' }
			]
		}
	],
	['a level of zero', { fact: 'answer.presentation.delivery', atMost: 1 }]
])('a condition with %s does not show it', (_, when) => {
	expect(found({ moves: first, do: talk, when })).toHaveLength(1);
});
