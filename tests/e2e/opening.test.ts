import { expect, test, type Page } from '@playwright/test';
import { VERSION } from '../../src/lib/storage/schema.ts';
import { makeDatabase, oldDatabase } from '../old-database.ts';
import { expectSaved } from './app.ts';

// What is answered while the database takes long to open.

/** Holds the database in an older version from a page that is none of the app's, and gives what lets go of it. */
async function holdDatabase(other: Page): Promise<() => Promise<void>> {
	await other.goto('/healthz');
	const old = oldDatabase(VERSION - 1);
	await other.evaluate(makeDatabase, ['devrel-readiness', old] as const);
	const held = await other.evaluateHandle(
		(version) =>
			new Promise<IDBDatabase>((resolve, reject) => {
				const opening = indexedDB.open('devrel-readiness', version);
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => resolve(opening.result);
			}),
		old.version
	);
	return () => held.evaluate((database) => database.close());
}

/** Every text of the quiz' status, however short it stands there, and every answer that comes to be on the disk. */
async function watchSaving(page: Page): Promise<() => Promise<string[]>> {
	await page.addInitScript(() => {
		const log: string[] = [];
		Object.assign(window, { log });
		const tell = (text: string) => void (text && text !== log.at(-1) && log.push(text));
		new MutationObserver(() => {
			const status = document.querySelector('form.quiz [role=status]')?.textContent ?? '';
			tell(status.trim().split(/[ ,.]/)[0]!);
		}).observe(document, { subtree: true, childList: true, characterData: true });
		const { put } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.put = function (value: object, key) {
			if (this.name === 'draft' && 'answers' in value) {
				const { answers } = value as { answers: object };
				const { transaction } = this;
				// On its way down to the transaction, where the app hears of it.
				transaction.db.addEventListener(
					'complete',
					({ target }) =>
						target === transaction && tell(`${Object.keys(answers).length} on the disk`),
					{ capture: true }
				);
			}
			return put.call(this, value, key);
		};
	});
	// The script above put it there, which no type knows.
	return () => page.evaluate(() => (window as unknown as { log: string[] }).log);
}

test('what is answered while the database is held is said to be saved when it is on the disk, and not before', async ({
	page,
	context
}) => {
	// The day of the answers in the older database, which these go on with.
	await page.clock.setFixedTime('2026-11-21T10:00:00');
	const letGo = await holdDatabase(await context.newPage());
	const saving = await watchSaving(page);
	await page.goto('/quiz');
	await expect(page.locator('form.live')).toBeAttached();
	await expect(page.getByText('Another tab holds on to your answers')).toBeVisible();
	for (const [i, key] of ['2', '1'].entries()) {
		await page.keyboard.press(key);
		await expect(page.getByText(`${i + 1} of 10 answered`)).toBeVisible();
	}
	expect(await saving()).toEqual(['Another']);
	await letGo();
	await expectSaved(page);
	const told = await saving();
	// One answer stood in the older database.
	expect(told.slice(told.indexOf('Saved') - 1)).toEqual(['3 on the disk', 'Saved']);
});
