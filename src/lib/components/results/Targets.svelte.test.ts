import '@testing-library/svelte/vitest';
import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import {
	NEVER_SAID,
	sampleRequirement,
	sampleTitles as titles
} from '../../../../tests/samples.ts';
import type { Answers } from '../../core/model/answer.ts';
import type { Requirement } from '../../core/model/requirement.ts';
import { QUESTION_IDS } from '../../core/model/question.ts';
import { SKILLS } from '../../core/model/skill.ts';
import { viewSkills, viewTarget } from '../../core/results/build.ts';
import { shapesOf } from '../../core/scoring/score.ts';
import Targets from './Targets.svelte';
import type { Voice } from './words.ts';

/** Code and events are shown in full, documentation is one level away, teaching is open. */
const mixed = sampleRequirement({
	code: [3, 2],
	documentation: [2, 2],
	events: [1.5, 0.5],
	teaching: [1, 1]
});
const answers: Answers = {
	'code.software': 2,
	'code.samples': 2,
	'documentation.tutorials': 1,
	'documentation.reference': 1,
	'events.participation': 1,
	'events.logistics': 1
};

function show(
	requirement: Requirement,
	given: Answers,
	{ voice = 'own', listings = 1 }: { voice?: Voice; listings?: number } = {}
) {
	const aim = { key: 'own:1', title: 'The job', family: null, requirement, listings };
	const targets = [viewTarget(aim, shapesOf(given))];
	render(Targets, { view: { source: 'chosen', targets }, titles, voice });
	return screen.getByRole('article');
}

/** The list that stands under a label. */
const under = (label: string) =>
	within(screen.getByText(label).nextElementSibling as HTMLElement)
		.getAllByRole('listitem')
		.map((item) => item.textContent?.replace(/\s+/g, ' ').trim());

const onlyCode = sampleRequirement({ code: [3, 2] });

describe('a target', () => {
	test.each<[Voice, string]>([
		['own', 'You already show'],
		['shared', 'Already shown']
	])('in the %s voice tells what is shown before what is not yet', (voice, label) => {
		const text = show(mixed, answers, { voice }).textContent ?? '';
		const order = [label, 'Not shown in full yet', 'Not known yet'].map((part) =>
			text.indexOf(part)
		);
		expect(order.every((at) => at > 0)).toBe(true);
		expect(order).toEqual(order.toSorted((a, b) => a - b));
	});

	test('puts each skill asked for where it belongs, in the words of the listing', () => {
		show(mixed, answers);
		expect(under('You already show')).toEqual([
			'Code: core, asks for “practising”',
			'Events: a clear part, asks for “exploring”'
		]);
		expect(under('Not shown in full yet')).toEqual([
			'Documentation: a clear part, asks for “practising”'
		]);
		expect(under('Not known yet')).toEqual(['Teaching: nice to have, asks for “exploring”']);
	});

	test('leaves a label out where nothing stands under it', () => {
		show(onlyCode, answers);
		expect(screen.getByText('You already show')).toBeVisible();
		expect(screen.queryByText('Not shown in full yet')).toBeNull();
		expect(screen.queryByText('Not known yet')).toBeNull();
	});
});

const twoOf = (level: 0 | 1): Answers => ({ 'code.software': level, 'code.samples': level });
const twoAndOne: Answers = { 'code.software': 2, 'code.samples': 1 };
const fourTwos: Answers = {
	'code.software': 2,
	'code.samples': 2,
	'code.apis': 2,
	'code.review': 2
};

test.each<[string, Answers, string]>([
	['another word', twoOf(1), 'asks for “practising”, so far “exploring”'],
	['the same word', twoAndOne, 'asks for “practising”, shown nearly in full']
])('says how far what is not shown in full has come: %s', (_, given, words) => {
	const shapes = shapesOf(given);
	const aim = { key: 'a', title: 'The job', family: null, requirement: onlyCode, listings: 1 };
	const view = { source: 'chosen' as const, targets: [viewTarget(aim, shapes)] };
	const skills = viewSkills(
		shapes,
		SKILLS.map((id) => ({ id, title: titles[id], about: '' }))
	);
	render(Targets, { view, skills, titles, voice: 'own' });
	expect(under('Not shown in full yet')).toEqual([expect.stringContaining(words)]);
});

test.each<[string, Answers, string]>([
	['few answers', twoOf(1), 'asks for “exploring”, by 2 of 6 answers so far'],
	['answers enough', fourTwos, 'asks for “exploring”']
])('says where what is shown rests on few answers: %s', (_, given, words) => {
	const shapes = shapesOf(given);
	const requirement = sampleRequirement({ code: [3, 1] });
	const aim = { key: 'a', title: 'The job', family: null, requirement, listings: 1 };
	const view = { source: 'chosen' as const, targets: [viewTarget(aim, shapes)] };
	const skills = viewSkills(
		shapes,
		SKILLS.map((id) => ({ id, title: titles[id], about: '' }))
	);
	render(Targets, { view, skills, titles, voice: 'own' });
	expect(under('You already show')).toEqual([`Code: core, ${words}`]);
});

// Code asks for level 2, which is 50 of 100. A 2 and a 1 are 3/4 of a level at least.
test.each<[string, Requirement, Answers, string, string]>([
	['all', onlyCode, fourTwos, 'You show all that it asks in the five skills.', '100 of 100.'],
	[
		'most',
		onlyCode,
		{ ...fourTwos, 'code.software': 1 },
		'You show most of what it asks.',
		'Between 88 and 100 of 100.'
	],
	['much', onlyCode, twoAndOne, 'You show much of what it asks.', 'Between 38 and 100 of 100.'],
	[
		'some',
		onlyCode,
		{ ...twoOf(0), 'code.apis': 1 },
		'You show some of it so far.',
		'Between 13 and 100 of 100.'
	],
	[
		'nothing, with questions open,',
		onlyCode,
		twoOf(0),
		'In your answers so far, all that it asks is still ahead.',
		'Between 0 and 100 of 100.'
	],
	[
		'not known',
		mixed,
		{},
		'Not enough answered to say: Code is core here and is not known yet.',
		'Between 0 and 100 of 100.'
	]
])('says how it compares where it shows %s of it', (_, requirement, given, sentence, range) => {
	const article = show(requirement, given);
	expect(within(article).getByText(sentence)).toBeVisible();
	expect(article).toHaveTextContent(range);
	expect(document.body).not.toHaveTextContent(NEVER_SAID);
});

test('says nothing twice to who has done none of it: no figure, and no “not yet” on each line', () => {
	const given = Object.fromEntries(QUESTION_IDS.map((id) => [id, 0])) as Answers;
	const shapes = shapesOf(given);
	const aim = { key: 'a', title: 'The job', family: null, requirement: mixed, listings: 15 };
	const skills = viewSkills(
		shapes,
		SKILLS.map((id) => ({ id, title: titles[id], about: '' }))
	);
	const view = { source: 'chosen' as const, targets: [viewTarget(aim, shapes)] };
	render(Targets, { view, skills, titles, voice: 'own' });
	expect(under('Not shown in full yet')).toContain('Code: core, asks for “practising”');
	expect(screen.getByRole('article')).not.toHaveTextContent('not yet');
	expect(screen.getByRole('article')).not.toHaveTextContent('of 100');
	expect(screen.getByRole('article')).toHaveTextContent('Figures from 15 listings.');
});

test.each([
	[1, 'Figures from one listing.'],
	[9, 'Figures from 9 listings, which is thin.'],
	[10, 'Figures from 10 listings.']
])('says on how many listings the figures rest: %i', (listings, expected) => {
	expect(show(mixed, answers, { listings })).toHaveTextContent(expected);
});

test.each<[Voice, string]>([
	[
		'own',
		'This compares five skills, not you. If it excites you, asking or applying is always allowed.'
	],
	[
		'shared',
		'This compares five skills, not a person. If it excites somebody, asking or applying is always allowed.'
	]
])('says under every fit that a listing is a wish list, in the %s voice', (voice, expected) => {
	show(mixed, {}, { voice });
	expect(screen.getByText(/^A listing is a wish list/)).toHaveTextContent(expected);
});
