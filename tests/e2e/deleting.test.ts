import { chromium, expect, test, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchOptions } from '../browser.js';
import { addToBrowser, openReturnLink } from './app.ts';
import { seed } from './seed.ts';

// After "Delete everything" nothing of a person is left.

const SECRET = 'Quetzalcoatl-Rosinante';

test('deleting everything leaves nothing of a person in the profile', async ({ baseURL }) => {
	const profile = mkdtempSync(join(tmpdir(), 'devrel-profile-'));
	try {
		const options = { ...launchOptions, baseURL: baseURL ?? '' };
		const context = await chromium.launchPersistentContext(profile, options);
		const page = await context.newPage();
		await seedAll(page);
		await page.goto('/results');
		await expect(page.getByRole('region', { name: 'Keep it' })).toBeVisible();
		// Half written; a phone may take the page from memory at any time.
		await page.goto('/listings');
		const text = page.getByLabel('The text of a listing that excites you');
		await expect(page.getByText(/\d+ of \d+ listings/)).toBeVisible();
		await text.fill(SECRET);
		await page.reload();
		await expect(text).toHaveValue(SECRET);
		await page.goto('/progress');
		// Ticked before the questions came to life.
		await page.evaluate(() => sessionStorage.setItem('ticked', 'teaching.one-to-one=2'));
		await page.getByRole('button', { name: 'Delete everything' }).click();
		await page.getByRole('button', { name: 'Delete them' }).click();
		await expect(page.getByText('Nothing is kept in this browser yet.')).toBeVisible();
		const left = await page.evaluate(async () => {
			const found: string[] = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
			for (const { name = '' } of await indexedDB.databases()) {
				const database = await new Promise<IDBDatabase>((resolve, reject) => {
					const opening = indexedDB.open(name);
					opening.onsuccess = () => resolve(opening.result);
					opening.onerror = () => reject(opening.error);
				});
				for (const store of database.objectStoreNames) {
					const counting = database.transaction(store).objectStore(store).count();
					await new Promise((resolve) => (counting.onsuccess = resolve));
					if (counting.result > 0) found.push(`${name} ${store}`);
				}
				database.close();
			}
			for (const name of await caches.keys()) {
				for (const request of await (await caches.open(name)).keys()) {
					if (/shared/.test(request.url) || /#/.test(request.url)) found.push(request.url);
				}
			}
			return [...found, document.cookie].filter(Boolean);
		});
		expect(left.filter((name) => !name.startsWith('sveltekit:'))).toEqual([]);
		await context.close();
	} finally {
		// Processes of the browser may still write.
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
});

test('a return link that was opened stays in the address until it is added, and nowhere after all is deleted', async ({
	page
}) => {
	await page.goto('/progress');
	await seedAll(page);
	await page.goto('/progress');
	const link = await page.getByLabel('Your return link').inputValue();
	const [address = '', code = ''] = link.split('#');
	/** What the entry of this page in the tab's history holds, and what a reload would read. */
	const held = () =>
		page.evaluate(() => JSON.stringify([location.href, history.state, { ...sessionStorage }]));
	await openReturnLink(page, link);
	expect(await held()).toContain(code);
	await addToBrowser(page);
	await expect(page).toHaveURL(address);
	expect(await held()).not.toContain(code.slice(0, 20));

	const cut = link.slice(0, -5);
	await page.goto('about:blank');
	await page.goto(cut);
	await expect(page.getByText('The end of this link is missing.')).toBeVisible();
	await page.getByRole('button', { name: 'Delete everything' }).click();
	await page.getByRole('button', { name: 'Delete them' }).click();
	await expect(page.getByText('Nothing is kept in this browser yet.')).toBeVisible();
	await expect(page).toHaveURL(address);
	expect(await held()).not.toContain(code.slice(0, 20));
	await expect(page.getByText('The end of this link is missing.')).toBeHidden();
});

/** A person who has used everything, with a word that stands nowhere else. */
async function seedAll(page: Page): Promise<void> {
	const day = '2026-05-22';
	const listing = {
		id: 'mine',
		title: SECRET,
		text: `${SECRET} looks for you`,
		day,
		pictured: true
	};
	await seed(page, {
		attempts: [{ id: 5, day, answers: { 'code.apis': 1, 'teaching.sessions': 2 } }],
		listings: [listing],
		notes: [{ kind: 'boundary', id: 'n', about: 'employer', text: SECRET, reason: '', day }],
		evidence: [{ id: 'e', question: 'code.apis', step: '', note: SECRET, link: '', day }],
		steps: [
			{ rule: 'r', title: SECRET, state: 'done', due: null, intention: SECRET, changed: day }
		],
		targets: { current: [{ kind: 'free', id: 'f', text: SECRET }] },
		checkIn: { current: { day, wantsGrowth: false } }
	});
	await page.evaluate(async (secret) => {
		const shared = await caches.open('shared');
		await shared.put('/shared', new Response(secret));
		const note = [{ question: 'code.review', answer: 1, today: '2026-05-22', newId: 7 }];
		localStorage.setItem('devrel-readiness.given', JSON.stringify(note));
		const opening = indexedDB.open('devrel-readiness');
		await new Promise((resolve) => (opening.onsuccess = resolve));
		const transaction = opening.result.transaction('pictures', 'readwrite');
		transaction.objectStore('pictures').put(new Blob([secret], { type: 'image/png' }), 'mine');
		await new Promise((resolve) => (transaction.oncomplete = resolve));
		opening.result.close();
	}, SECRET);
}
