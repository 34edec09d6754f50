import '@testing-library/svelte/vitest';
import { render, screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import skills from '$content/skills.yaml';
import { NEVER_SAID, sampleQuestion } from '../../../../tests/samples.ts';
import type { Answers } from '../../core/model/answer.ts';
import { QUESTION_IDS } from '../../core/model/question.ts';
import { viewAnswers, viewSkills } from '../../core/results/build.ts';
import { scoreAnswers, shapesOf } from '../../core/scoring/score.ts';
import Done from './Done.svelte';
import type { Voice } from './words.ts';

const questions = QUESTION_IDS.map(sampleQuestion);

function show(answers: Answers, voice: Voice = 'own') {
	render(Done, {
		answers: viewAnswers(answers, { skills, questions }, scoreAnswers(answers)),
		skills: viewSkills(shapesOf(answers), skills, { answers, questions }),
		voice
	});
}

const headings = () =>
	screen.queryAllByRole('heading', { level: 3 }).map((heading) => heading.textContent?.trim());

test.each<[Voice, string]>([
	['own', 'What you have done'],
	['shared', 'What they have done']
])('in the %s voice the heading is "%s"', (voice, expected) => {
	show({ 'code.apis': 1 }, voice);
	expect(screen.getByRole('region', { name: expected })).toBeVisible();
});

// score: teaching 25 x 4, code 25 x 3/2, events 25 x 1.
const uneven: Answers = {
	'events.logistics': 1,
	'code.software': 1,
	'code.apis': 2,
	'teaching.sessions': 4,
	'documentation.style': 0,
	'presentation.demos': 'not-sure'
};

test('says kindly which skills read lower now that more is answered', () => {
	const lower = ['Code', 'Teaching'];
	render(Done, {
		answers: viewAnswers(uneven, { skills, questions }, scoreAnswers(uneven)),
		skills: viewSkills(shapesOf(uneven), skills, { answers: uneven, questions }),
		voice: 'own',
		lower
	});
	expect(
		screen.getByText(/^From their first two answers alone, Code and Teaching would read higher/)
	).toHaveTextContent('Nothing that you have done counts for less.');
	expect(document.body).not.toHaveTextContent(NEVER_SAID);
});

const everything = (answer: 0 | 'not-sure'): Answers =>
	Object.fromEntries(QUESTION_IDS.map((id) => [id, answer]));

test.each<[0 | 'not-sure', Voice, string]>([
	[0, 'own', 'Nothing on this list yet, and that is a place to start from. Each step'],
	[0, 'shared', 'Nothing on this list yet, and that is a place to start from.'],
	['not-sure', 'own', 'You were not sure so far, and that is fine. The first step'],
	['not-sure', 'shared', 'They were not sure so far, and that is fine.']
])('whose answers are all “%s” is told kindly, in the %s voice', (answer, voice, expected) => {
	show(everything(answer), voice);
	const text = screen.getByText(/^(Nothing|You|They) /);
	expect(text).toHaveTextContent(expected);
	// A link need not show steps.
	expect(text.textContent?.includes('below')).toBe(voice === 'own');
});

test('a profile without answers says that it shows none, and no more', () => {
	const answers = viewAnswers({}, { skills, questions }, scoreAnswers({}));
	render(Done, { answers, skills: [], voice: 'shared' });
	expect(screen.getByText(/^No answers are shown here/)).toHaveTextContent(
		'That says nothing about whoever sent it.'
	);
	expect(document.body).not.toHaveTextContent('From the sender’s own answers');
});

test('one "not sure" beside "not yet" is not called all that is known', () => {
	show({ 'code.apis': 'not-sure', 'code.review': 0 });
	expect(screen.getByText(/that is a place to start from/)).toBeVisible();
});

test('tells the strongest skill first, and only skills in which something was done', () => {
	show(uneven);
	expect(headings()).toEqual(['Teaching', 'Code', 'Events']);
});

test('tells it in the person’s own answers, the highest first', () => {
	show(uneven);
	const lists = screen.getAllByRole('list').map((list) =>
		within(list)
			.getAllByRole('listitem')
			.map((item) => item.textContent)
	);
	expect(lists).toEqual([
		['teaching.sessions rung 4'],
		['code.apis rung 2', 'code.software rung 1'],
		['events.logistics rung 1']
	]);
});

test('beside the level stands the person’s own next fact', () => {
	show({ 'code.software': 1, 'code.apis': 2 });
	// 25 x 3/2 = 37.5 is a level and a half: practising. The lower of the two answers comes next.
	expect(screen.getByText('practising')).toBeVisible();
	expect(screen.getByText(': next, code.software next 2')).toBeVisible();
});

test('where all that is answered stands at the top, the next fact is of an open question', () => {
	show({ 'teaching.sessions': 4 });
	expect(screen.getByText('leading')).toBeVisible();
	expect(screen.getByText(/next, teaching.one-to-one next 1/)).toBeVisible();
});

test.each<[string, Answers]>([
	['nothing answered', {}],
	['only "not yet"', { 'code.apis': 0, 'teaching.sessions': 0 }]
])('with %s it is a place to start from', (_, answers) => {
	show(answers);
	expect(headings()).toEqual([]);
	expect(screen.getByText(/that is a place to start from/)).toBeVisible();
	expect(document.body).not.toHaveTextContent(NEVER_SAID);
});

test('with only "not sure" it is fine, and a step to find out comes first', () => {
	show({ 'code.apis': 'not-sure' });
	expect(headings()).toEqual([]);
	expect(screen.getByText(/not sure so far, and that is fine/)).toBeVisible();
	expect(document.body).not.toHaveTextContent(NEVER_SAID);
});
