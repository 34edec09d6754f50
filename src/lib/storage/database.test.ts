import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { makeDatabase, oldDatabase } from '../../../tests/old-database.ts';
import { sampleListing } from '../../../tests/own-listings.ts';
import { joining, sampleAttempt, sampleDay } from '../../../tests/samples.ts';
import { NOTHING_KEPT } from '../core/history/merge.ts';
import { NO_RECORDS, type Records } from '../core/history/records.ts';
import { NOBODY } from '../core/model/person.ts';
import { QUESTION_IDS } from '../core/model/question.ts';
import { LEVELS } from '../core/model/skill.ts';
import { openDatabase } from './database.ts';
import { DATABASE } from './name.ts';
import { VERSION, type Stores } from './schema.ts';

const today = sampleDay('2026-11-21');
const open = () => openDatabase(() => {});
/** The database without a keeper. */
const openRaw = () => openDB<Stores>(DATABASE, VERSION);

const records: Records = {
	draft: null,
	attempts: [sampleAttempt(5, '2026-05-01', { 'code.apis': 1, 'events.safety': 'not-sure' })],
	targets: [{ kind: 'free', id: 'x', text: 'a quiet year' }],
	steps: [
		{
			rule: 'a',
			title: 'A step',
			state: 'under-way',
			due: today,
			intention: 'When …',
			changed: today
		}
	],
	evidence: [
		{
			id: 'e',
			question: 'code.apis',
			step: 'a',
			note: 'a client',
			link: 'https://example.org/client',
			day: today
		}
	],
	person: { ...NOBODY, stage: 'already-in', hoursPerWeek: 5 },
	checkIn: null
};
const checkIn = { day: today, wantsGrowth: false };

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

test('every write is there after reopening', async () => {
	const keeper = await open();
	await keeper.give({
		question: 'code.apis',
		answer: 1,
		today: records.attempts[0]!.day,
		newId: 5
	});
	await keeper.give({
		question: 'events.safety',
		answer: 'not-sure',
		today: records.attempts[0]!.day,
		newId: 6
	});
	await keeper.finish();
	await keeper.changeTargets({ added: records.targets, removed: [] });
	await keeper.saveStep(records.steps[0]!);
	await keeper.changePerson(records.person);
	for (const piece of records.evidence) await keeper.saveEvidence(piece);
	await keeper.saveCheckIn(checkIn);
	expect(await (await open()).load()).toEqual({ ...records, checkIn });
});

test('an answer that was left behind is given again, unless a later one is kept by now', async () => {
	const keeper = await open();
	const given = (answer: 0 | 1 | 2 | 3, at?: number) => ({
		question: 'code.apis' as const,
		answer,
		today,
		newId: 5,
		...(at !== undefined && { at })
	});
	expect(await keeper.giveAgain(given(0))).toMatchObject({ answers: { 'code.apis': 0 } });
	expect(await keeper.giveAgain(given(1))).toBeNull();
	expect(await keeper.giveAgain(given(1, 10))).toMatchObject({ answers: { 'code.apis': 1 } });
	await keeper.give(given(2, 20));
	await keeper.finish();
	expect(await keeper.giveAgain(given(1, 10))).toBeNull();
	expect((await keeper.load()).draft).toBeNull();
	expect(await keeper.giveAgain(given(3, 21))).toMatchObject({ answers: { 'code.apis': 3 } });
});

describe('two keepers that are open at once', () => {
	test('lose no answer, however they take turns', async () => {
		const given = fc.record({
			who: fc.constantFrom(0, 1),
			question: fc.constantFrom(...QUESTION_IDS),
			answer: fc.constantFrom(...LEVELS, 'not-sure' as const),
			waits: fc.boolean()
		});
		const all = fc.uniqueArray(given, { selector: ({ question }) => question, maxLength: 12 });
		await fc.assert(
			fc.asyncProperty(all, async (answers) => {
				globalThis.indexedDB = new IDBFactory();
				const keepers = [await open(), await open()];
				const writes: Promise<unknown>[] = [];
				for (const [i, { who, waits, ...answer }] of answers.entries()) {
					const write = keepers[who]!.give({ ...answer, today, newId: i + 1 });
					writes.push(write);
					if (waits) await write;
				}
				await Promise.all(writes);
				expect((await keepers[0]!.load()).draft?.answers ?? {}).toEqual(
					Object.fromEntries(answers.map(({ question, answer }) => [question, answer]))
				);
				expect(await keepers[1]!.load()).toEqual(await keepers[0]!.load());
			}),
			{ numRuns: 40 }
		);
	});

	test('write to the same attempt, also on the first answer', async () => {
		const [a, b] = [await open(), await open()];
		const drafts = await Promise.all([
			a.give({ question: 'code.apis', answer: 1, today, newId: 11 }),
			b.give({ question: 'code.review', answer: 2, today, newId: 22 })
		]);
		expect(new Set(drafts.map(({ attemptId }) => attemptId)).size).toBe(1);
		expect(await b.finish()).toMatchObject({ answers: { 'code.apis': 1, 'code.review': 2 } });
		expect(await a.finish()).toBeNull();
	});
});

test('clearing empties every store, also those that no page shows yet', async () => {
	const keeper = await open();
	await keeper.merge(joining({ ...NOTHING_KEPT, records }));
	await keeper.give({ question: 'code.apis', answer: 4, today, newId: 7 });
	await keeper.saveCheckIn(checkIn);
	const raw = await openRaw();
	const stores = [...raw.objectStoreNames];
	await keeper.saveListing(sampleListing(), new Blob(['picture']));
	await raw.put('notes', { id: 'n', kind: 'person', text: 'kind', day: today });
	const counts = () => Promise.all(stores.map((store) => raw.count(store)));
	expect((await counts()).every((count) => count > 0)).toBe(true);

	await keeper.clear();
	expect(await counts()).toEqual(stores.map(() => 0));
	expect(await keeper.load()).toEqual(NO_RECORDS);
});

describe('joining records', () => {
	test('is all or nothing', async () => {
		const keeper = await open();
		// What cannot be cloned cannot be kept: a proxy, as Svelte makes them.
		const broken = { ...sampleAttempt(6, '2026-06-01', {}), answers: new Proxy({}, {}) };
		const attempts = [...records.attempts, broken];
		const incoming = { ...NOTHING_KEPT, records: { ...records, attempts } };
		await expect(keeper.merge(joining(incoming))).rejects.toThrow();
		expect(await (await open()).load()).toEqual(NO_RECORDS);
	});
});

test('a damaged note is not shown, and stays where it is', async () => {
	const keeper = await open();
	const raw = await openRaw();
	const note = { id: 'n', kind: 'person', text: 'Sam', day: today };
	await raw.put('notes', { ...note, id: 'damaged', day: 'yesterday' });
	await raw.put('notes', note);
	expect((await keeper.loadNotes()).map(({ id }) => id)).toEqual(['n']);
	expect((await keeper.dropNote('n')).length).toBe(0);
	expect(await raw.getAllKeys('notes')).toEqual(['damaged']);
});

describe('a database', () => {
	test.each(Array.from({ length: VERSION - 1 }, (_, i) => i + 1))(
		'of version %i opens with all that it holds, and takes what is new',
		async (version) => {
			const old = oldDatabase(version);
			await makeDatabase([DATABASE, old]);
			const keeper = await open();
			expect(await keeper.load()).toEqual({
				draft: old.stores['draft']?.current,
				attempts: old.stores['attempts']?.records,
				targets: old.stores['targets']?.current,
				steps: old.stores['steps']?.records,
				evidence: old.stores['evidence']?.records,
				person: old.stores['person']?.current,
				checkIn: old.stores['checkIn']?.current ?? null
			});
			expect(await (await openRaw()).getAll('notes')).toEqual(old.stores['notes']?.records);
			const listed = old.stores['listings']?.records ?? [];
			expect(await keeper.loadListings()).toMatchObject(listed);
			await keeper.saveCheckIn(checkIn);
			expect((await (await open()).load()).checkIn).toEqual(checkIn);
			await keeper.saveListing(sampleListing({ pictured: true }), new Blob(['picture']));
			expect(await (await open()).loadListings()).toHaveLength(listed.length + 1);
			expect(await (await (await open()).loadPicture('mine'))?.text()).toBe('picture');
		}
	);

	test('makes way for a newer version in another tab, says so, and saves no more', async () => {
		const onObstacle = vi.fn();
		const keeper = await openDatabase(onObstacle);
		expect(onObstacle).not.toHaveBeenCalled();

		const newer = await openDB(DATABASE, VERSION + 1);
		expect(newer.version).toBe(VERSION + 1);
		expect(onObstacle.mock.calls).toEqual([['outdated']]);
		await expect(keeper.changePerson({})).rejects.toThrow();
	});

	test('of a newer version is not opened, and stays as it is', async () => {
		(await openDB(DATABASE, VERSION + 1)).close();
		await expect(open()).rejects.toThrow(expect.objectContaining({ name: 'VersionError' }));
		expect((await openDB(DATABASE)).version).toBe(VERSION + 1);
	});

	test('with damaged records gives those that can be read', async () => {
		await (await open()).merge(joining({ ...NOTHING_KEPT, records }));
		const raw = await openDB(DATABASE, VERSION);
		await raw.put('draft', 'not a draft', 'current');
		await raw.put('attempts', { id: 9, day: 'yesterday', answers: {} });
		await raw.put('steps', { rule: 'b', state: 'lost', changed: today });
		await raw.put('evidence', { id: 'f', question: 'code.apis', note: '', day: today });
		await raw.put('person', 7, 'current');
		expect(await (await open()).load()).toEqual({ ...records, person: NOBODY });
	});
});
