import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { sampleAttempt, sampleDay, sampleRequirement } from '../../../tests/samples.ts';
import { NO_RECORDS, type Records } from '../core/history/records.ts';
import type { Note } from '../core/model/note.ts';
import type { StepRecord } from '../core/model/step.ts';
import type { Target } from '../core/model/target.ts';
import { openDatabase } from './database.ts';
import type { Keeper } from './keeper.ts';
import { MemoryKeeper } from './memory.ts';

const monday = sampleDay('2026-11-16');
const tuesday = sampleDay('2026-11-17');
const role: Target = { kind: 'role', id: 'technical-writer' };
const lead: Target = { kind: 'role', id: 'devrel-lead' };
const own: Target = {
	kind: 'own',
	id: 'x',
	title: 'Mine',
	requirement: sampleRequirement({ code: [3, 2] }),
	titleShown: true
};
const step = (rule: string, change: Partial<StepRecord> = {}): StepRecord => ({
	rule,
	title: `title of ${rule}`,
	state: 'under-way',
	due: tuesday,
	intention: 'When I sit down, I will write.',
	changed: monday,
	...change
});
const incoming: Records = {
	draft: null,
	attempts: [sampleAttempt(5, '2026-05-01', { 'code.apis': 1 })],
	targets: [own],
	steps: [step('a', { state: 'done', changed: tuesday }), step('c')],
	person: { stage: 'already-in', origin: 'support', hoursPerWeek: 5, liked: [] },
	checkIn: null
};
const checkIn = { day: monday, wantsGrowth: false };
const boundary: Note = {
	kind: 'boundary',
	id: 'x',
	about: 'condition',
	text: 'unpaid travel',
	reason: '',
	day: monday
};
const somebody: Note = {
	kind: 'person',
	id: 'y',
	text: 'Sam',
	where: 'a meetup',
	worksOn: '',
	couldDo: '',
	next: tuesday,
	day: monday
};
const byId = (notes: readonly Note[]) => [...notes].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Records without the order in which attempts and steps happen to be kept. */
const sorted = ({ attempts, steps, ...others }: Records): Records => ({
	...others,
	attempts: [...attempts].sort((a, b) => a.id - b.id),
	steps: [...steps].sort((a, b) => (a.rule < b.rule ? -1 : 1))
});

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

// Both keepers do the same; the one in memory only does not last.
const inDatabase = () => openDatabase(() => {});
const inMemory = async () => new MemoryKeeper();
describe.each<{
	name: string;
	lasting: boolean;
	open: () => Promise<Keeper>;
	/** What two tabs have: keepers of the same records; in memory there is only the one. */
	openTwo: () => Promise<[Keeper, Keeper]>;
}>([
	{
		name: 'database',
		lasting: true,
		open: inDatabase,
		openTwo: async () => [await inDatabase(), await inDatabase()]
	},
	{
		name: 'memory',
		lasting: false,
		open: inMemory,
		openTwo: async () => {
			const keeper = await inMemory();
			return [keeper, keeper];
		}
	}
])('the keeper with a $name', ({ open, openTwo, lasting }) => {
	test('says whether it lasts', async () => {
		expect((await open()).lasting).toBe(lasting);
	});

	test('has nothing at first', async () => {
		const keeper = await open();
		expect(await keeper.load()).toEqual(NO_RECORDS);
		expect(await keeper.finish()).toBeNull();
		expect(await keeper.load()).toEqual(NO_RECORDS);
	});

	test('adds one answer after the other to the draft, and takes one back', async () => {
		const keeper = await open();
		await keeper.give({ question: 'code.apis', answer: 2, today: monday, newId: 7 });
		await keeper.give({ question: 'code.review', answer: 'not-sure', today: monday, newId: 8 });
		await keeper.give({ question: 'code.samples', answer: 0, today: monday, newId: 9 });
		const draft = await keeper.give({
			question: 'code.apis',
			answer: undefined,
			today: tuesday,
			newId: 10
		});
		expect(draft).toEqual({
			attemptId: 7,
			day: tuesday,
			answers: { 'code.review': 'not-sure', 'code.samples': 0 }
		});
		expect(await keeper.load()).toEqual({ ...NO_RECORDS, draft });
	});

	test('makes the draft an attempt, and begins the next from its answers', async () => {
		const keeper = await open();
		await keeper.give({ question: 'code.apis', answer: 2, today: monday, newId: 7 });
		const first = sampleAttempt(7, monday, { 'code.apis': 2 });
		expect(await keeper.finish()).toEqual(first);
		expect(await keeper.load()).toEqual({ ...NO_RECORDS, attempts: [first] });

		await keeper.give({ question: 'code.review', answer: 1, today: tuesday, newId: 3 });
		const second = sampleAttempt(3, tuesday, { 'code.apis': 2, 'code.review': 1 });
		expect(await keeper.finish()).toEqual(second);
		expect(sorted(await keeper.load()).attempts).toEqual([second, first]);
	});

	test('lets an answer on the day of an attempt belong to it', async () => {
		const keeper = await open();
		await keeper.give({ question: 'code.apis', answer: 2, today: monday, newId: 7 });
		await keeper.finish();
		await keeper.give({ question: 'code.apis', answer: 3, today: monday, newId: 8 });
		await keeper.finish();
		expect((await keeper.load()).attempts).toEqual([sampleAttempt(7, monday, { 'code.apis': 3 })]);
	});

	test('keeps targets in their order, a step by its rule, and the person', async () => {
		const keeper = await open();
		await keeper.changeTargets({ added: [role, lead], removed: [] });
		expect(await keeper.changeTargets({ added: [own], removed: [role] })).toEqual([lead, own]);
		await keeper.saveStep(step('a'));
		await keeper.saveStep(step('b', { due: null }));
		await keeper.saveStep(step('a', { state: 'done', changed: tuesday }));
		await keeper.changePerson({ stage: 'already-in', origin: 'writing' });
		expect(await keeper.changePerson({ origin: 'support', hoursPerWeek: 5 })).toEqual(
			incoming.person
		);
		expect(sorted(await keeper.load())).toEqual({
			...NO_RECORDS,
			targets: [lead, own],
			steps: [step('a', { state: 'done', changed: tuesday }), step('b', { due: null })],
			person: incoming.person
		});
	});

	test('changes nothing but what a change says, whatever else has been changed by then', async () => {
		const [one, other] = await openTwo();
		await Promise.all([
			one.changeTargets({ added: [role], removed: [] }),
			other.changeTargets({ added: [lead, own], removed: [] }),
			one.changeTargets({ added: [], removed: [lead] }),
			one.changePerson({ stage: 'already-in', hoursPerWeek: 5 }),
			other.changePerson({ origin: 'support' })
		]);
		for (const keeper of [one, other]) {
			const { targets, person } = await keeper.load();
			expect(targets).toEqual([role, own]);
			expect(person).toEqual(incoming.person);
		}
	});

	test('keeps one check-in, takes none from elsewhere, and forgets it on its own', async () => {
		const keeper = await open();
		await keeper.changePerson(incoming.person);
		await keeper.saveCheckIn(checkIn);
		await keeper.saveCheckIn({ day: tuesday, wantsGrowth: true });
		expect((await keeper.load()).checkIn).toEqual({ day: tuesday, wantsGrowth: true });
		await keeper.merge({ ...incoming, checkIn });
		expect((await keeper.load()).checkIn).toEqual({ day: tuesday, wantsGrowth: true });
		await keeper.saveCheckIn(null);
		await keeper.merge({ ...incoming, checkIn });
		expect(sorted(await keeper.load())).toEqual(sorted(incoming));
	});

	test('joins records from elsewhere with its own, and twice is like once', async () => {
		const keeper = await open();
		await keeper.give({ question: 'code.apis', answer: 4, today: monday, newId: 7 });
		await keeper.finish();
		await keeper.give({ question: 'events.safety', answer: 1, today: tuesday, newId: 8 });
		await keeper.changeTargets({ added: [role], removed: [] });
		await keeper.saveStep(step('a'));
		await keeper.saveStep(step('b'));
		await keeper.saveCheckIn(checkIn);
		const joined: Records = {
			draft: { attemptId: 8, day: tuesday, answers: { 'code.apis': 4, 'events.safety': 1 } },
			attempts: [...incoming.attempts, sampleAttempt(7, monday, { 'code.apis': 4 })],
			targets: [role, own],
			steps: [step('a', { state: 'done', changed: tuesday }), step('b'), step('c')],
			person: incoming.person,
			checkIn
		};
		for (const _ of ['once', 'twice']) {
			expect(sorted(await keeper.merge(incoming))).toEqual(joined);
			expect(sorted(await keeper.load())).toEqual(joined);
		}
	});

	test('keeps notes, changes one by its id, drops one, and has them in no records', async () => {
		const [one, other] = await openTwo();
		expect(await one.loadNotes()).toEqual([]);
		await Promise.all([one.saveNote(boundary), other.saveNote(somebody)]);
		const changed = { ...boundary, reason: 'I have children' };
		expect(byId(await one.saveNote(changed))).toEqual([changed, somebody]);
		expect(byId(await other.loadNotes())).toEqual([changed, somebody]);
		expect(await one.load()).toEqual(NO_RECORDS);
		expect(await other.dropNote(changed.id)).toEqual([somebody]);
		await one.merge(incoming);
		expect(await one.loadNotes()).toEqual([somebody]);
		await other.clear();
		expect(await one.loadNotes()).toEqual([]);
	});

	test('forgets everything, and can begin anew', async () => {
		const keeper = await open();
		await keeper.merge(incoming);
		await keeper.give({ question: 'code.apis', answer: 4, today: tuesday, newId: 7 });
		await keeper.clear();
		expect(await keeper.load()).toEqual(NO_RECORDS);
		await keeper.give({ question: 'code.apis', answer: 1, today: tuesday, newId: 9 });
		expect((await keeper.load()).draft).toEqual({
			attemptId: 9,
			day: tuesday,
			answers: { 'code.apis': 1 }
		});
	});
});
