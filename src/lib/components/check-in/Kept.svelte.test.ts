import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { sampleDay } from '../../../../tests/samples.ts';
import Kept from './Kept.svelte';

const day = sampleDay('2026-11-22');

function show(wantsGrowth: boolean) {
	const onchange = vi.fn();
	const { container } = render(Kept, { checkIn: { day, wantsGrowth }, onchange });
	return { onchange, text: container.textContent?.replace(/\s+/g, ' ') };
}

test('says what is kept, until when and what it does', () => {
	const { text } = show(false);
	expect(text).toContain(
		'That you checked in on 22 November 2026, and whether you want a step to grow.'
	);
	expect(text).toContain('Until 19 December 2026 your result puts rest first');
	expect(text).toContain('suggests nothing to grow');
});

test.each([true, false])('a step to grow is shown only if asked for, now %s', async (wanted) => {
	const { onchange, text } = show(wanted);
	expect(text).toContain(wanted ? 'suggests one step to grow' : 'suggests nothing to grow');
	await userEvent.click(
		screen.getByRole('checkbox', { name: /one step to grow/, checked: wanted })
	);
	expect(onchange.mock.calls).toEqual([[{ day, wantsGrowth: !wanted }]]);
});

test('one button forgets it', async () => {
	const { onchange } = show(true);
	await userEvent.click(screen.getByRole('button', { name: 'Forget it now' }));
	expect(onchange.mock.calls).toEqual([[null]]);
});
