import { readFileSync } from 'node:fs';

/** A database as an earlier version of the app left it; see `tests/fixtures/databases`. */
export interface OldDatabase {
	readonly version: number;
	readonly stores: Readonly<Record<string, OldStore>>;
}

interface OldStore {
	readonly keyPath?: string;
	readonly records?: readonly object[];
	/** The one record of a store without a key path. */
	readonly current?: unknown;
}

export function oldDatabase(version: number): OldDatabase {
	return JSON.parse(readFileSync(`tests/fixtures/databases/v${version}.json`, 'utf8'));
}

/** Makes the database; needs nothing from outside, so that a browser can run it too. */
export function makeDatabase([name, old]: readonly [string, OldDatabase]): Promise<void> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open(name, old.version);
		opening.onerror = () => reject(opening.error);
		opening.onupgradeneeded = () => {
			for (const [store, { keyPath = null, records = [], current }] of Object.entries(old.stores)) {
				const made = opening.result.createObjectStore(store, { keyPath });
				for (const record of records) made.put(record);
				if (current) made.put(current, 'current');
			}
		};
		opening.onsuccess = () => {
			opening.result.close();
			resolve();
		};
	});
}
