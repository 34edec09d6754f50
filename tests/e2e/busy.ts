import type { Page } from '@playwright/test';

/** Has the app make its database, whose stores can be held from then on. */
export async function makeStores(page: Page): Promise<void> {
	await page.goto('/progress');
	await page.getByText('Nothing is kept in this browser yet.').waitFor();
}

/**
 * Holds a store of the database until let go, as a busy disk would. Another tab does so, and has it when this
 * resolves: the page itself is as quick as ever.
 */
export async function keepBusy(page: Page, store: string): Promise<() => Promise<void>> {
	const other = await page.context().newPage();
	await other.goto('/healthz');
	await other.evaluate(async (name) => {
		const opening = indexedDB.open('devrel-readiness');
		await new Promise((done) => (opening.onsuccess = done));
		const held = opening.result.transaction(name, 'readwrite').objectStore(name);
		await new Promise((done) => {
			const ask = () => {
				done(undefined);
				held.count().onsuccess = ask;
			};
			held.count().onsuccess = ask;
		});
	}, store);
	// What it did not finish ends with it.
	return () => other.close();
}
