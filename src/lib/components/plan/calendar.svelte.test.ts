import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { sampleDay } from '../../../../tests/samples.ts';
import LookBack from './LookBack.svelte';

const today = sampleDay('2026-11-30');
const site = 'https://self-check.example/';

afterEach(() => vi.restoreAllMocks());

/** The next file that the browser is handed: its name and its text. */
function nextFile(): Promise<{ name: string; text: string }> {
	return new Promise((resolve) => {
		vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(async function (
			this: HTMLAnchorElement
		) {
			resolve({ name: this.download, text: await (await fetch(this.href)).text() });
		});
	});
}
const button = (day: string) =>
	userEvent.click(screen.getByRole('button', { name: `Calendar file for ${day}` }));

test('looks back in three months, by default', async () => {
	render(LookBack, { today, site });
	const file = nextFile();
	await button('28 February 2027');
	const { name, text } = await file;
	expect(name).toBe('devrel-readiness-2027-02-28.ics');
	expect(text).toContain('DTSTART;VALUE=DATE:20270228\r\n');
	expect(text).toContain('SUMMARY:DevRel Readiness: a look back\r\n');
	expect(text).toContain(`URL:${site}\r\n`);
});

test('in six for listings, or on the day that the person sets', async () => {
	render(LookBack, { today, site });
	await userEvent.click(screen.getByRole('radio', { name: /^My listings/ }));
	expect(screen.getByRole('button', { name: 'Calendar file for 30 May 2027' })).toBeVisible();
	await userEvent.fill(screen.getByLabelText('The day'), '2027-04-01');
	await userEvent.tab();
	const file = nextFile();
	await button('1 April 2027');
	expect((await file).text).toContain('DTSTART;VALUE=DATE:20270401\r\n');
});
