import '@testing-library/svelte/vitest';
import { render, screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import skills from '$content/skills.yaml';
import { NEVER_SAID, sampleAttempt, sampleQuestion } from '../../../../tests/samples.ts';
import type { Answer, Answers } from '../../core/model/answer.ts';
import type { Attempt } from '../../core/model/attempt.ts';
import { QUESTION_IDS } from '../../core/model/question.ts';
import Between from './Between.svelte';
import Changes from './Changes.svelte';

const questions = QUESTION_IDS.map(sampleQuestion);

function show(before: Answers, after: Answers, older?: Attempt['older']) {
	render(Changes, {
		before: { ...sampleAttempt(1, '2026-05-22', before), ...(older && { older }) },
		after: sampleAttempt(2, '2026-11-22', after),
		questions,
		skills
	});
}

const told = () =>
	screen.queryAllByRole('listitem').map((item) => item.textContent?.replace(/\s+/g, ' ').trim());
const kindly = () => screen.queryByText(/That is learning too/);

test('names both days', () => {
	show({}, {});
	expect(screen.getByRole('heading')).toHaveTextContent('From 22 May 2026 to 22 November 2026');
});

test('tells only what changed, as facts, in the order of the questions', () => {
	show(
		{ 'teaching.sessions': 1, 'code.apis': 1, 'events.budget': 2 },
		{ 'teaching.sessions': 2, 'code.apis': 2, 'events.budget': 2 }
	);
	expect(told()).toEqual([
		'You code.apis rung 2 title of code.apis, before: code.apis rung 1',
		'You teaching.sessions rung 2 title of teaching.sessions, before: teaching.sessions rung 1'
	]);
});

test('says so where nothing changed', () => {
	show({ 'code.apis': 1 }, { 'code.apis': 1 });
	expect(screen.getByText('No answer changed, and that is fine.')).toBeVisible();
	expect(told()).toEqual([]);
});

test.each<[string, Answer | undefined, Answer | undefined, string]>([
	['open to not yet', undefined, 0, 'You code.apis rung 0 title of code.apis, before: open'],
	['open to not sure', undefined, 'not-sure', 'You are not sure title of code.apis, before: open'],
	[
		'not sure to not yet',
		'not-sure',
		0,
		'You code.apis rung 0 title of code.apis, before: not sure'
	],
	['not yet to open', 0, undefined, 'Open now title of code.apis, before: code.apis rung 0']
])('from %s is a change, and no step down', (_, from, to, expected) => {
	const answers = (answer: Answer | undefined): Answers =>
		answer === undefined ? {} : { 'code.apis': answer };
	show(answers(from), answers(to));
	expect(told()).toEqual([expected]);
	expect(kindly()).toBeNull();
});

test('a lower answer is told as a fact, with its likely reason and in the colour of all others', () => {
	show({ 'code.apis': 3, 'teaching.sessions': 1 }, { 'code.apis': 1, 'teaching.sessions': 2 });
	expect(told()).toContain('You code.apis rung 1 title of code.apis, before: code.apis rung 3');
	expect(kindly()).toHaveTextContent('a better idea now of what good looks like');
	expect(document.body).not.toHaveTextContent(NEVER_SAID);
	const colours = screen.getAllByRole('listitem').map((item) => getComputedStyle(item).color);
	expect(new Set(colours).size).toBe(1);
});

test('a level changed only where an answer did', () => {
	show(
		{ 'code.apis': 1, 'events.budget': 2 },
		{ 'code.apis': 2, 'events.budget': 2, 'events.safety': 0 }
	);
	expect(screen.getByText(/^Code/).closest('p')).toHaveTextContent(
		'Code changed from exploring to practising, because answers changed.'
	);
	expect(screen.getByText(/^Events/).closest('p')).toHaveTextContent(
		'Events went from practising to exploring, because more is known now.'
	);
});

test('many answers of "not yet" are counted and not read out one by one', () => {
	const zeros = QUESTION_IDS.slice(0, 8).map((id) => [id, 0]);
	show({}, { ...Object.fromEntries(zeros), 'teaching.sessions': 2 });
	expect(told()).toEqual(['You teaching.sessions rung 2 title of teaching.sessions, before: open']);
	expect(screen.getByText(/^8 more questions have an answer now: “not yet”\./)).toBeVisible();
});

test('says that older answers are read with today’s questions', () => {
	show({}, {}, { 'code.gone': 3 });
	expect(screen.getByText(/^1 answer is to a question no longer asked/)).toBeVisible();
});

test('compares any two days, the earlier first, and begins with the last two', async () => {
	const attempts = [
		sampleAttempt(1, '2026-02-01', { 'code.apis': 0 }),
		sampleAttempt(2, '2026-05-22', { 'code.apis': 1 }),
		sampleAttempt(3, '2026-11-22', { 'code.apis': 2 })
	];
	render(Between, { attempts, questions, skills });
	const heading = () => screen.getByRole('heading').textContent;
	expect(heading()).toBe('From 22 May 2026 to 22 November 2026');
	await userEvent.selectOptions(screen.getByLabelText('and'), '1 February 2026');
	expect(heading()).toBe('From 1 February 2026 to 22 May 2026');
	await userEvent.selectOptions(screen.getByLabelText('Between'), '22 November 2026');
	expect(heading()).toBe('From 1 February 2026 to 22 November 2026');
	expect(within(screen.getByRole('list')).getAllByRole('listitem')).toHaveLength(1);
});

test('asks for no two days where there are only two', () => {
	const attempts = [sampleAttempt(1, '2026-02-01', {}), sampleAttempt(2, '2026-05-22', {})];
	render(Between, { attempts, questions, skills });
	expect(screen.queryByRole('combobox')).toBeNull();
});
