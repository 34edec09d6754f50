import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { note, noted } from '../storage/journal.ts';
import { Journey } from './journey.svelte.ts';

// With the real IndexedDB of a real browser.

const step = {
	rule: 'sessions-teach-one-command',
	title: 'Teach one command to three people',
	state: 'under-way',
	due: null,
	intention: ''
} as const;

let journey: Journey;

beforeEach(async () => {
	journey = new Journey();
	await journey.open();
	// Other tests may have left something.
	await journey.clear();
});

afterEach(() => vi.restoreAllMocks());

/** A disk without room for what goes into one store. */
function fill(store: string): () => void {
	vi.spyOn(console, 'error').mockImplementation(() => {});
	const { put } = IDBObjectStore.prototype;
	const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
		this: IDBObjectStore,
		...given
	) {
		if (this.name === store) throw new DOMException('No room', 'QuotaExceededError');
		return put.apply(this, given);
	});
	return () => full.mockRestore();
}

/** What a page that is opened now would show. */
async function reopened(): Promise<Journey> {
	localStorage.clear();
	const other = new Journey();
	await other.open();
	return other;
}

test('what is answered while the records are read again stays on the screen', async () => {
	await journey.give('code.apis', 2);
	await Promise.all([journey.refresh(), journey.give('code.review', 1)]);
	expect(journey.answers).toEqual({ 'code.apis': 2, 'code.review': 1 });
	expect((await reopened()).answers).toEqual(journey.answers);
});

test('an answer given right before belongs to the attempt that is made, and goes with all that is deleted', async () => {
	await journey.give('code.apis', 2);
	void journey.give('code.review', 1);
	await journey.finish();
	expect(journey.attempts).toMatchObject([{ answers: { 'code.apis': 2, 'code.review': 1 } }]);
	await Promise.all([journey.give('code.apis', 3), journey.clear()]);
	expect(journey.answers).toEqual({});
	expect((await reopened()).answers).toEqual({});
});

test('nothing is said to be saved while something on the screen was refused', async () => {
	const empty = fill('steps');
	expect(await journey.setStep(step)).toBe(false);
	await journey.give('code.apis', 2);
	expect(journey.unsaved).toBe(true);
	expect(journey.trouble).toBe('not-saved');
	await journey.refresh();
	expect(journey.records.steps).toMatchObject([step]);
	expect((await reopened()).records.steps).toEqual([]);
	empty();
	await journey.give('code.review', 1);
	expect(journey.unsaved).toBe(false);
	expect(journey.trouble).toBeNull();
	const { records, answers } = await reopened();
	expect(records.steps).toMatchObject([step]);
	expect(answers).toEqual({ 'code.apis': 2, 'code.review': 1 });
});

test('answers and targets that were refused are kept in the order in which they were given', async () => {
	const empty = ['draft', 'targets'].map(fill).reverse();
	await journey.give('code.apis', 1);
	await journey.give('code.apis', 3);
	await journey.chooseTargets([{ kind: 'role', id: 'technical-writer' }]);
	await journey.chooseTargets([{ kind: 'role', id: 'devrel-lead' }]);
	await journey.finish();
	expect(journey.answers).toEqual({ 'code.apis': 3 });
	empty.forEach((one) => one());
	await journey.tryAgain();
	expect(journey.unsaved).toBe(false);
	const { records, answers } = await reopened();
	expect(answers).toEqual({ 'code.apis': 3 });
	expect(records.targets).toEqual([{ kind: 'role', id: 'devrel-lead' }]);
});

test('the first answer after a deletion does not outlive the next one', async () => {
	await journey.give('code.review', 1);
	await journey.clear();
	// As the next page does.
	await journey.open();
	const giving = journey.give('code.apis', 2);
	const [left] = noted();
	await giving;
	await journey.clear();
	// A browser that was killed may have lost that it was struck.
	note(left!);
	const other = new Journey();
	await other.open();
	expect(other.answers).toEqual({});
});
