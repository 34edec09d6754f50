import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Journey } from '../../state/journey.svelte.ts';
import SaveState from './SaveState.svelte';

let journey: Journey;

beforeEach(() => {
	journey = new Journey();
	render(SaveState, { journey });
});

afterEach(() => journey.clear());

const status = () => screen.getByRole('status');

test('says nothing before anything is entered', () => {
	expect(status().textContent.trim()).toBe('');
});

test('says that an answer is on its way, and then that it is kept', async () => {
	const given = journey.give('code.apis', 1);
	journey.saving += 1;
	await given;
	expect(status()).toHaveTextContent(/^Saving$/);
	journey.saving -= 1;
	await tick();
	expect(status()).toHaveTextContent(/^Saved in this browser.$/);
});

test.each([
	['no-storage', 'This browser keeps nothing', 'last until you close this tab'],
	['unreadable', 'could not be opened', 'reload this page'],
	['outdated', 'A newer version of this app has been here', 'Reload this page'],
	['blocked', 'Another tab holds on to your answers', 'Close the other tabs'],
	['not-saved', 'Your last change could not be saved', 'do it again']
] as const)(
	'with the trouble %s says what is wrong and what to do',
	async (trouble, wrong, cure) => {
		await journey.give('code.apis', 1);
		journey.trouble = trouble;
		await tick();
		expect(status()).toHaveTextContent(wrong);
		expect(status()).toHaveTextContent(cure);
		expect(status()).not.toHaveTextContent('Saved in this browser.');
	}
);
