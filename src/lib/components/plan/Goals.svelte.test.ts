import '@testing-library/svelte/vitest';
import { render, screen, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { sampleContent, sampleDay, sampleRequirement } from '../../../../tests/samples.ts';
import { NO_RECORDS } from '../../core/history/records.ts';
import type { Role } from '../../core/model/role.ts';
import type { FreeGoal, Target } from '../../core/model/target.ts';
import { viewGoals } from '../../core/plan/goals.ts';
import Goals from './Goals.svelte';

const own = (title: string): Target => ({
	kind: 'own',
	id: title,
	title,
	titleShown: false,
	requirement: sampleRequirement({ code: [2, 2] })
});
const free: FreeGoal = { kind: 'free', id: 'f', text: 'Product manager', learn: 'roadmaps' };
const role = { id: 'technical-writer', title: 'Technical writer' } as Role;

async function show(targets: readonly Target[]) {
	const onchoose = vi.fn<(targets: readonly Target[]) => void>();
	const onedit = vi.fn<(goal: FreeGoal) => void>();
	const goals = viewGoals({ ...NO_RECORDS, targets }, sampleContent({}), sampleDay('2026-11-22'));
	render(Goals, { goals, roles: [role], newId: () => 'new', onchoose, onedit });
	if (targets.length > 0) await userEvent.click(screen.getByText('Add a goal'));
	return { onchoose, onedit };
}

const words = () => screen.getByLabelText(/^A goal in your own words/);
const learn = () => screen.getByLabelText(/^What I would learn/);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('adds a goal in one’s own words, with what would be learnt', async () => {
	const { onchoose } = await show([own('One')]);
	await userEvent.fill(words(), ' Product manager ');
	await userEvent.fill(learn(), 'roadmaps');
	await press('Add my own goal');
	expect(onchoose.mock.calls).toEqual([[[own('One'), { ...free, id: 'new' }]]]);
	expect(screen.getByText('“Product manager” is in your fan.')).toHaveFocus();
});

test('takes no goal without words, and keeps no empty line', async () => {
	const { onchoose } = await show([]);
	await press('Add my own goal');
	await userEvent.fill(words(), '   ');
	await press('Add my own goal');
	expect(onchoose).not.toHaveBeenCalled();
	await userEvent.fill(words(), 'A year off');
	await press('Add my own goal');
	expect(onchoose.mock.calls).toEqual([[[{ kind: 'free', id: 'new', text: 'A year off' }]]]);
});

test('adds a typical role', async () => {
	const { onchoose } = await show([free]);
	await userEvent.selectOptions(screen.getByLabelText('A kind of role'), 'Technical writer');
	await press('Add this role');
	expect(onchoose.mock.calls).toEqual([[[free, { kind: 'role', id: 'technical-writer' }]]]);
});

test('changes the words of a goal, which keeps its id', async () => {
	const { onedit } = await show([free]);
	await press('Change “Product manager”');
	const form = within(screen.getByRole('listitem'));
	await userEvent.fill(form.getByLabelText(/^A goal in/), 'Product owner');
	await userEvent.fill(form.getByLabelText(/^What I would learn/), '');
	await press('Keep the change');
	expect(onedit.mock.calls).toEqual([[{ kind: 'free', id: 'f', text: 'Product owner' }]]);
});

test('lets a goal go', async () => {
	const { onchoose } = await show([own('One'), free]);
	await press('Let go of “One”');
	expect(onchoose.mock.calls).toEqual([[[free]]]);
	expect(screen.getByText(/^Let go: “One”/)).toHaveFocus();
});

test('brings back a goal that was let go, also one in own words', async () => {
	const { onchoose } = await show([own('One'), free]);
	await press('Let go of “Product manager”');
	await press('Bring it back');
	expect(onchoose.mock.calls).toEqual([[[own('One')]], [[own('One'), free]]]);
	expect(screen.getByText('“Product manager” is in your fan.')).toHaveFocus();
	expect(screen.queryByRole('button', { name: 'Bring it back' })).toBeNull();
});

test('a fifth goal asks which of the four may rest, and only then comes in', async () => {
	const four = [own('One'), own('Two'), free, own('Four')];
	const { onchoose } = await show(four);
	await userEvent.fill(words(), 'Conference host');
	await press('Add my own goal');
	expect(onchoose).not.toHaveBeenCalled();
	expect(screen.getByRole('heading', { name: 'A fan has room for four' })).toHaveFocus();
	expect(screen.getByText(/^Three or four paths at once are plenty/)).toBeVisible();
	await press('Let this one go');
	expect(onchoose).not.toHaveBeenCalled();
	await userEvent.click(screen.getByRole('radio', { name: 'Two' }));
	await press('Let this one go');
	expect(onchoose.mock.calls).toEqual([
		[[four[0], four[2], four[3], { kind: 'free', id: 'new', text: 'Conference host' }]]
	]);
});

test('the four can stay as they are', async () => {
	const { onchoose } = await show([own('One'), own('Two'), free, own('Four')]);
	await userEvent.fill(words(), 'Conference host');
	await press('Add my own goal');
	await press('Keep my four');
	expect(onchoose).not.toHaveBeenCalled();
	expect(screen.getByText('Your four goals stay.')).toHaveFocus();
});
