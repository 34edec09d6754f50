import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import TargetTray from './TargetTray.svelte';

const targets = ['One', 'Two', 'Three', 'Four'].map((title) => ({ key: `own ${title}`, title }));

function show(count: number, { ready = true, answered = true } = {}) {
	const onletgo = vi.fn();
	const props = { ready, answered, onletgo };
	const { rerender } = render(TargetTray, { ...props, targets: targets.slice(0, count) });
	onletgo.mockImplementation((key) =>
		rerender({ ...props, targets: targets.slice(0, count).filter((target) => target.key !== key) })
	);
	return onletgo;
}

const tray = () => screen.queryByRole('complementary', { name: 'Your targets' });

test('is at hand with what is aimed at, and says it', () => {
	show(2);
	expect(tray()).toHaveTextContent('2 of 4 targets');
	expect(tray()).not.toHaveTextContent('Let one go');
	expect(screen.getByRole('status')).toHaveTextContent('You aim at One and Two.');
	expect(screen.getByRole('link', { name: 'Compare' })).toHaveAttribute(
		'href',
		expect.stringMatching(/\/results#targets$/)
	);
});

test('leads to the questions while there is nothing to compare with', () => {
	show(1, { answered: false });
	expect(screen.queryByRole('link', { name: 'Compare' })).toBeNull();
	expect(screen.getByRole('link', { name: 'Answer first' })).toHaveAttribute(
		'href',
		expect.stringMatching(/\/quiz$/)
	);
});

test('shows its targets when it is opened, and lets one go, with the focus kept at hand', async () => {
	const onletgo = show(2);
	expect(screen.queryByRole('button', { name: /^Let go/ })).toBeNull();
	await userEvent.click(screen.getByRole('button', { name: '2 of 4 targets', expanded: false }));
	await userEvent.click(screen.getByRole('button', { name: /^Let go: Two/ }));
	expect(onletgo.mock.calls).toEqual([['own Two']]);
	await vi.waitFor(() =>
		expect(screen.getByRole('button', { name: '1 of 4 targets' })).toHaveFocus()
	);
	expect(screen.getByRole('button', { name: /^Let go: One/ })).toBeVisible();
});

test('with four it says kindly that this is plenty', () => {
	show(4);
	expect(tray()).toHaveTextContent(/4 of 4 targets.*Let one go to choose another\./);
	expect(screen.getByRole('status')).toHaveTextContent('Three or four paths at once are plenty');
});

test.each([
	['nothing is chosen', 0, true],
	['the targets are not read yet', 2, false]
])('is not there while %s', (_, count, ready) => {
	show(count, { ready });
	expect(tray()).toBeNull();
});
