import { openDB, type IDBPDatabase } from 'idb';
import { asAttempt } from '../core/history/history.ts';
import { readRecords } from '../core/history/records.ts';
import type { CheckIn } from '../core/model/check-in.ts';
import type { Evidence } from '../core/model/evidence.ts';
import type { AnswerKeeper, Given } from './keeper.ts';
import { DATABASE } from './name.ts';
import { giveIn, readNumbers, wasDeleted } from './put-answer.ts';
import { SHOWN, readAll } from './read-stores.ts';
import { VERSION, migrate, type Keep, type Store, type Stores, type Writing } from './schema.ts';

/**
 * Opens the database, upgrading it if it is older. Rejects where the browser has none to offer.
 * @param onObstacle called with `outdated` when another tab needs to upgrade, after which this one can no
 * longer save, and with `blocked` while another tab keeps this one from opening
 */
export async function openStores(
	onObstacle: (obstacle: 'outdated' | 'blocked') => void
): Promise<IDBPDatabase<Stores>> {
	return openDB<Stores>(DATABASE, VERSION, {
		upgrade: (db, oldVersion, _, transaction) => migrate(db, oldVersion, transaction),
		blocked: () => onObstacle('blocked'),
		blocking: (_, __, event) => {
			(event.target as IDBDatabase).close();
			onObstacle('outdated');
		}
	});
}

/** The database for what the questions need, opened as `openStores` does. */
export async function openAnswers(
	onObstacle: (obstacle: 'outdated' | 'blocked') => void
): Promise<AnswerKeeper> {
	return new AnswerDatabase(await openStores(onObstacle));
}

/** As much of the database as the questions need. */
export class AnswerDatabase implements AnswerKeeper {
	readonly lasting = true;
	protected readonly database: IDBPDatabase<Stores>;

	constructor(database: IDBPDatabase<Stores>) {
		this.database = database;
	}

	async load() {
		return readAll(this.database.transaction(SHOWN));
	}

	async give(given: Given) {
		return this.write(['draft', 'attempts'], async (transaction, keep) => {
			const store = transaction.objectStore('draft');
			return giveIn(transaction, given, readNumbers(await store.get('given')), keep);
		});
	}

	async giveAgain(given: Given) {
		return this.write(['draft', 'attempts'], async (transaction, keep) => {
			const numbers = readNumbers(await transaction.objectStore('draft').get('given'));
			const isLater = (given.at ?? 0) > (numbers[given.question] ?? -1);
			const isNew = isLater && !(await wasDeleted(transaction, given, numbers));
			return isNew ? giveIn(transaction, given, numbers, keep) : null;
		});
	}

	async finish() {
		return this.write(['draft', 'attempts'], async (transaction, keep) => {
			const store = transaction.objectStore('draft');
			const { draft } = readRecords({ draft: await store.get('current') });
			if (!draft) return null;
			const attempt = asAttempt(draft);
			keep(transaction.objectStore('attempts').put(attempt));
			keep(store.delete('current'));
			return attempt;
		});
	}

	async saveEvidence(evidence: Evidence) {
		return this.write(['evidence'], async (transaction, keep) => {
			const store = transaction.objectStore('evidence');
			keep(store.put(evidence));
			return readRecords({ evidence: await store.getAll() }).evidence;
		});
	}

	async dropEvidence(id: string) {
		return this.write(['evidence'], async (transaction, keep) => {
			const store = transaction.objectStore('evidence');
			keep(store.delete(id));
			return readRecords({ evidence: await store.getAll() }).evidence;
		});
	}

	async saveCheckIn(checkIn: CheckIn | null) {
		await this.write(['checkIn', 'steps'], async (transaction, keep) => {
			const store = transaction.objectStore('checkIn');
			keep(checkIn ? store.put(checkIn, 'current') : store.delete('current'));
			if (checkIn) return;
			const steps = transaction.objectStore('steps');
			const { steps: kept } = readRecords({ steps: await steps.getAll() });
			kept.filter(({ rest }) => rest).forEach(({ rule }) => keep(steps.delete(rule)));
		});
	}

	async begin() {
		return this.write(['draft'], async (transaction, keep) => {
			const store = transaction.objectStore('draft');
			const numbers = readNumbers(await store.get('given'));
			const begun = numbers.begun ?? (crypto.getRandomValues(new Uint32Array(1))[0] || 1);
			if (!numbers.begun) keep(store.put({ ...numbers, begun }, 'given'));
			return begun;
		});
	}

	/** Runs a change in one transaction that is on the disk when this resolves. */
	protected async write<S extends Store[], T>(
		stores: S,
		change: (transaction: Writing<S>, keep: Keep) => Promise<T>
	): Promise<T> {
		const transaction = this.database.transaction(stores, 'readwrite', { durability: 'strict' });
		// The transaction tells what became of them. Chromium leaves some without an answer where the disk is full.
		const keep: Keep = (request) => void request.catch(() => {});
		try {
			const result = await change(transaction, keep);
			// Without waiting for the requests: a page that is closed now must not lose the change.
			transaction.commit();
			await transaction.done;
			return result;
		} catch (error) {
			abandon(transaction);
			await transaction.done.catch(() => {});
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
