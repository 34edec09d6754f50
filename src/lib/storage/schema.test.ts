import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { VERSION, migrate, type Stores } from './schema.ts';

/** Every store, with the part of a record that is its key; null where it stands under a name. */
const stores = {
	attempts: 'id',
	checkIn: null,
	draft: null,
	evidence: 'id',
	listings: 'id',
	notes: 'id',
	person: null,
	pictures: null,
	steps: 'rule',
	targets: null
} as const;
const names = Object.keys(stores) as (keyof typeof stores)[];

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

/** Opens the database as the app of a version did, with the first of the migrations. */
function openAt(version: number, from: number[] = []) {
	return openDB<Stores>('test', version, {
		upgrade: (database, oldVersion, _, transaction) => {
			from.push(oldVersion);
			migrate(database, oldVersion, transaction);
		}
	});
}

describe('a new database', () => {
	test('has every store, with its keys', async () => {
		const database = await openAt(VERSION);
		expect([...database.objectStoreNames].sort()).toEqual(names);
		const transaction = database.transaction(names);
		const keys = names.map((name) => [name, transaction.objectStore(name).keyPath]);
		expect(Object.fromEntries(keys)).toEqual(stores);
	});

	test('is not migrated again when it is opened again', async () => {
		const from: number[] = [];
		(await openAt(VERSION, from)).close();
		(await openAt(VERSION, from)).close();
		expect(from).toEqual([0]);
	});
});

test('a database that has every migration loses and gains nothing', async () => {
	const database = await openAt(VERSION);
	await database.put('notes', { id: 'n', kind: 'person', text: 'kind', day: '2026-11-21' });
	database.close();

	const later = await openAt(VERSION + 1);
	expect([...later.objectStoreNames].sort()).toEqual(names);
	expect(await later.getAll('notes')).toHaveLength(1);
});
