import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { NEVER_SAID, sampleAttempt, sampleQuestion } from '../../../../tests/samples.ts';
import type { Answer, Answers } from '../../core/model/answer.ts';
import { QUESTION_IDS } from '../../core/model/question.ts';
import Changes from './Changes.svelte';

function show(before: Answers, after: Answers) {
	render(Changes, {
		before: sampleAttempt(1, '2026-05-22', before),
		after: sampleAttempt(2, '2026-11-22', after),
		questions: QUESTION_IDS.map(sampleQuestion)
	});
}

const told = () =>
	screen.queryAllByRole('listitem').map((item) => item.textContent?.replace(/\s+/g, ' ').trim());
const kindly = () => screen.queryByText(/That is learning too/);

test('names both days', () => {
	show({}, {});
	expect(screen.getByRole('heading')).toHaveTextContent('From 22 May 2026 to 22 November 2026');
});

test('tells only what changed, in the order of the questions', () => {
	show(
		{ 'teaching.sessions': 1, 'code.apis': 1, 'events.budget': 2 },
		{ 'teaching.sessions': 2, 'code.apis': 2, 'events.budget': 2 }
	);
	expect(told()).toEqual([
		'title of code.apis: code.apis rung 2 before: code.apis rung 1',
		'title of teaching.sessions: teaching.sessions rung 2 before: teaching.sessions rung 1'
	]);
});

test('says so where nothing changed', () => {
	show({ 'code.apis': 1 }, { 'code.apis': 1 });
	expect(screen.getByText('No answer changed.')).toBeVisible();
	expect(told()).toEqual([]);
});

test.each<[string, Answer | undefined, Answer | undefined, string]>([
	['open to not yet', undefined, 0, 'code.apis rung 0 before: open'],
	['open to not sure', undefined, 'not-sure', 'not sure before: open'],
	['not sure to not yet', 'not-sure', 0, 'code.apis rung 0 before: not sure'],
	['not yet to open', 0, undefined, 'open before: code.apis rung 0']
])('from %s is a change, and no step down', (_, from, to, expected) => {
	const answers = (answer: Answer | undefined): Answers =>
		answer === undefined ? {} : { 'code.apis': answer };
	show(answers(from), answers(to));
	expect(told()).toEqual([`title of code.apis: ${expected}`]);
	expect(kindly()).toBeNull();
});

test('a lower answer is told as a fact, with a kind sentence', () => {
	show({ 'code.apis': 3 }, { 'code.apis': 1 });
	expect(told()).toEqual(['title of code.apis: code.apis rung 1 before: code.apis rung 3']);
	expect(kindly()).toBeVisible();
	expect(document.body).not.toHaveTextContent(NEVER_SAID);
});
