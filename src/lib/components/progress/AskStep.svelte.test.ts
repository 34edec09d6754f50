import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { sampleDay } from '../../../../tests/samples.ts';
import type { StepRecord } from '../../core/model/step.ts';
import AskStep from './AskStep.svelte';

const step: StepRecord = {
	rule: 'second-sample',
	title: 'A second <b>sample</b>',
	state: 'under-way',
	due: sampleDay('2026-11-21'),
	intention: 'When it rains, I will <b>write</b>.',
	changed: sampleDay('2026-11-14')
};
const { changed: _, ...kept } = step;

function show() {
	const onset = vi.fn();
	const onyes = vi.fn();
	render(AskStep, { step, today: sampleDay('2026-11-22'), onyes, onset });
	return { onset, onyes };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const day = () => screen.getByLabelText(/By which day/);

test('asks about the step by its title, in the person’s own words, as text', () => {
	show();
	expect(screen.getByRole('region', { name: 'Did it happen?' })).toHaveTextContent(step.title);
	expect(screen.getByText(step.intention)).toBeVisible();
});

test('yes says so, and changes nothing yet', async () => {
	const { onset, onyes } = show();
	await press('Yes');
	expect(onyes).toHaveBeenCalledOnce();
	expect(onset).not.toHaveBeenCalled();
});

describe('partly', () => {
	test('asks for a day, and keeps the step under way', async () => {
		const { onset, onyes } = show();
		await press('Partly');
		await userEvent.fill(day(), '2026-12-01');
		expect(screen.getByText('You will be asked again on 1 December 2026.')).toBeVisible();
		await press('Keep it under way');
		expect(onset.mock.calls).toEqual([[expect.objectContaining({ ...kept, due: '2026-12-01' })]]);
		expect(onyes).not.toHaveBeenCalled();
	});

	test('goes without a day too', async () => {
		const { onset } = show();
		await press('Partly');
		await press('Keep it under way');
		expect(onset.mock.calls).toEqual([[expect.objectContaining({ ...kept, due: null })]]);
	});

	test('takes no day that is past', async () => {
		const { onset } = show();
		await press('Partly');
		await userEvent.fill(day(), '2026-11-21');
		await press('Keep it under way');
		expect(onset).not.toHaveBeenCalled();
		expect(day()).toBeInvalid();
	});
});

test('not this time puts the step back among the suggested', async () => {
	const { onset, onyes } = show();
	await press('Not this time');
	expect(onset.mock.calls).toEqual([
		[expect.objectContaining({ rule: step.rule, state: 'suggested', due: null })]
	]);
	expect(onyes).not.toHaveBeenCalled();
});

test('not this time can look for something smaller first, and changes nothing yet', async () => {
	const onset = vi.fn();
	const onno = vi.fn();
	render(AskStep, { step, today: sampleDay('2026-11-22'), onyes: vi.fn(), onno, onset });
	await press('Not this time');
	expect(onno).toHaveBeenCalledOnce();
	expect(onset).not.toHaveBeenCalled();
});
