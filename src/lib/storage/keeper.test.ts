import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { sampleListing } from '../../../tests/own-listings.ts';
import { joining, sampleAttempt, sampleDay, sampleRequirement } from '../../../tests/samples.ts';
import { NOTHING_KEPT, type Kept } from '../core/history/merge.ts';
import { NO_RECORDS, type Records } from '../core/history/records.ts';
import { corrections, targetOf } from '../core/model/own-listing.ts';
import type { Evidence } from '../core/model/evidence.ts';
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
const piece = (id: string, change: Partial<Evidence> = {}): Evidence => ({
	id,
	question: 'code.apis',
	step: '',
	note: `note of ${id}`,
	link: '',
	day: monday,
	...change
});
const incoming: Records = {
	draft: null,
	attempts: [sampleAttempt(5, '2026-05-01', { 'code.apis': 1 })],
	targets: [own],
	steps: [step('a', { state: 'done', changed: tuesday }), step('c')],
	evidence: [piece('there')],
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
const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
	[...list].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Records with nothing beside them. */
const held = (records: Records): Kept => ({ ...NOTHING_KEPT, records });
/** Records without the order in which attempts, steps and evidence happen to be kept. */
const sorted = ({ attempts, steps, evidence, ...others }: Records): Records => ({
	...others,
	attempts: [...attempts].sort((a, b) => a.id - b.id),
	steps: [...steps].sort((a, b) => (a.rule < b.rule ? -1 : 1)),
	evidence: byId(evidence)
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

	test('keeps one check-in, the later one of two devices, and forgets it', async () => {
		const keeper = await open();
		await keeper.changePerson(incoming.person);
		await keeper.saveCheckIn(checkIn);
		await keeper.saveCheckIn({ day: tuesday, wantsGrowth: true });
		expect((await keeper.load()).checkIn).toEqual({ day: tuesday, wantsGrowth: true });
		await keeper.merge(joining(held({ ...incoming, checkIn })));
		expect((await keeper.load()).checkIn).toEqual({ day: tuesday, wantsGrowth: true });
		await keeper.saveCheckIn(null);
		await keeper.merge(joining(held(incoming)));
		expect(sorted(await keeper.load())).toEqual(sorted(incoming));
		await keeper.merge(joining(held({ ...incoming, checkIn })));
		expect((await keeper.load()).checkIn).toEqual(checkIn);
	});

	test('forgets steps of rest, whatever became of them, with the check-in they came from', async () => {
		const keeper = await open();
		const ofRest = (['under-way', 'done', 'not-for-me'] as const).map((state) =>
			step(`rest-${state}`, { state, rest: true })
		);
		await keeper.saveCheckIn(checkIn);
		for (const one of [...ofRest, step('a')]) await keeper.saveStep(one);
		await keeper.saveCheckIn({ ...checkIn, wantsGrowth: true });
		expect((await keeper.load()).steps).toHaveLength(4);
		await keeper.saveCheckIn(null);
		expect((await keeper.load()).steps).toEqual([step('a')]);
	});

	test('takes a step of rest from elsewhere only with a check-in', async () => {
		const keeper = await open();
		const resting = { ...incoming, steps: [step('c'), step('rest', { rest: true })] };
		await keeper.merge(joining(held(resting)));
		expect((await keeper.load()).steps).toEqual([step('c')]);
		await keeper.merge(joining(held({ ...resting, checkIn })));
		expect((await keeper.load()).steps).toHaveLength(2);
	});

	test('joins records from elsewhere with its own, and twice is like once', async () => {
		const keeper = await open();
		await keeper.give({ question: 'code.apis', answer: 4, today: monday, newId: 7 });
		await keeper.finish();
		await keeper.give({ question: 'events.safety', answer: 1, today: tuesday, newId: 8 });
		await keeper.changeTargets({ added: [role], removed: [] });
		await keeper.saveStep(step('a'));
		await keeper.saveStep(step('b'));
		await keeper.saveEvidence(piece('here'));
		await keeper.saveEvidence(piece('there', { note: 'as it is here' }));
		await keeper.saveCheckIn(checkIn);
		const joined: Records = {
			draft: { attemptId: 8, day: tuesday, answers: { 'code.apis': 4, 'events.safety': 1 } },
			attempts: [...incoming.attempts, sampleAttempt(7, monday, { 'code.apis': 4 })],
			targets: [role, own],
			steps: [step('a', { state: 'done', changed: tuesday }), step('b'), step('c')],
			evidence: [piece('here'), piece('there', { note: 'as it is here' })],
			person: incoming.person,
			checkIn
		};
		for (const _ of ['once', 'twice']) {
			expect(sorted((await keeper.merge(joining(held(incoming)))).records)).toEqual(joined);
			expect(sorted(await keeper.load())).toEqual(joined);
		}
	});

	test('keeps own listings, the latest first, each with its picture or without', async () => {
		const keeper = await open();
		const older = sampleListing({ id: 'older', day: monday });
		const newer = sampleListing({ id: 'newer', day: tuesday, pictured: true });
		await keeper.saveListing(newer, new Blob(['a picture']));
		await keeper.saveListing(older, null);
		expect(await keeper.loadListings()).toEqual([newer, older]);
		expect(await (await keeper.loadPicture('newer'))?.text()).toBe('a picture');
		expect(await keeper.loadPicture('older')).toBeNull();
	});

	test('changes a listing as it is by now, and its target follows', async () => {
		const keeper = await open();
		await keeper.saveListing(sampleListing(), null);
		await keeper.changeTargets({ added: [role, targetOf(sampleListing())], removed: [] });
		const correct = (skill: 'code' | 'teaching') =>
			keeper.changeListing('mine', (listing) => ({
				corrected: corrections(listing, skill, { importance: 3 })
			}));
		await Promise.all([correct('code'), correct('teaching')]);
		const kept = await keeper.changeListing('mine', () => ({ title: 'Advocate' }));
		const figures = { importance: 3, level: 2 };
		expect(kept?.listing.corrected).toEqual({ code: figures, teaching: figures });
		expect(kept?.targets).toMatchObject([
			role,
			{ title: 'Advocate', requirement: { code: figures, teaching: figures } }
		]);
		expect((await keeper.load()).targets).toEqual(kept?.targets);
		expect(await keeper.loadListings()).toEqual([kept?.listing]);
	});

	test('does not make a target of a listing that was changed, nor a listing of one that is gone', async () => {
		const keeper = await open();
		await keeper.saveListing(sampleListing(), null);
		const kept = await keeper.changeListing('mine', () => ({ excites: 'the people' }));
		expect(kept?.targets).toEqual([]);
		await keeper.deleteListing('mine');
		expect(await keeper.changeListing('mine', () => ({ excites: 'none' }))).toBeNull();
		expect(await keeper.loadListings()).toEqual([]);
	});

	test('forgets a listing with its picture and its target, and no other', async () => {
		const keeper = await open();
		const other = sampleListing({ id: 'other' });
		await keeper.saveListing(sampleListing(), new Blob(['a picture']));
		await keeper.saveListing(other, null);
		await keeper.changeTargets({ added: [targetOf(sampleListing()), role], removed: [] });
		expect(await keeper.deleteListing('mine')).toEqual([role]);
		expect(await keeper.loadListings()).toEqual([other]);
		expect(await keeper.loadPicture('mine')).toBeNull();
	});

	test('moves a target before the others, and adds it where it is not there', async () => {
		const keeper = await open();
		await keeper.changeTargets({ added: [role, lead], removed: [] });
		const moved = await keeper.changeTargets({ added: [], removed: [], first: lead });
		expect(moved).toEqual([lead, role]);
		const added = await keeper.changeTargets({ added: [own], removed: [], first: own });
		expect(added).toEqual([own, lead, role]);
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
		await one.merge(joining(held(incoming)));
		expect(await one.loadNotes()).toEqual([somebody]);
		await other.clear();
		expect(await one.loadNotes()).toEqual([]);
	});

	test('keeps evidence, changes one piece by its id, and drops one', async () => {
		const [one, other] = await openTwo();
		await Promise.all([one.saveEvidence(piece('a')), other.saveEvidence(piece('b'))]);
		const changed = piece('a', { note: 'again', day: tuesday });
		expect(byId(await one.saveEvidence(changed))).toEqual([changed, piece('b')]);
		expect(byId((await other.load()).evidence)).toEqual([changed, piece('b')]);
		expect(await other.dropEvidence('a')).toEqual([piece('b')]);
		expect((await one.load()).evidence).toEqual([piece('b')]);
	});

	test('forgets everything, and can begin anew', async () => {
		const keeper = await open();
		await keeper.merge(joining(held(incoming)));
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
