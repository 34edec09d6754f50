import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NOBODY, type Person } from '../../core/model/person.ts';
import PersonForm from './PersonForm.svelte';

const stage = () => screen.getByLabelText('Do you work in DevRel now?');
const origin = () => screen.getByLabelText('What do you come from?');
const hours = () => screen.getByLabelText('Hours a week you can spare');

function show(person: Partial<Person> = {}) {
	const onchange = vi.fn<(change: Partial<Person>) => void>();
	render(PersonForm, { person: { ...NOBODY, ...person }, onchange });
	return onchange;
}

test('assumes nothing of anybody but three hours a week', () => {
	show();
	expect(stage()).toHaveDisplayValue('Rather not say');
	expect(origin()).toHaveDisplayValue('Rather not say');
	expect(hours()).toHaveValue(3);
});

test('shows what was said before', () => {
	show({ stage: 'already-in', origin: 'student', hoursPerWeek: 1.5 });
	expect(stage()).toHaveDisplayValue('Yes');
	expect(origin()).toHaveDisplayValue('Studying');
	expect(hours()).toHaveValue(1.5);
});

test.each<[string, Partial<Person>]>([
	['Not yet', { stage: 'breaking-in' }],
	['Yes', { stage: 'already-in' }]
])('to "%s" the stage is told, and nothing else', async (choice, expected) => {
	const onchange = show();
	await userEvent.selectOptions(stage(), choice);
	expect(onchange.mock.calls).toEqual([[expected]]);
});

test.each<[string, Person['origin']]>([
	['Engineering', 'engineering'],
	['Community work', 'community'],
	['Something else', 'other']
])('an origin of "%s" is told', async (choice, expected) => {
	const onchange = show();
	await userEvent.selectOptions(origin(), choice);
	expect(onchange.mock.calls).toEqual([[{ origin: expected }]]);
});

test('what was said can be taken back', async () => {
	const onchange = show({ stage: 'already-in', origin: 'writing' });
	await userEvent.selectOptions(stage(), 'Rather not say');
	await userEvent.selectOptions(origin(), 'Rather not say');
	expect(onchange.mock.calls).toEqual([[{ stage: null }], [{ origin: null }]]);
});

async function type(value: string) {
	await userEvent.fill(hours(), value);
	await userEvent.tab();
}

test.each([
	['0.5', 0.5],
	['8', 8],
	['40', 40],
	['2.4', 2.5],
	['2.2', 2]
])('%s hours are taken, in steps of half an hour', async (typed, expected) => {
	const onchange = show();
	await type(typed);
	expect(onchange.mock.lastCall).toEqual([{ hoursPerWeek: expected }]);
});

test.each(['', '0', '-2', '41', '0.1'])('"%s" hours leave what was there', async (typed) => {
	const onchange = show({ hoursPerWeek: 5 });
	await type(typed);
	expect(onchange).not.toHaveBeenCalled();
	expect(hours()).toHaveValue(5);
});
