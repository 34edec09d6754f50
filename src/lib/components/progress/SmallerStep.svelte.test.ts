import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { sampleDay, sampleRule } from '../../../../tests/samples.ts';
import type { Rule } from '../../core/model/rule.ts';
import type { StepRecord } from '../../core/model/step.ts';
import SmallerStep from './SmallerStep.svelte';

const step: StepRecord = {
	rule: 'large',
	title: 'A large step',
	state: 'under-way',
	due: sampleDay('2026-11-21'),
	intention: 'When it rains, I will write.',
	changed: sampleDay('2026-11-14')
};
const large = sampleRule({ id: 'large', hours: 6, first15: 'Open the first page.' });
const small = sampleRule({ id: 'small', title: 'A small step', hours: 2 });

function show(known: Rule | null = large, way: Rule | null = small) {
	const rule = known ?? undefined;
	const onset = vi.fn();
	const onswap = vi.fn();
	render(SmallerStep, { step, rule, way, today: sampleDay('2026-11-22'), onset, onswap });
	return { onset, onswap };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('offers another way up the same rung with fewer hours, as a step of its own', async () => {
	const { onset, onswap } = show();
	expect(screen.getByRole('region')).toHaveTextContent(
		'A small step. It takes 2 hours instead of 6 hours.'
	);
	await userEvent.fill(screen.getByLabelText(/By which day/), '2026-12-01');
	await press('Take this way');
	expect(onswap.mock.calls).toEqual([
		[
			{
				rule: 'small',
				title: 'A small step',
				state: 'under-way',
				due: '2026-12-01',
				intention: small.opener
			}
		]
	]);
	expect(onset).not.toHaveBeenCalled();
});

test('offers the first 15 minutes, in the person’s own words and with a new day', async () => {
	const { onset } = show(large, null);
	expect(screen.queryByRole('button', { name: 'Take this way' })).toBeNull();
	expect(screen.getByText('Open the first page.')).toBeVisible();
	await press('Only these 15 minutes');
	expect(onset.mock.calls).toEqual([
		[
			expect.objectContaining({
				rule: 'large',
				state: 'under-way',
				due: null,
				intention: step.intention
			})
		]
	]);
});

test.each([
	['Put it back for another time', 'suggested'],
	['It is not for me', 'not-for-me']
])('%s: %s, also for a step that is no longer known', async (name, state) => {
	const { onset } = show(null, null);
	expect(screen.queryByRole('button', { name: 'Only these 15 minutes' })).toBeNull();
	await press(name);
	expect(onset.mock.calls).toEqual([
		[expect.objectContaining({ rule: 'large', state, due: null })]
	]);
});
