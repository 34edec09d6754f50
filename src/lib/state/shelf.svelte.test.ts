import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sampleRequirement } from '../../../tests/samples.ts';
import { NOT_READ } from '../core/listing/kept.ts';
import { corrections, targetOf } from '../core/model/own-listing.ts';
import { Journey } from './journey.svelte.ts';
import { Shelf, type NewListing } from './shelf.svelte.ts';

const LISTING: NewListing = {
	text: '# Events manager\n\nYou plan meetups.',
	title: '',
	address: 'https://jobs.example/7',
	reading: NOT_READ,
	picture: new Blob(['a picture'], { type: 'image/png' })
};

/** A tab of its own: its shelf and journey know nothing of another's. */
async function openTab() {
	const journey = new Journey();
	const shelf = new Shelf(journey);
	await shelf.open();
	return { journey, shelf };
}

beforeEach(async () => new Journey().clear());
afterEach(() => vi.restoreAllMocks());

/** From now on the disk is full. */
function fillDisk() {
	vi.spyOn(console, 'error').mockImplementation(() => {});
	return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
}

test('keeps a listing with its picture, titled by its first line', async () => {
	const { shelf, journey } = await openTab();
	const id = await shelf.add(LISTING);
	const { shelf: later } = await openTab();
	expect(later.listings).toMatchObject([
		{
			id,
			title: 'Events manager',
			text: LISTING.text,
			source: 'https://jobs.example/7',
			day: journey.today,
			state: 'saved',
			pictured: true
		}
	]);
	expect(await (await later.picture(id))?.text()).toBe('a picture');
});

test.each([
	[
		'its own title before its first line',
		{ title: 'Manager of events' },
		{ title: 'Manager of events' }
	],
	[
		'no address that is too long',
		{ address: `https://x.example/${'a'.repeat(500)}` },
		{ source: '' }
	],
	['no picture where there is none', { picture: null }, { pictured: false }]
])('keeps %s', async (_, change, kept) => {
	const { shelf } = await openTab();
	await shelf.add({ ...LISTING, ...change });
	expect(shelf.listings).toMatchObject([kept]);
});

test('the latest stands first', async () => {
	const { shelf } = await openTab();
	await shelf.add(LISTING);
	await shelf.add({ ...LISTING, title: 'Later' });
	expect(shelf.listings.map(({ title }) => title)).toEqual(['Later', 'Events manager']);
});

test('a target that stands for a listing follows its corrections', async () => {
	const { shelf, journey } = await openTab();
	const id = await shelf.add(LISTING);
	await journey.chooseTargets([targetOf(shelf.listings[0]!)]);
	await shelf.change(id, (now) => ({
		corrected: corrections(now, 'events', { importance: 3, level: 2.5 })
	}));
	const requirement = sampleRequirement({ events: [3, 2.5] });
	expect(journey.records.targets).toMatchObject([{ kind: 'own', id, requirement }]);
	expect((await openTab()).journey.records.targets).toMatchObject([{ id, requirement }]);
});

test('what two tabs change of one listing stays, both', async () => {
	const { shelf: one } = await openTab();
	const id = await one.add(LISTING);
	const { shelf: other } = await openTab();
	await one.change(id, () => ({ excites: 'The people' }));
	await other.change(id, () => ({ state: 'applied' }));
	expect(other.listings).toMatchObject([{ excites: 'The people', state: 'applied' }]);
	await one.refresh();
	expect(one.listings).toEqual(other.listings);
});

test('forgets a listing, its picture and its target', async () => {
	const { shelf, journey } = await openTab();
	const id = await shelf.add(LISTING);
	await journey.chooseTargets([targetOf(shelf.listings[0]!), { kind: 'role', id: 'devrel-lead' }]);
	await shelf.remove(id);
	expect(shelf.listings).toEqual([]);
	expect(journey.records.targets).toEqual([{ kind: 'role', id: 'devrel-lead' }]);
	const later = await openTab();
	expect(later.shelf.listings).toEqual([]);
	expect(await later.shelf.picture(id)).toBeNull();
	expect(later.journey.records.targets).toHaveLength(1);
});

test('a listing that another tab deleted goes when it is changed', async () => {
	const { shelf } = await openTab();
	const id = await shelf.add(LISTING);
	await (await openTab()).shelf.remove(id);
	await shelf.change(id, () => ({ excites: 'The people' }));
	expect(shelf.listings).toEqual([]);
});

test('on a full disk a listing stays in sight with what is noted, and can be kept later', async () => {
	const { shelf } = await openTab();
	const disk = fillDisk();
	const id = await shelf.add(LISTING);
	await shelf.change(id, () => ({ excites: 'The people' }));
	await shelf.refresh();
	expect(shelf.isUnsaved(id)).toBe(true);
	expect(shelf.listings).toMatchObject([{ id, excites: 'The people' }]);
	expect(await (await shelf.picture(id))?.text()).toBe('a picture');
	expect((await openTab()).shelf.listings).toEqual([]);

	disk.mockRestore();
	await shelf.retry(id);
	expect(shelf.isUnsaved(id)).toBe(false);
	const { shelf: later } = await openTab();
	expect(later.listings).toMatchObject([{ id, excites: 'The people' }]);
	expect(await (await later.picture(id))?.text()).toBe('a picture');
});
