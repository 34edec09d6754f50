import '@testing-library/svelte/vitest';
import { render, screen, within } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { sampleQuestion } from '../../../../tests/samples.ts';
import type { Answers } from '../../core/model/answer.ts';
import QuizSection from './QuizSection.svelte';

const questions = [sampleQuestion('code.software'), sampleQuestion('code.samples')];
const children = createRawSnippet(() => ({ render: () => '<a href="#next">Next</a>' }));

function show(answers: Answers = {}) {
	const onanswer = vi.fn();
	const skill = { id: 'code', title: 'Code', about: 'Software, and help with it.' } as const;
	const props = { id: 'code', skill, questions, current: true, onanswer, children };
	const { rerender } = render(QuizSection, { ...props, answers });
	return { onanswer, answered: (answers: Answers) => rerender({ answers }) };
}

test('is a region named by its skill, with its questions in order and the way on', () => {
	show();
	const section = within(screen.getByRole('region', { name: 'Code' }));
	expect(section.getAllByRole('group', { name: /What about/ })).toEqual([
		section.getByRole('group', { name: 'What about code.software?' }),
		section.getByRole('group', { name: 'What about code.samples?' })
	]);
	expect(section.getByRole('link', { name: 'Next' })).toBeVisible();
});

test('tells which question was answered', async () => {
	const { onanswer } = show();
	await userEvent.click(screen.getByLabelText(/code\.samples rung 1/));
	expect(onanswer.mock.calls).toEqual([['code.samples', 1]]);
});

test('tells which answer was taken back', async () => {
	const { onanswer } = show({ 'code.software': 2 });
	await userEvent.click(screen.getByRole('button', { name: 'Leave this open' }));
	expect(onanswer.mock.calls).toEqual([['code.software', undefined]]);
});

test('says nothing of a result while one of its questions is open', async () => {
	const { answered } = show({ 'code.software': 2 });
	expect(screen.queryByText('Code so far')).toBeNull();

	await answered({ 'code.software': 2, 'code.samples': 1 });
	expect(screen.getByText('Code so far')).toBeVisible();

	await answered({ 'code.software': 2 });
	expect(screen.queryByText('Code so far')).toBeNull();
});

test('tells kindly why a level reads lower once more is answered', () => {
	const more = (['code.apis', 'code.review'] as const).map((id) => sampleQuestion(id));
	const skill = { id: 'code', title: 'Code', about: 'Software, and help with it.' } as const;
	render(QuizSection, {
		...{ id: 'code-more', skill, questions: more, current: true, onanswer: vi.fn(), children },
		answers: { 'code.software': 3, 'code.samples': 3, 'code.apis': 0, 'code.review': 0 }
	});
	expect(
		screen.getByText(/^From its first two answers alone, Code would read higher/)
	).toBeVisible();
});

// Two of six known: best 2 and 1, so score 25 x 3/2, low 25 x 3/4; four unknown make high 100.
test.each<[string, Answers, string, string]>([
	[
		'level, range and how much is known',
		{ 'code.software': 2, 'code.samples': 1 },
		'practising',
		'Between 19 and 100 of 100, with 2 of 6 answered'
	],
	[
		'a "not yet" as an answer',
		{ 'code.software': 0, 'code.samples': 0 },
		'not yet',
		'Between 0 and 100 of 100, with 2 of 6 answered'
	],
	[
		'a "not sure" as unknown, not as 0',
		{ 'code.software': 'not-sure', 'code.samples': 1 },
		'exploring',
		'Between 6 and 100 of 100, with 1 of 6 answered'
	],
	[
		'only "not sure" as nothing known',
		{ 'code.software': 'not-sure', 'code.samples': 'not-sure' },
		'not known yet',
		'0 of 6 answered'
	]
])('the small result shows %s', (_, answers, level, known) => {
	show(answers);
	const title = screen.getByText('Code so far');
	expect(title.parentElement).toHaveTextContent(`Code so far: ${level}`);
	expect(screen.getByText(/of 6 answered/)).toHaveTextContent(known);
});
