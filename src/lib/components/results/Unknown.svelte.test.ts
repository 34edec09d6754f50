import '@testing-library/svelte/vitest';
import { cleanup, render, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import skills from '$content/skills.yaml';
import { sampleQuestion, sampleRequirement, sampleTitles } from '../../../../tests/samples.ts';
import type { Answer, Answers } from '../../core/model/answer.ts';
import { QUESTION_IDS, QUICK, type QuestionId } from '../../core/model/question.ts';
import type { Requirement } from '../../core/model/requirement.ts';
import { viewAnswers, viewTarget } from '../../core/results/build.ts';
import { scoreAnswers, shapesOf } from '../../core/scoring/score.ts';
import Unknown from './Unknown.svelte';
import type { Voice } from './words.ts';

const questions = QUESTION_IDS.map(sampleQuestion);

function show(answers: Answers, requirement: Requirement | null = null, voice: Voice = 'own') {
	const aim = { key: 'own:1', title: 'A job', family: null, listings: 1 };
	render(Unknown, {
		answers: viewAnswers(answers, { skills, questions }, scoreAnswers(answers)),
		targets: requirement ? [viewTarget({ ...aim, requirement }, shapesOf(answers))] : [],
		titles: sampleTitles,
		voice
	});
}

/** The sentence on what somebody was not sure of, some of which may be links. */
const notSure = () =>
	screen
		.getByText(/said “not sure” to/)
		.textContent?.replace(/\s+/g, ' ')
		.replace(/ ([,.])/g, '$1')
		.trim();

const all = (ids: Iterable<QuestionId>, answer: Answer): Answers =>
	Object.fromEntries([...ids].map((id) => [id, answer]));

test('with all thirty answered nothing is open, whatever the answers', () => {
	show(all(QUESTION_IDS, 0));
	expect(screen.getByText(/^Nothing is open/)).toBeVisible();
	expect(screen.queryByRole('link')).toBeNull();
});

test('open questions are counted apart from "not yet" and "not sure"', () => {
	show({ ...all(QUICK, 0), 'code.apis': 'not-sure', 'events.budget': 'not-sure' });
	expect(screen.getByText(/^18 of 30 questions are open/)).toBeVisible();
	expect(notSure()).toBe(
		'You said “not sure” to “title of code.apis” and “title of events.budget”.'
	);
});

test('"not sure" alone is told, and called neither open nor nothing', () => {
	show({ ...all(QUESTION_IDS, 1), 'code.apis': 'not-sure' });
	expect(notSure()).toBe('You said “not sure” to “title of code.apis”.');
	expect(screen.queryByText(/questions are open/)).toBeNull();
	expect(screen.queryByText(/^Nothing is open/)).toBeNull();
});

test('what somebody was not sure of leads to its question, but not the reader of a shared result', () => {
	const answers = {
		...all(QUESTION_IDS, 1),
		'code.apis': 'not-sure',
		'code.software': 'not-sure'
	} as const;
	show(answers);
	const hrefs = screen
		.getAllByRole('link')
		.map((link) => [link.textContent, link.getAttribute('href')]);
	expect(hrefs).toEqual([
		['“title of code.software”', '/quiz#code'],
		['“title of code.apis”', '/quiz#code-more']
	]);
	cleanup();
	show(answers, null, 'shared');
	expect(notSure()).toBe(
		'They said “not sure” to “title of code.software” and “title of code.apis”.'
	);
	expect(screen.queryByRole('link')).toBeNull();
});

describe('goes on with the open skill on which the first target rests most', () => {
	const rests = sampleRequirement({ documentation: [2, 2], code: [3, 2], events: [1, 1] });

	test.each<[string, Answers, string, string]>([
		['its first two questions first', {}, 'Go on with Code', '/quiz#code'],
		['then its other four', all(QUICK, 1), 'Go on with Code', '/quiz#code-more'],
		[
			'then the next skill',
			all(
				QUESTION_IDS.filter((id) => id.startsWith('code.')),
				1
			),
			'Go on with Documentation',
			'/quiz#documentation'
		]
	])('%s', (_, answers, name, href) => {
		show(answers, rests);
		expect(screen.getByRole('link')).toHaveAccessibleName(name);
		expect(screen.getByRole('link')).toHaveAttribute('href', href);
	});

	test('and asks nothing of the reader of a shared result', () => {
		show({}, rests, 'shared');
		expect(screen.queryByRole('link')).toBeNull();
	});
});
