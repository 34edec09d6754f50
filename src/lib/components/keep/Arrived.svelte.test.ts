import '@testing-library/svelte/vitest';
import { render, screen, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { sampleListing } from '../../../../tests/own-listings.ts';
import { sampleAttempt, sampleDay, sampleQuestion } from '../../../../tests/samples.ts';
import { NOTHING_KEPT, mergeKept, type Kept } from '../../core/history/merge.ts';
import { NO_RECORDS, type Records } from '../../core/history/records.ts';
import type { Boundary } from '../../core/model/note.ts';
import type { RoleId } from '../../core/model/role.ts';
import type { StepRecord } from '../../core/model/step.ts';
import type { Target } from '../../core/model/target.ts';
import Arrived from './Arrived.svelte';

const role = (id: RoleId): Target => ({ kind: 'role', id });
const may = sampleAttempt(1, '2026-05-22', { 'code.apis': 1 });
const november = sampleAttempt(2, '2026-11-22', { 'code.apis': 2 });
const picked: StepRecord = {
	rule: 'one-sample',
	title: 'One sample',
	state: 'under-way',
	due: null,
	intention: '',
	changed: sampleDay('2026-11-01')
};
const boundary: Boundary = {
	kind: 'boundary',
	id: 'b',
	about: 'condition',
	text: 'unpaid travel',
	reason: '',
	day: sampleDay('2026-11-01')
};
const kept = (change: Partial<Records>, rest: Partial<Kept> = {}): Kept => ({
	...NOTHING_KEPT,
	...rest,
	records: { ...NO_RECORDS, ...change }
});

function show(incoming: Kept, here: Kept = NOTHING_KEPT, from: 'link' | 'file' = 'link') {
	const calls = { onchoose: vi.fn(), onadd: vi.fn(), onleave: vi.fn() };
	render(Arrived, {
		came: { from, kept: incoming, pictures: [] },
		here,
		merged: mergeKept(here, incoming),
		theirs: [],
		questions: [sampleQuestion('code.apis')],
		...calls
	});
	return calls;
}

const sheet = (name = 'Your return link') => screen.getByRole('region', { name });
const words = (element: HTMLElement) => element.textContent?.replace(/\s+/g, ' ') ?? '';
const nothingNew = () => screen.queryByText(/adds nothing that is not here already/);

test.each<[Kept, string]>([
	[kept({ attempts: [may] }), 'This link holds answers of 1 day, 22 May 2026.'],
	[
		kept({ attempts: [november, may], targets: [role('devrel-lead')], steps: [picked] }),
		'This link holds answers of 2 days, from 22 May 2026 to 22 November 2026, 1 target and 1 step.'
	]
])('tells what the link holds before anything is added (%#)', (incoming, expected) => {
	const { onadd } = show(incoming);
	expect(words(sheet())).toContain(expected);
	expect(words(sheet())).toContain('Nothing is in this browser yet.');
	expect(onadd).not.toHaveBeenCalled();
});

test('tells what a backup holds beside answers', () => {
	const listings = [sampleListing()];
	show(kept({}, { listings, notes: [boundary] }), NOTHING_KEPT, 'file');
	expect(words(sheet('Your backup'))).toContain(
		'This backup holds 1 listing and 1 entry of your “do not work” list.'
	);
});

test.each([
	['Add it to this browser', 1, 0],
	['Leave it', 0, 1]
])('"%s" does what it says', async (name, added, left) => {
	const { onadd, onleave } = show(kept({ attempts: [may] }));
	await userEvent.click(screen.getByRole('button', { name }));
	expect(onadd).toHaveBeenCalledTimes(added);
	expect(onleave).toHaveBeenCalledTimes(left);
});

test('where there are answers already, it says that they stay, and what there will be', () => {
	show(kept({ attempts: [may] }), kept({ attempts: [november] }));
	expect(words(sheet())).toContain('What is in this browser stays');
	expect(words(sheet())).toContain(
		'holds answers of 2 days, from 22 May 2026 to 22 November 2026.'
	);
	expect(nothingNew()).toBeNull();
});

test('asks where one day has two answers, with what is here as it stands', async () => {
	const other = sampleAttempt(1, '2026-05-22', { 'code.apis': 0 });
	const { onchoose } = show(kept({ attempts: [may] }), kept({ attempts: [other, november] }));
	expect(words(sheet())).toContain('One thing differs');
	const group = screen.getByRole('group', { name: 'title of code.apis, on 22 May 2026' });
	expect(within(group).getByRole('radio', { name: 'Here: code.apis rung 0' })).toBeChecked();
	await userEvent.click(
		within(group).getByRole('radio', { name: 'In the link: code.apis rung 1' })
	);
	expect(onchoose.mock.calls).toEqual([['answer 2026-05-22 code.apis', true]]);
});

test('asks about a step and about the person in words', () => {
	show(
		kept({
			steps: [{ ...picked, state: 'done' }],
			person: { ...NO_RECORDS.person, stage: 'already-in' }
		}),
		kept({ steps: [picked], person: { ...NO_RECORDS.person, stage: 'breaking-in' } })
	);
	expect(words(sheet())).toContain('2 things differ');
	expect(screen.getByRole('radio', { name: 'In the link: done' })).not.toBeChecked();
	expect(screen.getByRole('radio', { name: 'Here: breaking in to DevRel' })).toBeChecked();
});

test('answers that only fill in what is open here are no difference', () => {
	const fuller = sampleAttempt(1, '2026-05-22', { 'code.apis': 1, 'code.review': 2 });
	show(kept({ attempts: [fuller] }), kept({ attempts: [may] }));
	expect(screen.queryByRole('radio')).toBeNull();
	expect(nothingNew()).toBeNull();
});

test('says which targets do not come in, because four are chosen', () => {
	const four = [
		role('devrel-lead'),
		role('technical-writer'),
		role('events-program'),
		role('developer-marketing')
	];
	const incoming = kept({ targets: [role('devrel-engineer'), role('devrel-lead')] });
	show(incoming, kept({ attempts: [may], targets: four }));
	expect(words(sheet())).toContain('1 target does not come in, because four are chosen here.');
});

test('says so where the same link is opened again', () => {
	const same = kept({
		attempts: [may],
		targets: [role('devrel-lead')],
		steps: [picked],
		person: { ...NO_RECORDS.person, stage: 'breaking-in' }
	});
	show(same, same);
	expect(nothingNew()).toBeVisible();
});

test.each<[string, Partial<Records>]>([
	['answers of a day', { attempts: [may, november] }],
	['a target', { targets: [role('devrel-lead')] }],
	['a step', { steps: [picked, { ...picked, rule: 'another' }] }],
	['that a step is done by now', { steps: [{ ...picked, state: 'done', changed: november.day }] }],
	['that the person is breaking in', { person: { ...NO_RECORDS.person, stage: 'breaking-in' } }]
])('never calls it nothing where the link adds %s', (_, added) => {
	const here = kept({ attempts: [may], steps: [picked] });
	show(kept({ ...here.records, ...added }), here);
	expect(nothingNew()).toBeNull();
});
