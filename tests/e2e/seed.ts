import type { Page } from '@playwright/test';
import { makeStores } from './busy.ts';

/** Records for the stores of the database, as the app writes them; `current` for those without a key path. */
export type Seed = Readonly<Record<string, readonly object[] | { readonly current: unknown }>>;

/** Fills the database of a profile, as if the person had been here before. */
export async function seed(page: Page, stores: Seed): Promise<void> {
	await makeStores(page);
	await page.evaluate(
		(stores) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('devrel-readiness');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const database = opening.result;
					const transaction = database.transaction(Object.keys(stores), 'readwrite');
					for (const [name, records] of Object.entries(stores)) {
						const store = transaction.objectStore(name);
						if (Array.isArray(records)) records.forEach((record) => store.put(record));
						else store.put((records as { current: unknown }).current, 'current');
					}
					transaction.onerror = () => reject(transaction.error);
					transaction.oncomplete = () => {
						database.close();
						resolve();
					};
				};
			}),
		stores
	);
}
