import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { sampleQuestion } from '../../../../tests/samples.ts';
import type { Answer } from '../../core/model/answer.ts';
import QuestionCard from './QuestionCard.svelte';

const question = sampleQuestion('code.apis');
const rung = (level: number) => screen.getByLabelText(new RegExp(`rung ${level}`));
const notSure = () => screen.getByLabelText('Not sure');
const more = () => screen.queryByRole('button', { name: 'I have done more than this' });
const takeBack = () => screen.queryByRole('button', { name: 'Leave this open' });

function show(answer?: Answer) {
	const onanswer = vi.fn<(answer: Answer | undefined) => void>();
	const { rerender } = render(QuestionCard, { question, answer, onanswer });
	return { onanswer, answered: (answer?: Answer) => rerender({ answer }) };
}

test('is a group named by its question, with its gloss and what counts too', async () => {
	show();
	const group = screen.getByRole('group', { name: 'What about code.apis?' });
	expect(group).toHaveAccessibleDescription(expect.stringContaining('A gloss of code.apis'));

	expect(screen.getByText('an example of code.apis')).not.toBeVisible();
	await userEvent.click(screen.getByText('This counts too'));
	expect(screen.getByText('an example of code.apis')).toBeVisible();
});

describe('choosing', () => {
	test.each([0, 1, 2] as const)(
		'rung %i is there from the start and gives that level',
		async (level) => {
			const { onanswer } = show();
			await userEvent.click(rung(level));
			expect(onanswer.mock.calls).toEqual([[level]]);
		}
	);

	test('not sure is an answer of its own, and no level', async () => {
		const { onanswer, answered } = show();
		await userEvent.click(notSure());
		expect(onanswer.mock.calls).toEqual([['not-sure']]);

		await answered('not-sure');
		expect(notSure()).toBeChecked();
		for (const level of [0, 1, 2]) expect(rung(level)).not.toBeChecked();
	});

	test('an open question has nothing chosen, not even rung 0', () => {
		show();
		expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
	});

	test('not yet is shown as chosen', () => {
		show(0);
		expect(screen.getByRole('radio', { checked: true })).toBe(rung(0));
	});

	test('the arrow keys go from rung to rung', async () => {
		const { onanswer } = show(0);
		rung(0).focus();
		await userEvent.keyboard('{ArrowDown}');
		expect(onanswer.mock.calls).toEqual([[1]]);
	});
});

describe('the higher rungs', () => {
	test.each([undefined, 'not-sure', 0, 1, 2] as const)('wait while the answer is %s', (answer) => {
		show(answer);
		expect(rung(2)).toBeVisible();
		expect(rung(3)).not.toBeVisible();
		expect(rung(4)).not.toBeVisible();
	});

	test.each([3, 4] as const)('stand open when the answer is %i', (answer) => {
		show(answer);
		expect(rung(3)).toBeVisible();
		expect(rung(4)).toBeVisible();
		expect(rung(answer)).toBeChecked();
		expect(more()).toBeNull();
	});

	test.each([3, 4] as const)('open on request, and rung %i can be chosen', async (level) => {
		const { onanswer } = show();
		await userEvent.click(screen.getByRole('button', { name: 'I have done more than this' }));
		expect(more()).toBeNull();
		await userEvent.click(rung(level));
		expect(onanswer.mock.calls).toEqual([[level]]);
	});
});

describe('taking an answer back', () => {
	test('is offered once there is an answer', async () => {
		const { answered } = show();
		expect(takeBack()).toBeNull();
		await answered('not-sure');
		expect(takeBack()).toBeVisible();
	});

	test('leaves the question open, with nothing chosen', async () => {
		const { onanswer, answered } = show(0);
		await userEvent.click(screen.getByRole('button', { name: 'Leave this open' }));
		expect(onanswer.mock.calls).toEqual([[undefined]]);

		await answered(undefined);
		expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
	});
});
