import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DATABASE } from '../storage/name.ts';
import { VERSION } from '../storage/schema.ts';
import { Acting } from './acting.svelte.ts';
import { Journey } from './journey.svelte.ts';

// With the real IndexedDB of a real browser.

const step = {
	rule: 'sessions-teach-one-command',
	title: 'Teach one command to three people',
	state: 'under-way',
	due: null,
	intention: ''
} as const;
const shown = { note: 'Three people came', link: '' };
const moved = [{ question: 'teaching.sessions', level: 1 }] as const;

let journey: Journey;
let acting: Acting;

beforeEach(async () => {
	journey = new Journey();
	await journey.open();
	await journey.clear();
	await journey.setStep(step);
	acting = new Acting(journey, 'here');
	acting.confirming = journey.records.steps[0];
});

afterEach(() => new Promise((resolve) => (indexedDB.deleteDatabase(DATABASE).onsuccess = resolve)));

/** A newer version takes the database, after which nothing more can be saved here. */
async function refuse(): Promise<void> {
	vi.spyOn(console, 'error').mockImplementation(() => {});
	await new Promise<void>((resolve) => {
		const opening = indexedDB.open(DATABASE, VERSION + 1);
		opening.onsuccess = () => resolve(opening.result.close());
	});
}

test('what was said before does not stand beside the next question, and there is a way back', async () => {
	await acting.settle(step);
	expect(acting.said).toMatch(/^Under way/);
	acting.confirm(journey.records.steps[0]!);
	expect(acting.said).toBe('');
	await acting.notYet();
	expect(acting.confirming).toBeUndefined();
	expect(acting.said).toBe('Nothing is changed.');
	acting.decline(journey.records.steps[0]!);
	expect(acting.said).toBe('');
	expect(journey.records.steps).toMatchObject([{ state: 'under-way' }]);
});

test('what happened is kept, with its evidence, once also where it is said twice', async () => {
	const facts = ['You helped at one workshop.'];
	await Promise.all([acting.finish(moved, shown, facts), acting.finish(moved, shown, facts)]);
	expect(acting.said).toBe(
		'Done and kept: Teach one command to three people. Well done. You helped at one workshop.'
	);
	expect(acting.confirming).toBeUndefined();
	expect(journey.records.evidence).toMatchObject([shown]);
	expect(journey.records.steps).toMatchObject([{ state: 'done' }]);
	expect(journey.answers).toEqual({ 'teaching.sessions': 1 });
});

test('evidence that could not be kept stays in the form, and the step is not said to be done', async () => {
	await refuse();
	await acting.finish(moved, shown);
	expect(acting.said).toMatch(/^This could not be saved\. What you wrote still stands here/);
	expect(acting.confirming?.rule).toBe(step.rule);
	expect(journey.records.steps).toMatchObject([{ state: 'under-way' }]);
});

test('nothing is said to be kept that is not', async () => {
	await refuse();
	await acting.finish(moved);
	expect(acting.said).not.toContain('kept');
	await acting.settle({ ...step, state: 'not-for-me' });
	expect(acting.said).toMatch(/could not be saved/);
});
