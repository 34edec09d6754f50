import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import roles from '$content/roles.yaml';
import Weeks from './Weeks.svelte';

const two = roles.slice(0, 2);
const [first, second] = two.map(({ week, title }) => `${week.join('. ')}. ${title}`);

function show(liked: readonly string[]) {
	const onlike = vi.fn<(liked: readonly string[]) => void>();
	render(Weeks, { roles: two, liked, onlike });
	return onlike;
}

test('asks about weeks, each told before the title of its role', () => {
	show([]);
	expect(
		screen.getByRole('group', { name: 'Which of these weeks would you enjoy?' })
	).toBeVisible();
	expect(screen.getByRole('checkbox', { name: first })).not.toBeChecked();
	expect(screen.getByRole('checkbox', { name: second })).not.toBeChecked();
});

test('a week that is liked comes behind those liked already', async () => {
	const onlike = show(['devrel-lead']);
	await userEvent.click(screen.getByRole('checkbox', { name: first }));
	expect(onlike.mock.calls).toEqual([[['devrel-lead', two[0]!.id]]]);
});

test('a week can be unliked, and the others stay', async () => {
	const onlike = show([two[0]!.id, two[1]!.id]);
	expect(screen.getByRole('checkbox', { name: second })).toBeChecked();
	await userEvent.click(screen.getByRole('checkbox', { name: first }));
	expect(onlike.mock.calls).toEqual([[[two[1]!.id]]]);
});
