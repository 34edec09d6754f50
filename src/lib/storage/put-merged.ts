import type { Kept } from '../core/history/merge.ts';
import type { Pictures } from './keeper.ts';
import type { EVERYTHING } from './read-stores.ts';
import type { Keep, Writing } from './schema.ts';

/** Puts what two devices came to into the stores: only what is new, and all the single records. */
export async function putMerged(
	transaction: Writing<((typeof EVERYTHING)[number] | 'pictures')[]>,
	keep: Keep,
	before: Kept,
	kept: Kept,
	pictures: Pictures
): Promise<void> {
	const pictureStore = transaction.objectStore('pictures');
	const pictured = new Set(await pictureStore.getAllKeys());
	const { records } = kept;
	const put = <T>(
		store: { put(value: T): Promise<unknown> },
		now: readonly T[],
		was: readonly T[]
	) => now.filter((one) => !was.includes(one)).forEach((one) => keep(store.put(one)));
	put(transaction.objectStore('attempts'), records.attempts, before.records.attempts);
	put(transaction.objectStore('steps'), records.steps, before.records.steps);
	put(transaction.objectStore('evidence'), records.evidence, before.records.evidence);
	put(transaction.objectStore('listings'), kept.listings, before.listings);
	put(transaction.objectStore('notes'), kept.notes, before.notes);
	keep(transaction.objectStore('targets').put(records.targets, 'current'));
	keep(transaction.objectStore('person').put(records.person, 'current'));
	if (records.draft) keep(transaction.objectStore('draft').put(records.draft, 'current'));
	if (records.checkIn) keep(transaction.objectStore('checkIn').put(records.checkIn, 'current'));
	for (const [id, picture] of pictures) {
		if (!pictured.has(id)) keep(pictureStore.put(picture, id));
	}
}
