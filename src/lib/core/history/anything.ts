import { NOBODY } from '../model/person.ts';
import type { Kept } from './merge.ts';

/** Whether a device keeps anything that its owner may want to take along or to delete. */
export function isAnythingKept({ records, listings, notes }: Kept): boolean {
	const { draft, checkIn, person, attempts, targets, steps, evidence } = records;
	const lists = [attempts, targets, steps, evidence, listings, notes];
	const one = draft ?? checkIn;
	return (
		one !== null ||
		lists.some(({ length }) => length > 0) ||
		JSON.stringify(Object.entries(person).sort()) !== JSON.stringify(Object.entries(NOBODY).sort())
	);
}
