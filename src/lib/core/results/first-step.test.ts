import { expect, test } from 'vitest';
import type { RuleKind } from '../model/rule.ts';
import type { FitWord } from '../scoring/fit.ts';
import { startingFirst } from './first-step.ts';

const MONTHS = { do: 'the first page', hours: 12, perWeek: 2 };

test.each<[why: string, kinds: string, words: readonly FitWord[], first: string]>([
	[
		'rest comes first, where the list begins with it',
		'career wellbeing growth',
		['some'],
		'wellbeing'
	],
	[
		'a step that leads on comes before what goes with it',
		'find-out career growth',
		['some'],
		'growth'
	],
	['without targets too', 'career growth', [], 'growth'],
	['who shows most of all targets begins with the career', 'growth career', ['most'], 'career'],
	['not while one target asks for more', 'career growth', ['most', 'some'], 'growth'],
	[
		'an answer may show a shorter way than months',
		'growth-of-months find-out',
		['some'],
		'find-out'
	],
	['where nothing leads on the list stays', 'find-out career', ['some'], 'find-out']
])('%s', (_, kinds, words, first) => {
	const steps = kinds.split(' ').map((name) => ({
		name,
		kind: name.replace('-of-months', '') as RuleKind,
		part: name.endsWith('-of-months') ? MONTHS : null
	}));
	const ordered = startingFirst(
		steps,
		words.map((word) => ({ word }))
	).map(({ name }) => name);
	expect(ordered[0]).toBe(first);
	expect(ordered.slice(1)).toEqual(kinds.split(' ').filter((name) => name !== first));
});
