import { expect, test } from 'vitest';
import { sampleAttempt, sampleTitles } from '../../../../tests/samples.ts';
import type { Answers } from '../../core/model/answer.ts';
import { levelSentences, reasonText } from './words.ts';

test.each<[string, Answers, Answers, string[]]>([
	['nothing changed', { 'code.apis': 1 }, { 'code.apis': 1 }, []],
	[
		'an answer rose',
		{ 'code.apis': 1 },
		{ 'code.apis': 2 },
		['Code changed from exploring to practising, because answers changed.']
	],
	[
		'first steps are not told as "not yet"',
		{ 'code.apis': 1, 'code.review': 0, 'code.samples': 0 },
		{ 'code.apis': 1, 'code.review': 1, 'code.samples': 0 },
		['Code changed from first steps to exploring, because answers changed.']
	],
	[
		'two skills fell because more is answered',
		{ 'code.apis': 3, 'events.budget': 3 },
		{ 'code.apis': 3, 'code.review': 0, 'events.budget': 3, 'events.safety': 0 },
		[
			'Code and Events went from established to practising, because more is known now. None of the answers that both days have changed, and nothing that you have done counts for less.'
		]
	],
	[
		'one rose because more is answered',
		{ 'code.apis': 1 },
		{ 'code.apis': 1, 'code.review': 3 },
		[
			'Code went from exploring to practising, because more is known now. None of the answers that both days have changed.'
		]
	],
	[
		'an answer became "not sure"',
		{ 'code.apis': 3, 'code.review': 0 },
		{ 'code.apis': 'not-sure', 'code.review': 0 },
		['Code went from practising to not yet, because fewer answers have a level.']
	],
	['known for the first time', {}, { 'code.apis': 2 }, ['Code can be told now: practising.']],
	[
		'known no longer',
		{ 'code.apis': 2 },
		{},
		['Code cannot be told now, because no answer has a level.']
	]
])('%s', (_, before, after, expected) => {
	const days = [sampleAttempt(1, '2026-05-22', before), sampleAttempt(2, '2026-11-22', after)];
	expect(levelSentences(days[0]!, days[1]!, (skill) => sampleTitles[skill])).toEqual(expected);
});

test('a reason speaks of one thing or of several', () => {
	expect(reasonText('target', 1)).toBe('Your targets rest on this.');
	expect(reasonText('not-sure', 3)).toBe('You were not sure of them.');
});
