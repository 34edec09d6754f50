import { describe, expect, test } from 'vitest';
import {
	NEVER_SAID,
	sampleRequirement,
	sampleTitles as titles
} from '../../../../tests/samples.ts';
import type { Answers } from '../../core/model/answer.ts';
import type { Requirement } from '../../core/model/requirement.ts';
import { viewTarget } from '../../core/results/build.ts';
import { shapesOf } from '../../core/scoring/score.ts';
import {
	dayText,
	figure,
	fitSentence,
	hoursText,
	listed,
	rangeText,
	rungsText,
	type Voice
} from './words.ts';

test.each([
	[[], ''],
	[['Code'], 'Code'],
	[['Code', 'Events'], 'Code and Events'],
	[['Code', 'Events', 'Teaching'], 'Code, Events and Teaching']
])('lists %j as "%s"', (words, expected) => {
	expect(listed(words)).toBe(expected);
});

test.each([
	[null, 'not known'],
	[0, '0'],
	[18.75, '19'],
	[37.5, '38'],
	[100, '100']
])('the figure %s reads "%s"', (value, expected) => {
	expect(figure(value)).toBe(expected);
});

test.each([
	[0.25, '15 minutes'],
	[0.5, 'half an hour'],
	[1, '1 hour'],
	[1.5, '1.5 hours'],
	[12, '12 hours']
])('%s hours read "%s"', (hours, expected) => {
	expect(hoursText(hours)).toBe(expected);
});

test.each([
	['2026-11-22', '22 November 2026'],
	['2024-02-29', '29 February 2024'],
	['2026-01-01', '1 January 2026']
])('%s reads "%s"', (day, expected) => {
	expect(dayText(day)).toBe(expected);
});

test.each([
	[1, 9, 40, 60, 'one rung towards A job'],
	[2, 9, 40, 60, '2 rungs towards A job'],
	[1, 9, 40, 40, 'one rung of 9 towards A job'],
	[2, 9, 40, 40, '2 rungs of 9 towards A job'],
	[1, 1, 98, 98, 'the last rung towards A job']
])('tells of %i of %i rungs, known between %i and %i', (moved, rungs, low, high, expected) => {
	const aim = { key: 'a', title: 'A job', family: null, listings: 1 };
	const view = viewTarget({ ...aim, requirement: sampleRequirement({}) }, shapesOf({}));
	expect(rungsText(moved, { ...view, rungs, low, high })).toBe(expected);
});

test.each([
	[36, 100, 'Between 36 and 100 of 100'],
	[94.7, 95.2, '95 of 100'],
	[0, 100, 'Between 0 and 100 of 100']
])('tells the range from %s to %s', (low, high, expected) => {
	expect(rangeText(low, high)).toBe(expected);
});

describe('the sentence for a fit', () => {
	const core = sampleRequirement({ code: [3, 2] });
	const part = sampleRequirement({ code: [2, 2] });
	const allAsked: Answers = {
		'code.software': 2,
		'code.samples': 2,
		'code.apis': 2,
		'code.review': 2
	};
	const half: Answers = { 'code.software': 1, 'code.samples': 1 };
	const nothingYet: Answers = { 'code.software': 0, 'code.samples': 0 };

	function sentence(requirement: Requirement, answers: Answers, voice: Voice) {
		const aim = { key: 'own:1', title: 'A job', family: null, requirement, listings: 1 };
		return fitSentence(viewTarget(aim, shapesOf(answers)), titles, voice);
	}

	test.each<[string, Requirement, Answers, Voice]>([
		['You show most of what it asks', core, allAsked, 'own'],
		['Their answers show most of what it asks', core, allAsked, 'shared'],
		['You show much of what it asks', core, half, 'own'],
		['Their answers show much of what it asks', core, half, 'shared'],
		['You show some of it so far', core, nothingYet, 'own'],
		['Their answers show some of it so far', core, nothingYet, 'shared'],
		['Not enough answered to say: Code is core here and is not known yet', core, {}, 'own'],
		['Not enough answered to say: Code is asked for here and is not known yet', part, {}, 'shared'],
		['Not enough answered to say', sampleRequirement({}), allAsked, 'own']
	])('%s', (expected, requirement, answers, voice) => {
		expect(sentence(requirement, answers, voice)).toBe(expected);
	});

	test('names the open skill on which the listing rests most', () => {
		const requirement = sampleRequirement({ code: [1, 1], events: [2, 2], teaching: [2.5, 2] });
		expect(sentence(requirement, {}, 'own')).toContain('Teaching is core here');
	});
});

describe('no component speaks of people as', () => {
	const sources = Object.entries(
		import.meta.glob<string>('../**/*.svelte', { query: '?raw', import: 'default', eager: true })
	);

	test.each(sources)('failing or lacking: %s', (_, source) => {
		expect(source.replace(/<style>[^]*<\/style>/, '')).not.toMatch(NEVER_SAID);
	});
});
