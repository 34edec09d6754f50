import { withAnswer } from '../core/history/history.ts';
import { readRecords } from '../core/history/records.ts';
import type { Given } from './keeper.ts';
import type { GivenNumbers, Keep, Writing } from './schema.ts';

type Answering = Writing<('draft' | 'attempts')[]>;

/** Whether all was deleted since an answer was given: what was kept before it is gone. */
export async function wasDeleted(
	transaction: Answering,
	{ after }: Given,
	{ begun }: GivenNumbers
): Promise<boolean> {
	if (after === undefined || after === begun) return false;
	if (await transaction.objectStore('attempts').getKey(after)) return false;
	const { draft } = readRecords({ draft: await transaction.objectStore('draft').get('current') });
	return draft?.attemptId !== after;
}

/** Adds an answer to the draft as it is by now. */
export async function giveIn(
	transaction: Answering,
	{ question, answer, today, newId, at = 0 }: Given,
	numbers: GivenNumbers,
	keep: Keep
) {
	const store = transaction.objectStore('draft');
	const { draft, attempts } = readRecords({
		draft: await store.get('current'),
		attempts: await transaction.objectStore('attempts').getAll()
	});
	const next = withAnswer(draft, attempts, question, answer, today, newId);
	keep(store.put(next, 'current'));
	keep(store.put({ ...numbers, [question]: at }, 'given'));
	return next;
}

export function readNumbers(value: unknown): GivenNumbers {
	return typeof value === 'object' && value !== null ? (value as GivenNumbers) : {};
}
