import { expect, test, type Page, type Route } from '@playwright/test';
import { readFileSync, readdirSync } from 'node:fs';
import { sampleCode } from '../bench/codes.ts';
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

const ADVICE = /\/advice\.[^/]+\.json$/;

test('rules and resources that got lost are asked for once more', async ({ page }) => {
	await seed(page, { attempts: [ATTEMPT] });
	let lost = 0;
	await page.route(ADVICE, (route) => (lost++ === 0 ? route.abort() : route.continue()));
	await page.goto('/results');
	await see(page, 'Pick this step');
	expect(lost).toBe(2);
	await expect(message(page)).toBeHidden();
});

for (const [how, lose] of [
	['do not come', (route: Route) => route.abort()],
	['are gone from the server', (route: Route) => route.fulfill({ status: 404 })],
	['come in part', (route: Route) => route.fulfill({ body: '{"rules":[' })]
] as const) {
	test(`says when rules and resources ${how}, and advises once they do`, async ({ page }) => {
		await seed(page, { attempts: [ATTEMPT] });
		await page.route(ADVICE, lose);
		await page.goto('/results');
		await expect(message(page)).toBeVisible();
		await see(page, 'Teaching');
		await page.unroute(ADVICE);
		await message(page).getByRole('button', { name: 'Load it again' }).click();
		await see(page, 'Pick this step');
	});
}

for (const path of [
	'/plan',
	'/listings',
	'/progress',
	'/progress/document',
	'/compare',
	`/r/${sampleCode(0)}#a.x`
]) {
	test(`${path.replace(sampleCode(0), '<code>')} says when rules and resources do not come`, async ({
		page
	}) => {
		await page.route(ADVICE, (route) => route.abort());
		await page.goto(path);
		await expect(message(page)).toBeVisible();
	});
}

test('at a booth a result that got lost can be asked for again, and the page goes on', async ({
	page
}) => {
	await page.route(ADVICE, (route) => route.abort());
	await page.goto('/quiz?kiosk');
	await expect(page.locator('.kiosk-page')).toBeVisible();
	for (let section = 1; section < 5; section++) {
		await page.getByRole('button', { name: /^Next: / }).click();
	}
	await page.getByRole('button', { name: 'See my result' }).click();
	await see(page, 'Your result did not load.');
	await expect(message(page)).toBeHidden();
	await page.unroute(ADVICE);
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByRole('img', { name: 'QR code of your result' })).toBeVisible();
});

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

/** The built script that holds a text. */
function chunkWith(text: string): string {
	const folder = 'build/client/_app/immutable/chunks';
	const isIt = (name: string) =>
		name.endsWith('.js') && readFileSync(`${folder}/${name}`, 'utf8').includes(text);
	return `**/${readdirSync(folder).find(isIt)}`;
}

const [, LISTING = ''] =
	/^ +- id: (\S+)/m.exec(readFileSync('src/content/listings.yaml', 'utf8')) ?? [];

test('rated listings that got lost are fetched once they can be', async ({ page }) => {
	await page.route(chunkWith(LISTING), (route) => route.abort());
	await page.goto('/listings');
	await see(page, 'The rated listings did not load.');
	await page.unroute(chunkWith(LISTING));
	await page.getByRole('button', { name: 'try again' }).click();
	await see(page, /\d+ of \d+ listings/);
	await expect(message(page)).toBeHidden();
});

test('what only keeps a copy for later may get lost without a word', async ({ page }) => {
	await page.route(chunkWith('A new version is ready'), (route) => route.abort());
	const lost = page.waitForEvent('requestfailed');
	await page.goto('/progress');
	await lost;
	await see(page, 'Nothing is kept in this browser yet.');
	await expect(message(page)).toBeHidden();
});
