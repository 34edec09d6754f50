import { expect, test } from '@playwright/test';
import { holdScripts, recordRequests } from './app.ts';
import { help } from './check-in.ts';

test('what is picked before the page comes alive stays picked', async ({ page }) => {
	const release = await holdScripts(page);
	await page.goto('/check-in', { waitUntil: 'commit' });
	await page.getByRole('radio', { name: 'You are on your way in' }).check();
	release();
	await expect(page.getByRole('checkbox')).toHaveCount(6);
	await expect(page.getByRole('radio', { name: 'You are on your way in' })).toBeChecked();
});

test('nobody can be done before the page comes alive, and what was ticked by then counts', async ({
	page
}) => {
	const release = await holdScripts(page);
	await page.goto('/check-in', { waitUntil: 'commit' });
	await page.getByRole('checkbox', { name: /weekend days/ }).check();
	const finish = page.getByRole('button', { name: 'I am done' });
	await expect(finish).toBeDisabled();
	release();
	await finish.click();
	await expect(page.getByRole('heading', { name: 'Ask for your weekend days back' })).toBeVisible();
});

test('the help line stays in sight while scrolling and on paper', async ({ page, context }) => {
	// What is fetched last brings styles of its own.
	const all = context.waitForEvent('serviceworker');
	await page.goto('/check-in');
	await all;
	const upright = [740, 400].map((height) => ({ width: 360, height }));
	for (const size of [...upright, { width: 640, height: 320 }]) {
		await page.setViewportSize(size);
		for (const name of [/upset people/, /drained/]) {
			const prompt = page.getByRole('checkbox', { name });
			await prompt.focus();
			await expect(prompt).toBeInViewport();
			await expect(help(page)).toBeInViewport({ ratio: 1 });
		}
		await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
		await expect(help(page)).toBeInViewport({ ratio: 1 });
	}
	await page.emulateMedia({ media: 'print' });
	await expect(help(page)).toContainText('findahelpline.com');
	await expect(help(page)).toBeVisible();
});

test('without JavaScript it reads as a page: prompts, what to do for each, the help line', async ({
	browser,
	baseURL
}) => {
	const context = await browser.newContext({
		baseURL: baseURL ?? '',
		javaScriptEnabled: false,
		viewport: { width: 360, height: 740 }
	});
	const page = await context.newPage();
	const requests = recordRequests(page);
	await page.goto('/check-in');
	await expect(page.getByText('You could not keep this pace for ten more weeks.')).toHaveCount(2);
	for (const offer of [
		'Ask for your weekend days back.',
		'Stop half of what you plan for next week.'
	]) {
		await page.getByText(offer).scrollIntoViewIfNeeded();
		await expect(page.getByText(offer)).toBeVisible();
		await expect(help(page)).toBeInViewport({ ratio: 1 });
	}
	await expect(page.getByRole('button')).toHaveCount(0);
	const hint = page.locator('main noscript p');
	await expect(hint).toContainText('nothing is kept, and nothing is sent');
	await expect(hint).toBeVisible();
	expect(requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
	await context.close();
});
