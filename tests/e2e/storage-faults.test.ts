import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { VERSION } from '../../src/lib/storage/schema.ts';
import { makeDatabase, oldDatabase } from '../old-database.ts';
import { answerByKeys, expectSaved, openQuiz, recordComplaints } from './app.ts';

// What stands in the way of saving, each in the real browser: a sentence says so, and nothing is lost.

const PAGES = ['/', '/quiz', '/results', '/listings', '/plan', '/check-in', '/progress'] as const;

/** A page of this site that is none of the app's, to hold on to the database. */
async function openOther(context: BrowserContext): Promise<Page> {
	const other = await context.newPage();
	await other.goto('/healthz');
	return other;
}

/** What a newer version of the app does to the database. */
async function overtake(context: BrowserContext): Promise<void> {
	const newer = await openOther(context);
	await newer.evaluate(
		(version) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('devrel-readiness', version);
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => resolve(opening.result.close());
			}),
		VERSION + 1
	);
}

/** Leaves no room on the disk, before the browser asks how much there is; what comes back makes room again. */
async function fillDisk(page: Page, baseURL = ''): Promise<() => Promise<unknown>> {
	const { origin } = new URL(baseURL);
	const browser = await page.context().newCDPSession(page);
	await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
	return () => browser.send('Storage.overrideQuotaForOrigin', { origin });
}

test('a full disk is said to be full, shows a result, and keeps what was answered once there is room', async ({
	page,
	baseURL
}) => {
	const makeRoom = await fillDisk(page, baseURL);
	await openQuiz(page);
	for (const [i, key] of ['2', '1'].entries()) {
		await page.keyboard.press(key);
		await expect(page.getByText(`${i + 1} of 10 answered`)).toBeVisible();
		await expect(page.getByText('Your last answers or changes could not be saved.')).toBeVisible();
	}
	await page.getByRole('button', { name: 'See my result so far' }).click();
	await expect(
		page.getByRole('heading', { name: 'What you have done', exact: true })
	).toBeVisible();
	await expect(page.getByText('Your last answers or changes could not be saved.')).toBeVisible();
	for (const path of PAGES) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}
	// Else the page before would keep them, once there is room.
	await openQuiz(page);
	await expect(page.getByText('Your last answers or changes could not be saved.')).toBeVisible();
	await makeRoom();
	await openQuiz(page);
	await expectSaved(page);
	await page.evaluate(() => localStorage.clear());
	await page.reload();
	await expect(page.getByText('2 of 10 answered')).toBeVisible();
});

test('what a full disk refused is kept in mind, and saved when it is tried again', async ({
	page,
	baseURL
}) => {
	const makeRoom = await fillDisk(page, baseURL);
	await openQuiz(page);
	await page.keyboard.press('2');
	await expect(page.getByText('1 of 10 answered')).toBeVisible();
	await page.getByRole('button', { name: 'See my result so far' }).click();
	await page.getByRole('button', { name: 'Pick this step' }).first().click();
	await page.getByRole('button', { name: 'I will do this' }).click();
	await expect(page.getByText(/^This could not be saved: “/)).toBeVisible();
	const refused = page.getByText('Your last answers or changes could not be saved.').first();
	await expect(refused).toBeVisible();
	await page.getByRole('navigation').getByRole('link', { name: 'Plan', exact: true }).click();
	const underWay = page.getByText(/^Under way[,.]/).first();
	await expect(underWay).toBeVisible();
	await expect(refused).toBeVisible();
	await makeRoom();
	await page.getByRole('button', { name: 'Try again' }).click();
	await expectSaved(page);
	await page.evaluate(() => localStorage.clear());
	await page.reload();
	await expect(underWay).toBeVisible();
	await expectSaved(page);
});

test('an older tab that holds on to the database is named, and what is answered meanwhile is kept', async ({
	page,
	context
}) => {
	const other = await openOther(context);
	const old = oldDatabase(VERSION - 1);
	await other.evaluate(makeDatabase, ['devrel-readiness', old] as const);
	await other.evaluate(
		(version) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('devrel-readiness', version);
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					Object.assign(window, { held: opening.result });
					resolve();
				};
			}),
		old.version
	);
	for (const path of PAGES) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		if (path === '/') continue;
		await expect(page.getByText('Another tab holds on to your answers')).toBeVisible();
	}
	await openQuiz(page);
	const blocked = page.getByText('Another tab holds on to your answers');
	await expect(blocked).toBeVisible();
	const first = page.locator('[data-question="teaching.one-to-one"]');
	await first.getByRole('radio').nth(2).check();
	await page.keyboard.press('1');
	await expect(page.getByText('1 of 10 answered')).toBeVisible();
	await expect(page.getByText('Saved in this browser')).toHaveCount(0);
	// What waits is there after a reload too.
	await openQuiz(page);
	await expect(first.getByRole('radio').nth(1)).toBeChecked();
	await page.getByRole('button', { name: 'See my result so far' }).click();
	await expect(page.getByRole('heading', { name: 'Your result' })).toBeVisible();
	await expect(blocked).toBeVisible();
	await openQuiz(page);
	await other.evaluate(() => (window as unknown as { held: IDBDatabase }).held.close());
	await expectSaved(page);
	await page.evaluate(() => localStorage.clear());
	await openQuiz(page);
	await expect(page.getByText('1 of 10 answered')).toBeVisible();
	await expect(first.getByRole('radio').nth(1)).toBeChecked();
	// What the older tab had kept is there too.
	await page.goto('/progress');
	await expect(page.getByText('2 of 30 answered').first()).toBeVisible();
});

test('a tab that a newer version overtook says so, and its answers wait for that version', async ({
	page,
	context
}) => {
	await openQuiz(page);
	await answerByKeys(page, [2]);
	await overtake(context);
	await expect(page.getByText('A newer version of this app has been here.')).toBeVisible();
	await page.keyboard.press('1');
	await expect(page.getByText('2 of 10 answered')).toBeVisible();
	const noted = await page.evaluate(() => localStorage.getItem('devrel-readiness.given'));
	expect(JSON.parse(noted ?? '[]')).toMatchObject([{ answer: 1 }]);
	for (const path of PAGES) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}
});

/** Storage as it is where the person has switched all of it off. */
function refuseStorage(): void {
	const refuse = () => {
		throw new DOMException('The operation is insecure.', 'SecurityError');
	};
	Object.defineProperty(window, 'localStorage', { get: refuse });
	Object.defineProperty(window, 'caches', { get: refuse });
	IDBFactory.prototype.open = refuse;
	Object.defineProperty(navigator, 'storage', { value: undefined });
}

for (const { what, script, says } of [
	{
		what: 'without IndexedDB',
		script: () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
		says: 'This browser keeps nothing'
	},
	{
		what: 'with all storage switched off',
		script: refuseStorage,
		says: 'This browser keeps nothing'
	},
	{
		what: 'with a database that does not open',
		script: () => {
			IDBFactory.prototype.open = () => {
				throw new DOMException('Internal error opening backing store', 'UnknownError');
			};
		},
		says: 'could not be opened'
	}
]) {
	test(`a browser ${what} says so, shows every page and a result`, async ({ page }) => {
		await page.addInitScript(script);
		const complaints = recordComplaints(page);
		for (const path of PAGES) {
			await page.goto(path);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		}
		await openQuiz(page);
		await page.keyboard.press('2');
		await expect(page.getByText(says)).toBeVisible();
		await page.getByRole('button', { name: 'See my result so far' }).click();
		await expect(
			page.getByRole('heading', { name: 'What you have done', exact: true })
		).toBeVisible();
		await page.getByRole('navigation').getByRole('link', { name: 'Progress' }).click();
		await expect(page.getByRole('region', { name: 'Keep it' })).toBeVisible();
		await expect(page.getByText(says)).toBeVisible();
		expect(complaints).toEqual([]);
	});
}

test('where nothing can be stored, targets and answers go with the tab from page to page, and with no other', async ({
	page,
	context
}) => {
	await context.addInitScript(refuseStorage);
	await page.goto('/listings');
	await page.getByRole('button', { name: /^Choose as a target ?: Developer educator$/ }).click();
	const tray = page.getByRole('complementary', { name: 'Your targets' });
	await tray.getByRole('link', { name: 'Answer first' }).click();
	await expect(page.locator('form.live')).toBeAttached();
	for (const [i, key] of ['2', '1'].entries()) {
		await page.keyboard.press(key);
		await expect(page.getByText(`${i + 1} of 10 answered`)).toBeVisible();
	}
	await page.getByRole('button', { name: 'See my result so far' }).click();
	await expect(
		page.getByRole('heading', { name: 'What you have done', exact: true })
	).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Developer educator' })).toBeVisible();
	await openQuiz(page);
	await expect(page.getByText('2 of 10 answered')).toBeVisible();
	await expect(page.getByText('This browser keeps nothing')).toBeVisible();
	const other = await context.newPage();
	await openQuiz(other);
	await expect(other.getByText('0 of 10 answered')).toBeVisible();
	await page.goto('/progress');
	await page.getByRole('button', { name: 'Delete everything' }).click();
	await page.getByRole('button', { name: 'Delete them' }).click();
	await expect(page.getByText('Nothing is kept in this browser yet.')).toBeVisible();
	expect(await page.evaluate('window.name')).toBe('');
});

test('what is on its way to a slow disk is there before another page is', async ({ page }) => {
	await page.goto('/listings');
	await expect(page.getByText(/^81 of 81 listings$/)).toBeVisible();
	await page.evaluate(() => {
		let isSlow = true;
		Object.assign(window, { hurry: () => (isSlow = false) });
		IDBTransaction.prototype.commit = () => {};
		const { put } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.put = function (...args) {
			const hold = () => {
				if (isSlow) this.count().onsuccess = hold;
			};
			hold();
			return put.apply(this, args);
		};
	});
	await page.getByRole('button', { name: /^Choose as a target ?: Developer educator$/ }).click();
	await page.getByRole('navigation').getByRole('link', { name: 'Questions' }).click();
	await page.evaluate('window.hurry?.()');
	await expect(page.locator('form.live')).toBeAttached();
	await page.goto('/listings');
	await expect(page.getByText('1 of 4 targets').first()).toBeAttached();
});

test('an answer that a killed browser left behind does not take the place of a later one', async ({
	page
}) => {
	await openQuiz(page);
	// Read in the same task: it is struck as soon as the answer is on the disk.
	const left = await page.evaluate(() => {
		document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
		return localStorage.getItem('devrel-readiness.given');
	});
	await expectSaved(page);
	const first = page.locator('[data-question="teaching.one-to-one"]');
	await first.getByRole('radio').nth(2).check();
	await expectSaved(page);
	// As it is where the browser had not written yet that the first was struck.
	await page.evaluate((note) => localStorage.setItem('devrel-readiness.given', note ?? ''), left);
	expect(left).toContain('teaching.one-to-one');
	await openQuiz(page);
	await expect(page.getByText('1 of 10 answered')).toBeVisible();
	await expect(first.getByRole('radio').nth(2)).toBeChecked();
});

test('an answer that a killed browser left behind does not come back after everything was deleted', async ({
	page
}) => {
	await openQuiz(page);
	await answerByKeys(page, [2]);
	const left = await page.evaluate(() => {
		document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
		return localStorage.getItem('devrel-readiness.given');
	});
	expect(left).toContain('teaching.sessions');
	await expectSaved(page);
	await page.goto('/progress');
	await page.getByRole('button', { name: 'Delete everything' }).click();
	await page.getByRole('button', { name: 'Delete them' }).click();
	await expect(page.getByText('Nothing is kept in this browser yet.')).toBeVisible();
	// As it is where the browser had not written yet that it was struck.
	await page.evaluate((note) => localStorage.setItem('devrel-readiness.given', note ?? ''), left);
	await page.reload();
	await expect(page.getByText('Nothing is kept in this browser yet.')).toBeVisible();
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('nor does the very first answer, after which nothing else was kept', async ({ page }) => {
	await openQuiz(page);
	const left = await page.evaluate(() => {
		document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
		return localStorage.getItem('devrel-readiness.given');
	});
	expect(left).toContain('teaching.one-to-one');
	await expectSaved(page);
	for (const _ of ['once', 'and once more']) {
		await page.goto('/progress');
		await page.getByRole('button', { name: 'Delete everything' }).click();
		await page.getByRole('button', { name: 'Delete them' }).click();
		await expect(page.getByText('Nothing is kept in this browser yet.')).toBeVisible();
		await page.evaluate((note) => localStorage.setItem('devrel-readiness.given', note ?? ''), left);
		await page.reload();
		await expect(page.getByText('Nothing is kept in this browser yet.')).toBeVisible();
		expect(await page.evaluate(() => localStorage.length)).toBe(0);
		// What is answered from then on is kept as before.
		await openQuiz(page);
		await answerByKeys(page, [2]);
	}
});

test('everything stays in sight where deleting it was refused', async ({ page, context }) => {
	await openQuiz(page);
	await answerByKeys(page, [2, 1]);
	await page.goto('/progress');
	await expect(page.getByRole('region', { name: 'Keep it' })).toBeVisible();
	await overtake(context);
	await page.getByRole('button', { name: 'Delete everything' }).click();
	const refused = page.waitForEvent('console', (message) => message.type() === 'error');
	await page.getByRole('button', { name: 'Delete them' }).click();
	await refused;
	await expect(page.getByText('A newer version of this app has been here.')).toBeVisible();
	await expect(page.getByRole('region', { name: 'Your answers, day by day' })).toBeVisible();
});

test('a clock that was set back is named, and new answers are not hidden behind older ones', async ({
	page
}) => {
	await page.clock.setFixedTime('2026-11-29T10:00:00');
	await openQuiz(page);
	await answerByKeys(page, [2, 1]);
	await page.clock.setFixedTime('2026-11-22T10:00:00');
	await openQuiz(page);
	await expect(page.getByText('The clock of this device shows 22 November 2026')).toBeVisible();
	await openQuiz(page, '#teaching');
	await page.locator('[data-question="teaching.one-to-one"]').getByRole('radio').nth(0).check();
	await expectSaved(page);
	await page.goto('/progress');
	await expect(page.getByText('your last answers are of 29 November 2026')).toBeVisible();
	await expect(page.getByText('29 November 2026: 2 of 30 answered')).toBeVisible();
	await openQuiz(page, '#teaching');
	const first = page.locator('[data-question="teaching.one-to-one"]');
	await expect(first.getByRole('radio').nth(0)).toBeChecked();
});
