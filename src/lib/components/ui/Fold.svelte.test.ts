import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { createRawSnippet, tick } from 'svelte';
import { expect, test, vi } from 'vitest';
import Fold from './Fold.svelte';

const inside = createRawSnippet(() => ({ render: () => '<button>First inside</button>' }));
const show = () => render(Fold, { summary: 'More', children: inside });

test('what is in it is not drawn before it is opened', () => {
	show();
	expect(screen.queryByText('First inside')).toBeNull();
});

test('what is in it is drawn before the browser says that it is open', async () => {
	const { container } = show();
	const toggled = vi.fn();
	container.querySelector('details')!.addEventListener('toggle', toggled);
	screen.getByText('More').click();
	await tick();
	expect(toggled).not.toHaveBeenCalled();
	expect(screen.getByText('First inside')).toBeVisible();
});

test('opened by itself, as by a search in the page, it is drawn too', async () => {
	const { container } = show();
	container.querySelector('details')?.toggleAttribute('open', true);
	expect(await screen.findByText('First inside')).toBeVisible();
});
