import { chromium, expect, test, type BrowserContext } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { launchOptions } from '../browser.js';
import { answerByKeys, expectSaved, holdScripts, nextScreen, openQuiz } from './app.ts';

test('a reload in the middle of the quiz keeps every answer and goes on at the first open question', async ({
	page
}) => {
	await openQuiz(page);
	await answerByKeys(page, [2, 1]);
	await nextScreen(page);
	await answerByKeys(page, [1]);
	await page.goto('/quiz');
	await expect(page.getByText('3 of 10 answered')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Events', level: 2 })).toBeVisible();
	await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
});

test('an answer given at the very moment of a reload is kept', async ({ page }) => {
	await openQuiz(page);
	await page.keyboard.press('2');
	await page.reload();
	await expect(page.getByText('1 of 10 answered')).toBeVisible();
});

test('keys that come faster than a screen is painted each answer their question, before the result is made', async ({
	page
}) => {
	await openQuiz(page);
	const atOnce = await page.evaluate(() => {
		for (const key of ['2', '1', '0']) {
			document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
		}
		const chosen = [...document.querySelectorAll<HTMLInputElement>('.current :checked')];
		[...document.querySelectorAll('button')]
			.find((button) => /so far$/.test(button.innerText))
			?.click();
		return chosen.map(({ value }) => value);
	});
	// The third key is for nobody: the screen has two questions.
	expect(atOnce).toEqual(['2', '1']);
	await expect(
		page.getByRole('heading', { name: 'What you have done', exact: true })
	).toBeVisible();
	await openQuiz(page, '#teaching');
	const radios = page.locator('.current').getByRole('radio', { checked: true });
	await expect(radios).toHaveCount(2);
	expect(
		await radios.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
	).toEqual(['2', '1']);
});

test('closing the tab keeps every answer', async ({ page, context }) => {
	await openQuiz(page);
	await answerByKeys(page, [3, 0]);
	await page.close();
	const again = await context.newPage();
	await openQuiz(again);
	await expect(again.getByText('2 of 10 answered')).toBeVisible();
});

test('killing the browser process loses no answer that was shown as saved', async ({ baseURL }) => {
	const profile = mkdtempSync(join(tmpdir(), 'devrel-profile-'));
	const open = () =>
		chromium.launchPersistentContext(profile, { ...launchOptions, baseURL: baseURL ?? '' });
	let context: BrowserContext | undefined;
	try {
		for (let given = 1; given <= 3; given++) {
			context = await open();
			const page = await context.newPage();
			await openQuiz(page);
			await expect(page.getByText(`${given - 1} of 10 answered`)).toBeVisible();
			await page.keyboard.press('1');
			await expectSaved(page);
			const closed = context.waitForEvent('close');
			spawnSync('pkill', ['-KILL', '-f', profile]);
			await closed;
		}
		context = await open();
		const page = await context.newPage();
		await openQuiz(page);
		await expect(page.getByText('3 of 10 answered')).toBeVisible();
	} finally {
		await context?.close();
		rmSync(profile, { recursive: true, force: true });
	}
});

test('answers given before the page comes alive are kept', async ({ page }) => {
	const release = await holdScripts(page);
	await page.goto('/quiz', { waitUntil: 'commit' });
	await page.getByRole('radio', { name: /^Helped one person/ }).check();
	release();
	await expect(page.getByText('1 of 10 answered')).toBeVisible();
	await page.reload();
	await expect(page.getByText('1 of 10 answered')).toBeVisible();
});

test('Enter and buttons on a page that is not alive yet send nothing', async ({ page }) => {
	const sent: string[] = [];
	page.on('request', (request) => {
		if (request.method() !== 'GET' || request.url().includes('?')) sent.push(request.url());
	});
	await page.route(/\/_app\/.*\.js$/, () => {});
	await page.goto('/quiz', { waitUntil: 'commit' });
	const answer = page.getByRole('radio', { name: /^Helped one person/ });
	await answer.check();
	await answer.press('Enter');
	await page.getByRole('button', { name: 'See my result so far' }).click();
	await expect(answer).toBeChecked();
	expect(page.url()).toMatch(/\/quiz$/);
	expect(sent).toEqual([]);
});

test('a key in the same moment as the next screen answers a question of that screen', async ({
	page
}) => {
	await openQuiz(page);
	await answerByKeys(page, [2, 1]);
	await page.evaluate(() => {
		document.querySelector<HTMLElement>('.current .onward .main')?.click();
		document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
	});
	await expect(page.getByText('3 of 10 answered')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Events', level: 2 })).toBeVisible();
});

test('Enter goes on from an answered screen, wherever the focus went', async ({ page }) => {
	await openQuiz(page);
	await answerByKeys(page, [2, 1]);
	await page.evaluate(() => (document.activeElement as HTMLElement).blur());
	await nextScreen(page);
	await page.evaluate(() => (document.activeElement as HTMLElement).blur());
	await page.keyboard.press('Enter');
	await answerByKeys(page, [1]);
	await expect(page.getByText('3 of 10 answered')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Events', level: 2 })).toBeVisible();
});

test('answers of an earlier day stay an attempt of that day', async ({ page }) => {
	await page.clock.setFixedTime('2026-11-22T10:00:00');
	await openQuiz(page);
	await answerByKeys(page, [2, 1]);
	await page.clock.setFixedTime('2026-11-29T10:00:00');
	await nextScreen(page);
	await answerByKeys(page, [1]);
	await page.goto('/progress');
	const days = page.getByRole('region', { name: 'Your answers, day by day' }).getByRole('listitem');
	await expect(days).toHaveText([
		'29 November 2026: 3 of 30 answered',
		'22 November 2026: 2 of 30 answered'
	]);
});

test('two tabs do not let go of each other’s targets', async ({ page, context }) => {
	const other = await context.newPage();
	for (const tab of [page, other]) {
		await tab.goto('/listings');
		await expect(tab.getByText('Nothing chosen yet.')).toBeVisible();
	}
	await page.getByRole('button', { name: /^Choose as a target.*Developer advocate$/ }).click();
	await expect(page.getByText('You aim at Developer advocate.')).toBeVisible();
	await other.getByRole('button', { name: /^Choose as a target.*DevRel engineer$/ }).click();
	await expect(other.getByText('You aim at Developer advocate and DevRel engineer.')).toBeVisible();
});

test('a second return link fills in what was answered since the first', async ({
	browser,
	page
}) => {
	const second = await (await browser.newContext()).newPage();
	const bring = async () => {
		await page.goto('/progress');
		const link = await page.getByLabel('Your return link', { exact: true }).inputValue();
		await second.goto('about:blank');
		await second.goto(link);
		await second.getByRole('button', { name: 'Add it to this browser' }).click();
		await expect(second.getByRole('heading', { name: 'Your return link' })).toHaveCount(0);
	};
	await openQuiz(page);
	await answerByKeys(page, [2]);
	await bring();
	await openQuiz(page);
	await answerByKeys(page, [1]);
	await bring();
	await expect(second.getByText(/: 2 of 30 answered/)).toBeVisible();
	await second.context().close();
});

test('two tabs do not overwrite each other', async ({ page, context }) => {
	const other = await context.newPage();
	await openQuiz(page);
	await openQuiz(other);
	await page.bringToFront();
	await answerByKeys(page, [2]);
	await other.bringToFront();
	await other.getByRole('radio', { name: /^Led one hands-on session/ }).check();
	await expectSaved(other);
	await page.reload();
	await expect(page.getByText('2 of 10 answered')).toBeVisible();
});

test('an answer can be taken back, which leaves the question open', async ({ page }) => {
	await openQuiz(page);
	await answerByKeys(page, [2]);
	await page.getByRole('button', { name: 'Leave this open' }).click();
	await expect(page.getByText('0 of 10 answered')).toBeVisible();
	await expectSaved(page);
	await page.reload();
	await expect(page.getByText('0 of 10 answered')).toBeVisible();
	await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('a browser without storage says so and still shows a result', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'indexedDB', { value: undefined });
	});
	await openQuiz(page);
	await page.keyboard.press('2');
	await expect(page.getByText('This browser keeps nothing')).toBeVisible();
	await page.getByRole('button', { name: 'See my result so far' }).click();
	await expect(
		page.getByRole('heading', { name: 'What you have done', exact: true })
	).toBeVisible();
});

test('deleting everything asks twice and really deletes everything', async ({ page }) => {
	await openQuiz(page);
	await answerByKeys(page, [2, 1]);
	await page.goto('/progress');
	await page.getByRole('button', { name: 'Delete everything' }).click();
	await page.getByRole('button', { name: 'Keep them' }).click();
	await expect(page.getByRole('heading', { name: 'Your answers, day by day' })).toBeVisible();
	await page.getByRole('button', { name: 'Delete everything' }).click();
	await page.getByRole('button', { name: 'Delete them' }).click();
	await expect(page.getByText('Nothing is kept in this browser yet.')).toBeVisible();
	const rows = await page.evaluate(
		() =>
			new Promise<number>((resolve, reject) => {
				const opening = indexedDB.open('devrel-readiness');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const names = [...opening.result.objectStoreNames];
					const transaction = opening.result.transaction(names);
					const counts = names.map((name) => transaction.objectStore(name).count());
					transaction.oncomplete = () =>
						resolve(counts.reduce((sum, { result }) => sum + result, 0));
				};
			})
	);
	expect(rows).toBe(0);
});
