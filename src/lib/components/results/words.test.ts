import { describe, expect, test } from 'vitest';
import {
	NEVER_SAID,
	sampleDay,
	sampleRequirement,
	sampleTitles as titles
} from '../../../../tests/samples.ts';
import questions from '$content/questions.yaml';
import type { Answers } from '../../core/model/answer.ts';
import { QUICK, type Question } from '../../core/model/question.ts';
import type { Level } from '../../core/model/skill.ts';
import type { Requirement } from '../../core/model/requirement.ts';
import { viewTarget } from '../../core/results/build.ts';
import { shapesOf } from '../../core/scoring/score.ts';
import {
	ageText,
	answerText,
	dayText,
	factSentence,
	figure,
	fitSentence,
	hoursText,
	listed,
	rangeText,
	rungsTexts,
	shortDayText,
	tallyText,
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
	expect(rungsTexts(moved, [{ ...view, rungs, low, high }])).toEqual([expected]);
});

test('names targets together that a step leads equally far towards', () => {
	const view = (title: string, rungs: number) => {
		const aim = { key: title, title, family: null, listings: 1 };
		const shown = viewTarget({ ...aim, requirement: sampleRequirement({}) }, shapesOf({}));
		return { ...shown, rungs, low: 10, high: 90 };
	};
	expect(rungsTexts(1, [view('A', 9), view('B', 1), view('C', 4)])).toEqual([
		'one rung towards A and C',
		'the last rung towards B'
	]);
	expect(rungsTexts(1, [])).toEqual([]);
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
	const nearlyAll: Answers = { ...allAsked, 'code.review': 1 };
	const threeQuarters: Answers = { 'code.software': 2, 'code.samples': 1 };
	const little: Answers = { 'code.software': 1, 'code.samples': 0 };
	const nothingYet: Answers = { 'code.software': 0, 'code.samples': 0 };

	function sentence(requirement: Requirement, answers: Answers, voice: Voice) {
		const aim = { key: 'own:1', title: 'A job', family: null, requirement, listings: 1 };
		return fitSentence(viewTarget(aim, shapesOf(answers)), titles, voice);
	}

	test.each<[string, Requirement, Answers, Voice]>([
		['You show all that it asks in the five skills', core, allAsked, 'own'],
		['Their answers show all that it asks in the five skills', core, allAsked, 'shared'],
		['You show most of what it asks', core, nearlyAll, 'own'],
		['Their answers show most of what it asks', core, nearlyAll, 'shared'],
		['You show much of what it asks', core, threeQuarters, 'own'],
		['Their answers show much of what it asks', core, threeQuarters, 'shared'],
		['You show some of it so far', core, little, 'own'],
		['Their answers show some of it so far', core, little, 'shared'],
		['In your answers so far, all that it asks is still ahead', core, nothingYet, 'own'],
		['In their answers so far, all that it asks is still ahead', core, nothingYet, 'shared'],
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

test.each([
	['2026-11-23', 'still to come'],
	['2026-11-22', 'today'],
	['2026-11-21', '1 day ago'],
	['2026-11-09', '13 days ago'],
	['2026-11-08', '2 weeks ago'],
	['2026-09-24', '8 weeks ago'],
	['2026-08-22', '3 months ago'],
	['2025-11-22', '12 months ago'],
	['2025-11-23', '11 months ago'],
	['2024-11-25', '23 months ago'],
	['2024-11-22', '2 years ago'],
	['2020-01-01', '6 years ago']
])('%s was %s', (day, words) => {
	expect(ageText(sampleDay(day), sampleDay('2026-11-22'))).toBe(words);
});

test('a day on an axis is short', () => {
	expect(shortDayText('2026-09-04')).toBe('4 Sep 2026');
});

describe('every answer', () => {
	const levels = questions.flatMap((question) =>
		question.levels.map((text, level): [string, Question, Level] => [
			text,
			question,
			level as Level
		])
	);

	test.each(levels)('%s reads as a sentence', (text, question, level) => {
		const sentence = factSentence(question, level);
		expect(sentence).toMatch(/^You (have|[a-z]+ed|[a-z]+) /);
		expect(sentence).not.toMatch(/^You was /);
		expect(sentence.slice(-20)).toBe(text.slice(-20));
	});

	test('that is none says so', () => {
		expect(factSentence(questions[0]!, 'not-sure')).toBe('You are not sure');
		expect(answerText(questions[0]!, undefined)).toBe('open');
	});
});

test.each<[Answers, string]>([
	[{}, '0 of 10 answered'],
	[{ 'code.software': 0, 'code.apis': 2 }, '1 of 10 answered'],
	[{ 'code.software': 0, 'code.samples': 'not-sure' }, '1 of 10 answered, 1 not sure']
])('%j counts as %s, on every page', (answers, words) => {
	expect(tallyText(answers, QUICK)).toBe(words);
});

describe('no component speaks of people as', () => {
	const sources = Object.entries(
		import.meta.glob<string>('../**/*.svelte', { query: '?raw', import: 'default', eager: true })
	);

	test.each(sources)('failing or lacking: %s', (_, source) => {
		expect(source.replace(/<style>[^]*<\/style>/, '')).not.toMatch(NEVER_SAID);
	});
});
