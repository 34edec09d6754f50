import '@testing-library/svelte/vitest';
import { render, screen, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { sampleDay, sampleRule } from '../../../../tests/samples.ts';
import type { StepRecord } from '../../core/model/step.ts';
import { viewRule } from '../../core/results/build.ts';
import UnderWay from './UnderWay.svelte';

const changed = sampleDay('2026-11-14');
const dated: StepRecord = {
	rule: 'dated',
	title: 'title of dated',
	state: 'under-way',
	due: sampleDay('2026-11-29'),
	intention: 'When it rains, I will write.',
	changed
};
const undated: StepRecord = {
	...dated,
	rule: 'undated',
	title: 'title of undated',
	due: null,
	intention: ''
};

function show(steps: readonly StepRecord[]) {
	const onset = vi.fn();
	const onhappened = vi.fn();
	const viewOf = ({ rule }: StepRecord) =>
		rule === 'gone'
			? undefined
			: viewRule({ ...sampleRule({ id: rule }), title: `title of ${rule}` }, { resources: [] });
	render(UnderWay, { steps, viewOf, onset, onguarded: vi.fn(), onhappened });
	return { onset, onhappened };
}

const item = (title: string) =>
	within(screen.getByText(title).closest<HTMLElement>('li') ?? document.body);

test('tells each step with its day and the person’s own words', () => {
	show([dated, undated]);
	expect(screen.getAllByRole('listitem')).toHaveLength(2);
	expect(item('title of dated').getByText(/^Under way/)).toHaveTextContent(
		/^Under way, by 29 November 2026\.$/
	);
	expect(item('title of dated').getByText('When it rains, I will write.')).toBeVisible();
	expect(item('title of undated').getByText(/^Under way/)).toHaveTextContent(/^Under way\.$/);
});

test('keeps all that helps to do the step', () => {
	show([dated]);
	expect(item('title of dated').getByText('Your first 15 minutes:')).toBeVisible();
	expect(
		item('title of dated').getByText('What to do, and why').closest('details')
	).toHaveAttribute('open');
});

test('a step that is no longer known is told as it was picked', () => {
	show([{ ...dated, rule: 'gone' }]);
	expect(item('title of dated').getByText('When it rains, I will write.')).toBeVisible();
});

test('it happened tells of that step, before its day, and changes nothing yet', async () => {
	const { onset, onhappened } = show([dated, undated]);
	await userEvent.click(item('title of undated').getByRole('button', { name: 'It happened' }));
	expect(onhappened.mock.calls).toEqual([[undated]]);
	expect(onset).not.toHaveBeenCalled();
});

test('a step can be put back without its day', async () => {
	const { onset, onhappened } = show([dated, undated]);
	await userEvent.click(item('title of dated').getByRole('button', { name: 'Put it back' }));
	expect(onset.mock.calls).toEqual([
		[expect.objectContaining({ rule: 'dated', state: 'suggested', due: null })]
	]);
	expect(onhappened).not.toHaveBeenCalled();
});
