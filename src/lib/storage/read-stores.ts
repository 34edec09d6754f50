import type { Kept } from '../core/history/merge.ts';
import { readRecords, type Records } from '../core/history/records.ts';
import { readNote, type Note } from '../core/model/note.ts';
import { readOwnListing } from '../core/model/own-listing.ts';
import type { Store } from './schema.ts';

export const SHOWN: (
	'draft' | 'attempts' | 'targets' | 'steps' | 'evidence' | 'person' | 'checkIn'
)[] = ['draft', 'attempts', 'targets', 'steps', 'evidence', 'person', 'checkIn'];

export const EVERYTHING: ((typeof SHOWN)[number] | 'listings' | 'notes')[] = [
	...SHOWN,
	'listings',
	'notes'
];

/** A transaction, of which more may be open than is read here. */
interface Reading {
	objectStore(name: Store): {
		get(key: string): Promise<unknown>;
		getAll(): Promise<unknown[]>;
	};
}

/** What can be read of the notes; a damaged one stays where it is, unread. */
export async function readNotes(store: { getAll(): Promise<unknown[]> }): Promise<readonly Note[]> {
	return (await store.getAll()).flatMap((note) => readNote(note) ?? []);
}

export async function readKept(transaction: Reading): Promise<Kept> {
	const [records, listings, notes] = await Promise.all([
		readAll(transaction),
		transaction.objectStore('listings').getAll(),
		readNotes(transaction.objectStore('notes'))
	]);
	return { records, listings: listings.flatMap((value) => readOwnListing(value) ?? []), notes };
}

export async function readAll(transaction: Reading): Promise<Records> {
	const [draft, attempts, targets, steps, evidence, person, checkIn] = await Promise.all([
		transaction.objectStore('draft').get('current'),
		transaction.objectStore('attempts').getAll(),
		transaction.objectStore('targets').get('current'),
		transaction.objectStore('steps').getAll(),
		transaction.objectStore('evidence').getAll(),
		transaction.objectStore('person').get('current'),
		transaction.objectStore('checkIn').get('current')
	]);
	return readRecords({ draft, attempts, targets, steps, evidence, person, checkIn });
}
