import { expect, test, type Page } from '@playwright/test';
import { readFileSync, readdirSync } from 'node:fs';
import { seed } from './seed.ts';

// On a poor line a script may get lost.

const ATTEMPT = { id: 1, day: '2026-11-21', answers: { 'teaching.one-to-one': 3 } };

/** What a page shows only once it is alive, to somebody who answered. */
const PAGES: [path: string, script: RegExp, alive: (page: Page) => Promise<void>][] = [
	['/', /\/_app\/front\.js$/, (page) => see(page, 'Welcome back')],
	['/quiz', /\/_app\/quiz\.js$/, (page) => see(page, '1 of 10 answered')],
	[
		'/quiz?kiosk',
		/\/_app\/kiosk\.js$/,
		(page) => expect(page.locator('.kiosk-page')).toBeVisible()
	],
	['/results', /\/entry\/start\.[^/]+\.js$/, (page) => see(page, 'Make a link')],
	['/plan', /\/entry\/app\.[^/]+\.js$/, (page) => see(page, 'The fan is still closed')],
	['/progress', /\/entry\/start\.[^/]+\.js$/, (page) => see(page, '21 November 2026')],
	['/listings', /\/entry\/app\.[^/]+\.js$/, (page) => see(page, /\d+ of \d+ listings/)]
];

async function see(page: Page, text: string | RegExp): Promise<void> {
	await expect(page.getByText(text).first()).toBeVisible();
}

const message = (page: Page) => page.getByRole('alert').filter({ hasText: 'got lost on the way' });

for (const [path, script, alive] of PAGES) {
	test(`${path} asks once more for a script that got lost`, async ({ page }) => {
		await seed(page, { attempts: [ATTEMPT] });
		let lost = 0;
		await page.route(script, (route) => (lost++ === 0 ? route.abort() : route.continue()));
		await page.goto(path);
		await alive(page);
		expect(lost).toBe(2);
		await expect(message(page)).toBeHidden();
	});

	test(`${path} says when a script does not come, and is whole once it does`, async ({ page }) => {
		await seed(page, { attempts: [ATTEMPT] });
		await page.route(script, (route) => route.abort());
		await page.goto(path);
		await expect(message(page)).toBeVisible();
		await page.unroute(script);
		await message(page).getByRole('button', { name: 'Load it again' }).click();
		await alive(page);
		await expect(message(page)).toBeHidden();
	});
}

test('what was ticked while the script of the questions was lost is kept once it comes', async ({
	page
}) => {
	await page.route('**/_app/quiz.js', (route) => route.abort());
	await page.goto('/quiz');
	await page.locator('[name="teaching.one-to-one"][value="2"]').check();
	await expect(message(page)).toBeVisible();
	await page.unroute('**/_app/quiz.js');
	await message(page).getByRole('button').click();
	await see(page, '1 of 10 answered');
	await expect(page.getByRole('status').filter({ hasText: 'Saved in this browser' })).toBeVisible();
});

test('what was ticked before the questions are alive is kept when the page is left by then', async ({
	page
}) => {
	await page.route('**/_app/quiz.js', () => {});
	await page.goto('/quiz');
	await page.locator('[name="teaching.one-to-one"][value="2"]').check();
	await page.getByRole('link', { name: 'Plan' }).click();
	await see(page, 'The fan is still closed');
	await page.unroute('**/_app/quiz.js');
	await page.goBack();
	await see(page, '1 of 10 answered');
	expect(await page.evaluate(() => sessionStorage.getItem('ticked'))).toBeNull();
});

test('at a booth nothing is noted of what was ticked', async ({ page }) => {
	await page.route('**/_app/kiosk.js', () => {});
	await page.goto('/quiz?kiosk');
	await page.locator('[name="teaching.one-to-one"][value="2"]').check();
	await page.goto('/method');
	expect(await page.evaluate(() => sessionStorage.getItem('ticked'))).toBeNull();
});

test('the way to the result, pressed before the questions are alive, is taken once they are', async ({
	page
}) => {
	let letGo = () => {};
	const held = new Promise<void>((resolve) => (letGo = resolve));
	await page.route('**/_app/quiz.js', (route) => held.then(() => route.continue()));
	await page.goto('/quiz');
	await page.locator('[name="teaching.one-to-one"][value="2"]').check();
	await page.getByRole('button', { name: 'See my result so far' }).first().click();
	letGo();
	await expect(page).toHaveURL(/\/results$/);
	await see(page, 'Your result');
	await see(page, 'Start here');
});

test('what only keeps a copy for later may get lost without a word', async ({ page }) => {
	const folder = 'build/client/_app/immutable/chunks';
	const chunk = readdirSync(folder).find(
		(name) =>
			name.endsWith('.js') &&
			readFileSync(`${folder}/${name}`, 'utf8').includes('A new version is ready')
	);
	await page.route(`**/${chunk}`, (route) => route.abort());
	const lost = page.waitForEvent('requestfailed');
	await page.goto('/progress');
	await lost;
	await see(page, 'Nothing is kept in this browser yet.');
	await expect(message(page)).toBeHidden();
});
