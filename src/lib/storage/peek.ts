import { openDB } from 'idb';
import type { Records } from '../core/history/records.ts';
import { noted } from './journal.ts';
import { DATABASE } from './name.ts';
import { SHOWN, readAll } from './read-stores.ts';
import { VERSION, type Stores } from './schema.ts';

/**
 * The records, where a look at the database is enough to be sure of them: null where there is none, or one of another
 * version, where it does not open, and where an answer is noted that may not be in it yet. Changes nothing.
 */
export async function peek(): Promise<Records | null> {
	try {
		const known = await indexedDB.databases();
		if (!known.some(({ name, version }) => name === DATABASE && version === VERSION)) return null;
		const database = await openDB<Stores>(DATABASE, VERSION, {
			// It was deleted meanwhile: then it is not for this look to make another.
			upgrade: (_, __, ___, transaction) => transaction.abort(),
			blocking: (_, __, event) => (event.target as IDBDatabase).close()
		});
		const records = await readAll(database.transaction(SHOWN));
		database.close();
		return noted().length > 0 ? null : records;
	} catch {
		return null;
	}
}
