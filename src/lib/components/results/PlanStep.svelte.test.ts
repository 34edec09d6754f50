import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { sampleRule } from '../../../../tests/samples.ts';
import type { StepRecord } from '../../core/model/step.ts';
import { viewRule } from '../../core/results/build.ts';
import PlanStep from './PlanStep.svelte';

const rule = sampleRule({
	id: 'one-sample',
	opener: 'When I sit down, I will open a file.'
});
const today = '2026-11-22';

function show() {
	const onset = vi.fn<(record: Omit<StepRecord, 'changed'>) => void>();
	render(PlanStep, { step: viewRule(rule, { resources: [] }), today, onset });
	return onset;
}

const words = () => screen.getByLabelText(/When \.\.\., I will \.\.\./);
const day = () => screen.getByLabelText(/By which day/);
const pick = () => userEvent.click(screen.getByRole('button', { name: 'Pick this step' }));
const confirm = () => userEvent.click(screen.getByRole('button', { name: 'I will do this' }));

test('begins with the opener, for the person to make their own', async () => {
	const onset = show();
	await pick();
	expect(words()).toHaveValue('When I sit down, I will open a file.');
	expect(onset).not.toHaveBeenCalled();
});

test.each(['Pick this step', 'Not for me'])('marks a step of rest as one: %s', async (button) => {
	const onset = vi.fn<(record: Omit<StepRecord, 'changed'>) => void>();
	const rest = viewRule({ ...rule, kind: 'wellbeing' }, { resources: [] });
	render(PlanStep, { step: rest, today, onset });
	await userEvent.click(screen.getByRole('button', { name: button }));
	if (button === 'Pick this step') await confirm();
	expect(onset).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ rest: true }));
});

test('puts the step under way, in the person’s words and by their day', async () => {
	const onset = show();
	await pick();
	await userEvent.fill(words(), 'When it rains, I will write.');
	await userEvent.fill(day(), '2026-11-29');
	expect(
		screen.getByText('After 29 November 2026 you will be asked whether it happened.')
	).toBeVisible();
	await confirm();
	expect(onset.mock.calls).toEqual([
		[
			{
				rule: 'one-sample',
				title: rule.title,
				state: 'under-way',
				due: '2026-11-29',
				intention: 'When it rains, I will write.'
			}
		]
	]);
});

test('the day can be left out, and is not made up', async () => {
	const onset = show();
	await pick();
	await confirm();
	expect(onset.mock.calls).toEqual([
		[
			{
				rule: 'one-sample',
				title: rule.title,
				state: 'under-way',
				due: null,
				intention: rule.opener
			}
		]
	]);
});

test('a day that is past is not taken', async () => {
	const onset = show();
	await pick();
	await userEvent.fill(day(), '2026-11-21');
	await confirm();
	expect(onset).not.toHaveBeenCalled();
	expect(day()).toBeInvalid();
});

test('today is taken', async () => {
	const onset = show();
	await pick();
	await userEvent.fill(day(), today);
	await confirm();
	expect(onset.mock.calls).toEqual([[expect.objectContaining({ due: today })]]);
});

test('not now puts nothing under way', async () => {
	const onset = show();
	await pick();
	await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
	expect(onset).not.toHaveBeenCalled();
	expect(screen.getByRole('button', { name: 'Pick this step' })).toBeVisible();
});

test('not for me sets the step aside', async () => {
	const onset = show();
	await userEvent.click(screen.getByRole('button', { name: 'Not for me' }));
	expect(onset.mock.calls).toEqual([
		[
			{
				rule: 'one-sample',
				title: rule.title,
				state: 'not-for-me',
				due: null,
				intention: ''
			}
		]
	]);
});
