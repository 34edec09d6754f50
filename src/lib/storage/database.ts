import {
	readRecords,
	withTargets,
	type Records,
	type TargetChange
} from '../core/history/records.ts';
import {
	followListing,
	latestFirst,
	readOwnListing,
	withoutListing,
	type ListingChange,
	type OwnListing
} from '../core/model/own-listing.ts';
import type { Note } from '../core/model/note.ts';
import { readPerson, type Person } from '../core/model/person.ts';
import { AnswerDatabase, openStores } from './answer-database.ts';
import type { Join, Keeper, Pictures } from './keeper.ts';
import { putMerged } from './put-merged.ts';
import { EVERYTHING, readKept, readNotes } from './read-stores.ts';

/** Opens the database for all that is kept, as `openStores` does. */
export async function openDatabase(
	onObstacle: (obstacle: 'outdated' | 'blocked') => void
): Promise<Keeper> {
	return new DatabaseKeeper(await openStores(onObstacle));
}

class DatabaseKeeper extends AnswerDatabase implements Keeper {
	async changeTargets(change: TargetChange) {
		return this.write(['targets'], async (transaction, keep) => {
			const store = transaction.objectStore('targets');
			const targets = withTargets(readRecords({ targets: await store.get('current') }), change);
			keep(store.put(targets, 'current'));
			return targets;
		});
	}

	async saveStep(step: Records['steps'][number]) {
		await this.write(['steps'], async (transaction, keep) => {
			keep(transaction.objectStore('steps').put(step));
		});
	}

	async changePerson(change: Partial<Person>) {
		return this.write(['person'], async (transaction, keep) => {
			const store = transaction.objectStore('person');
			const person = { ...readPerson(await store.get('current')), ...change };
			keep(store.put(person, 'current'));
			return person;
		});
	}

	async loadNotes() {
		return readNotes(this.database.transaction('notes').objectStore('notes'));
	}

	async saveNote(note: Note) {
		return this.write(['notes'], async (transaction, keep) => {
			const store = transaction.objectStore('notes');
			keep(store.put(note));
			return readNotes(store);
		});
	}

	async dropNote(id: string) {
		return this.write(['notes'], async (transaction, keep) => {
			const store = transaction.objectStore('notes');
			keep(store.delete(id));
			return readNotes(store);
		});
	}

	async loadAll() {
		return readKept(this.database.transaction(EVERYTHING));
	}

	async merge(join: Join, pictures: Pictures = new Map()) {
		return this.write([...EVERYTHING, 'pictures'], async (transaction, keep) => {
			const before = await readKept(transaction);
			const kept = join(before);
			await putMerged(transaction, keep, before, kept, pictures);
			return kept;
		});
	}

	async loadListings() {
		const stored = await this.database.getAll('listings');
		return latestFirst(stored.flatMap((value) => readOwnListing(value) ?? []));
	}

	async saveListing(listing: OwnListing, picture: Blob | null) {
		await this.write(['listings', 'pictures'], async (transaction, keep) => {
			keep(transaction.objectStore('listings').put(listing));
			if (picture) keep(transaction.objectStore('pictures').put(picture, listing.id));
		});
	}

	async changeListing(id: string, change: (listing: OwnListing) => ListingChange) {
		return this.write(['listings', 'targets'], async (transaction, keep) => {
			const store = transaction.objectStore('listings');
			const targetStore = transaction.objectStore('targets');
			const before = readOwnListing(await store.get(id));
			if (!before) return null;
			const listing = { ...before, ...change(before) };
			const { targets } = readRecords({ targets: await targetStore.get('current') });
			const followed = followListing(targets, listing);
			keep(store.put(listing));
			keep(targetStore.put(followed, 'current'));
			return { listing, targets: followed };
		});
	}

	async deleteListing(id: string) {
		return this.write(['listings', 'pictures', 'targets'], async (transaction, keep) => {
			const targetStore = transaction.objectStore('targets');
			const { targets } = readRecords({ targets: await targetStore.get('current') });
			const left = withoutListing(targets, id);
			keep(transaction.objectStore('listings').delete(id));
			keep(transaction.objectStore('pictures').delete(id));
			keep(targetStore.put(left, 'current'));
			return left;
		});
	}

	async loadPicture(id: string) {
		return (await this.database.get('pictures', id)) ?? null;
	}

	async clear() {
		const stores = [...this.database.objectStoreNames];
		await this.write(stores, async (transaction, keep) => {
			stores.forEach((store) => keep(transaction.objectStore(store).clear()));
		});
	}
}
