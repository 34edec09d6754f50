import { expect, test, type Browser, type Page } from '@playwright/test';
import { makeDatabase, oldDatabase } from '../old-database.ts';
import { answerFirstTen, openQuiz, recordComplaints, recordRequests } from './app.ts';
import { checkIn, kept } from './check-in.ts';

const FIRST_TEN = [3, 1, 2, 0, 2, 1, 2, 1, 1, 0];

async function answer(page: Page): Promise<void> {
	await openQuiz(page);
	await answerFirstTen(page, FIRST_TEN);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Start here' })).toBeVisible();
}

/** The titles of the steps in the list, in their order. */
async function steps(page: Page): Promise<string[]> {
	await page.goto('/results');
	await expect(page.locator('.result')).toHaveAttribute('aria-busy', 'false');
	const articles = page.getByRole('article').filter({ hasText: 'Your first 15 minutes' });
	return articles.getByRole('heading', { level: 3 }).allInnerTexts();
}

/** The kinds of steps, by their titles, before which the skill may stand. */
async function kinds(page: Page, titles: readonly string[]): Promise<(string | undefined)[]> {
	const content = await (await page.request.get('/api/content')).json();
	const rules: Record<'title' | 'kind', string>[] = content.rules;
	return titles.map((text) => rules.find(({ title }) => text.endsWith(title))?.kind);
}

/** The link that shows everything, and the return link. */
async function links(page: Page): Promise<string[]> {
	await page.getByText('Make a link').click();
	for (const name of [/^Targets/, /^Next steps/, /^All your answers/]) {
		await page.getByRole('checkbox', { name }).check();
	}
	return [
		await page.getByLabel('Link to your result').inputValue(),
		await page.getByLabel('Your return link', { exact: true }).inputValue()
	];
}

async function newProfile(browser: Browser): Promise<Page> {
	const page = await (await browser.newContext()).newPage();
	await page.clock.setFixedTime('2026-11-22T10:00:00');
	return page;
}

test('somebody worn out ticks two things, is told one, finds rest first, and can forget it', async ({
	page
}) => {
	const complaints = recordComplaints(page);
	await page.clock.setFixedTime('2026-11-22T10:00:00');
	await answer(page);
	const before = await steps(page);

	await page.goto('/');
	await page.getByRole('link', { name: /^Already in DevRel, and worn out/ }).click();
	await page.getByRole('checkbox', { name: /keep this pace/ }).focus();
	await page.keyboard.press('Space');
	await page.getByRole('checkbox', { name: /weekend days/ }).check();
	const finish = page.getByRole('button', { name: 'I am done' });
	await expect(finish).toBeEnabled();
	await finish.press('Enter');
	const one = page.getByRole('heading', { name: 'Ask for your weekend days back' });
	await expect(one).toBeFocused();
	await expect(page.getByText('You can close this now.')).toBeVisible();
	await expect(kept(page)).toContainText('Until 19 December 2026 your result puts rest first');

	const after = await steps(page);
	expect(after[0]).toBe('Tell one person how full your weeks are');
	expect((await kinds(page, after))[0]).toBe('wellbeing');
	expect(await kinds(page, after)).not.toContain('growth');
	expect(await kinds(page, before)).toContain('growth');
	await expect(page.getByText('Rest comes first here until 19 December 2026')).toBeVisible();

	await page.getByRole('link', { name: 'Change or forget that' }).click();
	await page.getByRole('checkbox', { name: 'Show me one step to grow all the same' }).check();
	await expect(kept(page)).toContainText(
		'your result puts rest first, and suggests one step to grow'
	);
	const withOne = await kinds(page, await steps(page));
	expect(withOne[0]).toBe('wellbeing');
	expect(withOne.filter((kind) => kind === 'growth')).toHaveLength(1);

	await page.goto('/check-in');
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
	await page.getByRole('button', { name: 'Forget it now' }).click();
	await expect(page.getByText('Your check-in is forgotten.')).toBeFocused();
	await expect(kept(page)).toHaveCount(0);
	expect(await steps(page)).toEqual(before);
	expect(complaints).toEqual([]);
});

test('rest stands before what was picked, and on no paper', async ({ page }) => {
	await page.clock.setFixedTime('2026-11-22T10:00:00');
	await answer(page);
	const [picked = ''] = await steps(page);
	await page.getByRole('button', { name: 'Pick this step' }).first().click();
	await page.getByRole('button', { name: 'I will do this' }).click();
	await expect(page.getByText(/^Under way: “/)).toBeVisible();
	await checkIn(page, /weekend days/, /drained/);
	const rest = 'Tell one person how full your weeks are';
	for (const path of ['/results', '/plan']) {
		await page.goto(path);
		await expect(page.locator('.under-way h3')).toBeVisible();
		await expect(page.locator('[aria-busy]').first()).toHaveAttribute('aria-busy', 'false');
		const titles = page.locator('article h3');
		await expect(titles.first()).toHaveText(rest);
		await page.emulateMedia({ media: 'print' });
		await expect(titles.filter({ hasText: rest })).toBeHidden();
		await expect(page.locator('.under-way h3')).toHaveText(picked);
		await expect(page.locator('.under-way h3')).toBeVisible();
		await page.emulateMedia({ media: null });
	}
});

test('two people who differ only in the check-in send the same requests and make the same links', async ({
	browser
}) => {
	const go = async (...ticks: RegExp[]) => {
		const page = await newProfile(browser);
		await page.addInitScript(() => {
			// Both make their answers under the same number.
			crypto.getRandomValues = (array) => {
				if (array instanceof Uint32Array) array[0] = 7;
				return array;
			};
		});
		const requests = recordRequests(page);
		// The last thing that a page asks for is the copy on the device, once nothing else is on the line.
		const expectAllAsked = (pages: number) =>
			expect
				.poll(() => requests.filter((request) => /\/KeepCopy\.\S+css/.test(request)).length)
				.toBe(pages);
		await answer(page);
		await expectAllAsked(1);
		await checkIn(page, ...ticks);
		await expectAllAsked(2);
		const list = await steps(page);
		const made = await links(page);
		await expectAllAsked(3);
		await page.context().close();
		return { list, made, requests: requests.toSorted() };
	};
	const [worn, fine] = await Promise.all([go(/weekend days/, /drained/), go()]);
	expect(worn.list).not.toEqual(fine.list);
	expect(worn.made).toEqual(fine.made);
	expect(worn.requests).toEqual(fine.requests);
	expect(worn.requests.length).toBeGreaterThan(10);
	expect(worn.requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
	expect(worn.requests.join(' ')).not.toMatch(/weekend|drained|strain|wellbeing/);
});

test('it is forgotten after four weeks', async ({ page }) => {
	await page.clock.setFixedTime('2026-11-22T10:00:00');
	await checkIn(page, /weekend days/);
	await expect(kept(page)).toBeVisible();
	await page.clock.setFixedTime('2026-12-19T10:00:00');
	await page.goto('/check-in');
	await expect(kept(page)).toBeVisible();
	await page.clock.setFixedTime('2026-12-20T10:00:00');
	await page.goto('/check-in');
	await answer(page);
	await expect(page.getByText('Rest comes first here')).toHaveCount(0);
	await page.clock.setFixedTime('2026-11-22T10:00:00');
	await page.goto('/check-in');
	await expect(page.getByRole('button', { name: 'I am done' })).toBeVisible();
	await expect(kept(page)).toHaveCount(0);
});

test('nothing but the day is kept, and nothing at all where nothing was ticked', async ({
	page
}) => {
	const stored = () =>
		page.evaluate(
			() =>
				new Promise((resolve, reject) => {
					const opening = indexedDB.open('devrel-readiness');
					opening.onerror = () => reject(opening.error);
					opening.onsuccess = () => {
						const all = opening.result.transaction('checkIn').objectStore('checkIn').getAll();
						all.onsuccess = () => resolve([all.result, { ...localStorage }]);
					};
				})
		);
	await page.clock.setFixedTime('2026-11-22T10:00:00');
	await checkIn(page, /weekend days/, /drained/);
	await expect(kept(page)).toBeVisible();
	expect(await stored()).toEqual([[{ day: '2026-11-22', wantsGrowth: false }], {}]);
	await page.getByRole('button', { name: 'Back to the list' }).click();
	await expect(page.getByRole('checkbox', { name: /drained/ })).toBeChecked();
	await checkIn(page);
	await expect(kept(page)).toHaveCount(0);
	expect(await stored()).toEqual([[], {}]);
});

test('people on their way in get a lighter list, also where they said so before', async ({
	page
}) => {
	await page.goto('/');
	await page.getByRole('link', { name: /if you are on your way in/ }).click();
	await expect(page.getByRole('checkbox')).toHaveCount(13);
	await page.getByRole('radio', { name: 'You are on your way in' }).check();
	await expect(page.getByRole('checkbox')).toHaveCount(6);
	await page.getByRole('checkbox', { name: /late at night/ }).check();
	await page.getByRole('button', { name: 'I am done' }).click();
	await expect(page.getByRole('heading', { name: /^Stop looking at job sites/ })).toBeFocused();
	await expect(
		page.getByText(/^A refusal often comes from timing/).filter({ visible: true })
	).toHaveCount(1);

	await answer(page);
	await page.getByText(/^Make the steps fit you/).click();
	await page.getByLabel('Do you work in DevRel now?').selectOption('Not yet');
	await expect(page.getByText('Saving', { exact: true })).toHaveCount(0);
	await page.goto('/check-in');
	await expect(page.getByRole('radio', { name: 'You are on your way in' })).toBeChecked();
	await expect(page.getByRole('checkbox', { name: /the search/ })).toHaveCount(2);
});

test('a database of the version before opens with its answers, and takes a check-in', async ({
	page
}) => {
	await page.goto('/healthz');
	await page.evaluate(makeDatabase, ['devrel-readiness', oldDatabase(1)] as [
		string,
		ReturnType<typeof oldDatabase>
	]);
	await checkIn(page, /weekend days/);
	await expect(kept(page)).toBeVisible();
	await page.goto('/progress');
	await expect(page.getByText('1 May 2026: 1 of 30 answered')).toBeVisible();
});
