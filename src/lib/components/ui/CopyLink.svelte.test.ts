import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import CopyLink from './CopyLink.svelte';

const url = 'https://self-check.example/r/code#more';

const show = () => render(CopyLink, { url, title: 'Link to your result', label: 'Copy the link' });
const copy = () => userEvent.click(screen.getByRole('button', { name: 'Copy the link' }));
const send = () => userEvent.click(screen.getByRole('button', { name: 'Send it on' }));
const field = () => screen.getByLabelText<HTMLInputElement>('Link to your result');
const marked = () => field().value.slice(field().selectionStart ?? 0, field().selectionEnd ?? 0);

function clipboard(answer: 'open' | 'closed') {
	const write = vi.spyOn(navigator.clipboard, 'writeText');
	if (answer === 'open') write.mockResolvedValue();
	else write.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
	return write;
}

/** A browser whose system has a share sheet. */
function shareSheet(outcome: () => Promise<void>) {
	const share = vi.fn<(data: ShareData) => Promise<void>>(outcome);
	Object.defineProperty(navigator, 'share', { value: share, configurable: true });
	return share;
}

afterEach(() => {
	vi.restoreAllMocks();
	Reflect.deleteProperty(navigator, 'share');
});

test('shows the whole link, to read and not to change', () => {
	show();
	expect(field()).toHaveValue(url);
	expect(field()).toHaveAttribute('readonly');
});

test('marks the whole link for who goes there', async () => {
	show();
	await userEvent.click(field());
	expect(marked()).toBe(url);
});

test('copies the link, and says so', async () => {
	const write = clipboard('open');
	show();
	expect(screen.getByRole('status').textContent).toBe('');
	await copy();
	expect(write.mock.calls).toEqual([[url]]);
	expect(screen.getByRole('status')).toHaveTextContent('Copied');
});

test('another link is not said to be copied', async () => {
	clipboard('open');
	const { rerender } = show();
	await copy();
	await rerender({ url: 'https://self-check.example/r/other' });
	expect(screen.getByRole('status').textContent).toBe('');
	await copy();
	expect(screen.getByRole('status')).toHaveTextContent('Copied');
});

test('where the clipboard is closed, marks the link and says how to copy it', async () => {
	clipboard('closed');
	show();
	await copy();
	expect(screen.getByRole('status')).toHaveTextContent(
		'Press Ctrl or Cmd and C to copy the marked link'
	);
	expect(marked()).toBe(url);
	expect(field()).toHaveFocus();
});

describe('the share sheet', () => {
	test('is not offered where there is none', () => {
		show();
		expect(screen.queryByRole('button', { name: 'Send it on' })).toBeNull();
	});

	test('is handed the link and what it is', async () => {
		const share = shareSheet(async () => {});
		show();
		await send();
		expect(share.mock.calls).toEqual([[{ title: 'Link to your result', url }]]);
	});

	test('that was closed again copies nothing behind the person’s back', async () => {
		const write = clipboard('open');
		shareSheet(() => Promise.reject(new DOMException('closed', 'AbortError')));
		show();
		await send();
		expect(write).not.toHaveBeenCalled();
		expect(screen.getByRole('status').textContent).toBe('');
	});

	test('that does not work leaves the link copied', async () => {
		const write = clipboard('open');
		shareSheet(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
		show();
		await send();
		expect(write.mock.calls).toEqual([[url]]);
		expect(screen.getByRole('status')).toHaveTextContent('Copied');
	});
});
