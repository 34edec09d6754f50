import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import NewVersion from './NewVersion.svelte';

afterEach(cleanup);

it('does nothing until the person says so', () => {
	const onuse = vi.fn();
	render(NewVersion, { onuse });
	expect(onuse).not.toHaveBeenCalled();
	screen.getByRole('button', { name: 'Use it now' }).click();
	expect(onuse).toHaveBeenCalledOnce();
});

it('goes away when it is put off', async () => {
	const onuse = vi.fn();
	render(NewVersion, { onuse });
	screen.getByRole('button', { name: 'Later' }).click();
	await vi.waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
	expect(onuse).not.toHaveBeenCalled();
});
