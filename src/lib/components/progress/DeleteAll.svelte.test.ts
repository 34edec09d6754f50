import '@testing-library/svelte/vitest';
import { render, screen, within } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import DeleteAll from './DeleteAll.svelte';

const ondelete = vi.fn();

beforeEach(() => {
	ondelete.mockClear();
	render(DeleteAll, { ondelete });
});

const dialog = () => screen.queryByRole('dialog');
const ask = () => userEvent.click(screen.getByRole('button', { name: 'Delete everything' }));
const answer = (name: string) => userEvent.click(within(dialog()!).getByRole('button', { name }));

test('asks a second time, and says what is at stake, before anything is deleted', async () => {
	expect(dialog()).toBeNull();
	await ask();
	expect(dialog()).toHaveAccessibleName('Delete everything that is kept here?');
	expect(dialog()).toHaveTextContent('There is no copy elsewhere but those that you made');
	expect(ondelete).not.toHaveBeenCalled();
});

test('deletes after the second look', async () => {
	await ask();
	await answer('Delete them');
	expect(ondelete).toHaveBeenCalledOnce();
	expect(dialog()).toBeNull();
});

test('keeps everything on a second thought', async () => {
	await ask();
	await answer('Keep them');
	expect(ondelete).not.toHaveBeenCalled();
	expect(dialog()).toBeNull();
});

test.each(['{Escape}', '{Enter}'])('the key %s, pressed at once, deletes nothing', async (key) => {
	await ask();
	await userEvent.keyboard(key);
	expect(ondelete).not.toHaveBeenCalled();
	expect(dialog()).toBeNull();
});
