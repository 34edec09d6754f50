import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { asAttempt, withAnswer } from '../core/history/history.ts';
import {
	mergeRecords,
	readRecords,
	withTargets,
	type Records,
	type TargetChange
} from '../core/history/records.ts';
import type { CheckIn } from '../core/model/check-in.ts';
import { readNote, type Note } from '../core/model/note.ts';
import { readPerson, type Person } from '../core/model/person.ts';
import type { Given, Keeper } from './keeper.ts';
import { DATABASE, VERSION, migrate, type Store, type Stores } from './schema.ts';

type Writing<S extends Store[]> = IDBPTransaction<Stores, S, 'readwrite'>;

const SHOWN: ('draft' | 'attempts' | 'targets' | 'steps' | 'person' | 'checkIn')[] = [
	'draft',
	'attempts',
	'targets',
	'steps',
	'person',
	'checkIn'
];

/**
 * Opens the database, upgrading it if it is older. Rejects where the browser has none to offer.
 * @param onObstacle called with `outdated` when another tab needs to upgrade, after which this one can no
 * longer save, and with `blocked` while another tab keeps this one from opening
 */
export async function openDatabase(
	onObstacle: (obstacle: 'outdated' | 'blocked') => void
): Promise<Keeper> {
	const database = await openDB<Stores>(DATABASE, VERSION, {
		upgrade: (db, oldVersion, _, transaction) => migrate(db, oldVersion, transaction),
		blocked: () => onObstacle('blocked'),
		blocking: (_, __, event) => {
			(event.target as IDBDatabase).close();
			onObstacle('outdated');
		}
	});
	return new DatabaseKeeper(database);
}

class DatabaseKeeper implements Keeper {
	readonly lasting = true;
	readonly #database: IDBPDatabase<Stores>;

	constructor(database: IDBPDatabase<Stores>) {
		this.#database = database;
	}

	async load() {
		return readAll(this.#database.transaction(SHOWN));
	}

	async give({ question, answer, today, newId }: Given) {
		return this.#write(['draft', 'attempts'], async (transaction, keep) => {
			const store = transaction.objectStore('draft');
			const { draft, attempts } = readRecords({
				draft: await store.get('current'),
				attempts: await transaction.objectStore('attempts').getAll()
			});
			const next = withAnswer(draft, attempts, question, answer, today, newId);
			keep(store.put(next, 'current'));
			return next;
		});
	}

	async finish() {
		return this.#write(['draft', 'attempts'], async (transaction, keep) => {
			const store = transaction.objectStore('draft');
			const { draft } = readRecords({ draft: await store.get('current') });
			if (!draft) return null;
			const attempt = asAttempt(draft);
			keep(transaction.objectStore('attempts').put(attempt));
			keep(store.delete('current'));
			return attempt;
		});
	}

	async changeTargets(change: TargetChange) {
		return this.#write(['targets'], async (transaction, keep) => {
			const store = transaction.objectStore('targets');
			const targets = withTargets(readRecords({ targets: await store.get('current') }), change);
			keep(store.put(targets, 'current'));
			return targets;
		});
	}

	async saveStep(step: Records['steps'][number]) {
		await this.#write(['steps'], async (transaction, keep) => {
			keep(transaction.objectStore('steps').put(step));
		});
	}

	async changePerson(change: Partial<Person>) {
		return this.#write(['person'], async (transaction, keep) => {
			const store = transaction.objectStore('person');
			const person = { ...readPerson(await store.get('current')), ...change };
			keep(store.put(person, 'current'));
			return person;
		});
	}

	async saveCheckIn(checkIn: CheckIn | null) {
		await this.#write(['checkIn'], async (transaction, keep) => {
			const store = transaction.objectStore('checkIn');
			keep(checkIn ? store.put(checkIn, 'current') : store.delete('current'));
		});
	}

	async loadNotes() {
		return readNotes(this.#database.transaction('notes').objectStore('notes'));
	}

	async saveNote(note: Note) {
		return this.#write(['notes'], async (transaction, keep) => {
			const store = transaction.objectStore('notes');
			keep(store.put(note));
			return readNotes(store);
		});
	}

	async dropNote(id: string) {
		return this.#write(['notes'], async (transaction, keep) => {
			const store = transaction.objectStore('notes');
			keep(store.delete(id));
			return readNotes(store);
		});
	}

	async merge(incoming: Records) {
		return this.#write(SHOWN, async (transaction, keep) => {
			const { records } = mergeRecords(await readAll(transaction), incoming);
			const attempts = transaction.objectStore('attempts');
			records.attempts.forEach((attempt) => keep(attempts.put(attempt)));
			const steps = transaction.objectStore('steps');
			records.steps.forEach((step) => keep(steps.put(step)));
			keep(transaction.objectStore('targets').put(records.targets, 'current'));
			keep(transaction.objectStore('person').put(records.person, 'current'));
			return records;
		});
	}

	async clear() {
		const stores = [...this.#database.objectStoreNames];
		await this.#write(stores, async (transaction, keep) => {
			stores.forEach((store) => keep(transaction.objectStore(store).clear()));
		});
	}

	/** Runs a change in one transaction that is on the disk when this resolves. */
	async #write<S extends Store[], T>(
		stores: S,
		change: (transaction: Writing<S>, keep: (request: Promise<unknown>) => void) => Promise<T>
	): Promise<T> {
		const transaction = this.#database.transaction(stores, 'readwrite', { durability: 'strict' });
		const requests: Promise<unknown>[] = [];
		try {
			const result = await change(transaction, (request) => void requests.push(request));
			// Without waiting for the requests: a page that is closed now must not lose the change.
			transaction.commit();
			await Promise.all([...requests, transaction.done]);
			return result;
		} catch (error) {
			abandon(transaction);
			await Promise.allSettled([...requests, transaction.done]);
			throw error;
		}
	}
}

/** Takes back what a transaction did, unless it ended by itself. */
function abandon(transaction: { abort(): void }): void {
	try {
		transaction.abort();
	} catch {
		// It has ended, so nothing of it was kept.
	}
}

/** What can be read of the notes; a damaged one stays where it is, unread. */
async function readNotes(store: { getAll(): Promise<unknown[]> }): Promise<readonly Note[]> {
	return (await store.getAll()).flatMap((note) => readNote(note) ?? []);
}

type Reading = Pick<IDBPTransaction<Stores, typeof SHOWN, 'readonly' | 'readwrite'>, 'objectStore'>;

async function readAll(transaction: Reading): Promise<Records> {
	const [draft, attempts, targets, steps, person, checkIn] = await Promise.all([
		transaction.objectStore('draft').get('current'),
		transaction.objectStore('attempts').getAll(),
		transaction.objectStore('targets').get('current'),
		transaction.objectStore('steps').getAll(),
		transaction.objectStore('person').get('current'),
		transaction.objectStore('checkIn').get('current')
	]);
	return readRecords({ draft, attempts, targets, steps, person, checkIn });
}
