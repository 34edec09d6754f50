import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { sampleAttempt, sampleDay } from '../../../../tests/samples.ts';
import { NO_RECORDS, type Records } from '../../core/history/records.ts';
import type { RoleId } from '../../core/model/role.ts';
import type { StepRecord } from '../../core/model/step.ts';
import type { Target } from '../../core/model/target.ts';
import BringBack from './BringBack.svelte';

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
const records = (change: Partial<Records>): Records => ({ ...NO_RECORDS, ...change });

function show(incoming: Records, here: Records = NO_RECORDS) {
	const onmerge = vi.fn();
	const oncancel = vi.fn();
	render(BringBack, { incoming, here, onmerge, oncancel });
	return { onmerge, oncancel };
}

const sheet = () => screen.getByRole('region', { name: 'Your return link' });
const nothingNew = () => screen.queryByText(/adds nothing that is not here already/);

test.each<[Partial<Records>, string]>([
	[{ attempts: [may] }, 'This link holds answers of 1 day, 22 May 2026, 0 targets and 0 steps.'],
	[
		{ attempts: [november, may], targets: [role('devrel-lead')], steps: [picked] },
		'This link holds answers of 2 days, from 22 May 2026 to 22 November 2026, 1 target and 1 step.'
	]
])('tells what the link holds before anything is added (%#)', (incoming, expected) => {
	const { onmerge } = show(records(incoming));
	const text = sheet().textContent?.replace(/\s+/g, ' ').replaceAll(' ,', ',');
	expect(text).toContain(expected);
	expect(screen.queryByText(/What is in this browser stays/)).toBeNull();
	expect(onmerge).not.toHaveBeenCalled();
});

test.each([
	['Add it to this browser', 1, 0],
	['Leave it', 0, 1]
])('"%s" does what it says', async (name, merged, cancelled) => {
	const { onmerge, oncancel } = show(records({ attempts: [may] }));
	await userEvent.click(screen.getByRole('button', { name }));
	expect(onmerge).toHaveBeenCalledTimes(merged);
	expect(oncancel).toHaveBeenCalledTimes(cancelled);
});

test('where there are answers already, it says that they stay', () => {
	show(records({ attempts: [may] }), records({ attempts: [november] }));
	expect(screen.getByText(/What is in this browser stays\./)).toBeVisible();
	expect(nothingNew()).toBeNull();
});

test('says how many days differ, and that the answers here are kept', () => {
	const other = sampleAttempt(1, '2026-05-22', { 'code.apis': 0 });
	show(records({ attempts: [other, november] }), records({ attempts: [may] }));
	expect(sheet()).toHaveTextContent('1 day differs: there the answers of this browser are kept.');
});

test('days that only fill in what is open here do not differ', () => {
	const fuller = sampleAttempt(1, '2026-05-22', { 'code.apis': 1, 'code.review': 2 });
	show(records({ attempts: [fuller] }), records({ attempts: [may] }));
	expect(sheet()).not.toHaveTextContent(/differ/);
	expect(nothingNew()).toBeNull();
});

test('says which targets do not come in, because four are chosen', () => {
	const four = [
		role('devrel-lead'),
		role('technical-writer'),
		role('events-program'),
		role('developer-marketing')
	];
	const incoming = records({ targets: [role('devrel-engineer'), role('devrel-lead')] });
	show(incoming, records({ attempts: [may], targets: four }));
	expect(sheet()).toHaveTextContent('1 target does not come in, because four are chosen here.');
});

test('says so where the same link is opened again', () => {
	const same = records({
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
	const here = records({ attempts: [may], steps: [picked] });
	show({ ...here, ...added }, here);
	expect(nothingNew()).toBeNull();
});
