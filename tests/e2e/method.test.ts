import { expect, test, type Page } from '@playwright/test';
import { answerFirstTen, openQuiz, recordRequests, watchShifts } from './app.ts';

const MADE_UP = 'The numbers of a made-up person.';
const OWN = 'Your own numbers, read from this browser. None was sent.';

/** Once the page has read what is kept here, it stays as it is. */
async function expectRead(page: Page): Promise<void> {
	const marks = () => page.evaluate(() => performance.getEntriesByName('own numbers read').length);
	await expect.poll(marks).toBe(1);
}

test('without JavaScript the page reads complete', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false });
	const page = await context.newPage();
	const requests = recordRequests(page);
	await page.goto('/method');
	await expect(page.getByText(MADE_UP)).toHaveCount(3);
	await expect(page.getByText('25 × (3 + 2 + 1) ÷ 3 = 50')).toBeVisible();
	await expect(page.getByText('25 × (3 + 2 + 1 + 0) ÷ 4 = 37.5, shown as 38')).toBeVisible();
	await expect(page.getByText('So the result says “You show much of what it asks”.')).toBeVisible();
	for (const link of await page
		.getByRole('navigation', { name: 'On this page' })
		.getByRole('link')
		.all()) {
		await expect(page.locator((await link.getAttribute('href'))!)).toBeVisible();
	}
	expect(requests.filter((request) => request.includes('.js'))).toEqual([]);
	await context.close();
});

test('the figures of the listings are printed as they were counted', async ({ page }) => {
	await page.goto('/method');
	for (const line of [
		'8 of 81 ask for more than “established” in any skill. All 8 ask for it in one skill only, and all 8 are jobs for leads.',
		'71 of 81 ask for “established” or more in two skills at most: 29 in none, 32 in one, 10 in two.',
		'57 of 81 have one core skill or none, 22 have two and 2 have three. None has more.',
		'Of the 9 roles, one has a median above “established” in any skill: Head of DevRel.'
	]) {
		await expect(page.getByRole('listitem').filter({ hasText: line })).toBeVisible();
	}
	await expect(page.getByRole('row', { name: 'Events or programme manager' })).toContainText(
		'7, thin'
	);
});

test('somebody without answers keeps the example, once all is read', async ({ page }) => {
	await page.goto('/method');
	await expectRead(page);
	await expect(page.getByText(MADE_UP)).toHaveCount(3);
	await expect(page.getByText(OWN)).toHaveCount(0);
});

for (const width of [360, 1280]) {
	test(`somebody with answers reads their own numbers, and nothing moves, at ${width}`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 800 });
		await openQuiz(page);
		// Teaching, events, documentation, code, presentation: two answers each.
		await answerFirstTen(page, [1, 2, 0, 0, 1, 0, 2, 3, 0, 0]);
		await page.goto('/listings');
		await page.getByRole('button', { name: /: DevRel engineer$/ }).click();
		await expect(page.getByText('You aim at DevRel engineer.')).toBeVisible();
		await expect(page.getByText('Saved in this browser.', { exact: true })).toBeVisible();

		const moved = await watchShifts(page);
		await page.goto('/method');
		await expect(page.getByText(OWN)).toHaveCount(3);
		await expect(page.getByText(MADE_UP)).toHaveCount(0);
		await expect(page.getByRole('heading', { name: 'Code, worked through' })).toBeVisible();
		await expect(page.getByText('25 × (3 + 2) ÷ 2 = 62.5, shown as 63')).toBeVisible();
		await expect(page.getByText('25 × (3 + 2 + 0 + 0) ÷ 4 = 31.25, shown as 31')).toBeVisible();
		await expect(
			page.getByRole('heading', { name: 'DevRel engineer, worked through' })
		).toBeVisible();
		await expect(page.getByText('It is the first of your targets.')).toBeVisible();
		await expect(page.getByText(/^A step leads from \d to \d on/)).toBeVisible();
		expect(await moved()).toEqual([]);
	});
}

test('what the page asks for tells nothing about who reads it', async ({ browser, baseURL }) => {
	const logs: string[][] = [];
	for (const levels of [[1, 2, 0, 0, 1, 0, 2, 3, 0, 0], [4, 4, 4, 4, 4, 4, 4, 4, 4, 4], []]) {
		const context = await browser.newContext({ baseURL: baseURL ?? '' });
		const page = await context.newPage();
		await openQuiz(page);
		if (levels.length > 0) await answerFirstTen(page, levels);
		const requests = recordRequests(page);
		await page.goto('/method');
		await expect(page.getByText(levels.length > 0 ? OWN : MADE_UP)).toHaveCount(3);
		await expectRead(page);
		if (levels.length > 0) {
			await expect(page.getByText('You have not chosen a target')).toBeVisible();
			await expect(page.getByRole('heading', { name: 'Developer advocate, worked' })).toBeVisible();
		}
		logs.push([...new Set(requests)].sort());
		await context.close();
	}
	expect(logs[1]).toEqual(logs[0]);
	expect(logs[2]).toEqual(logs[0]);
});
