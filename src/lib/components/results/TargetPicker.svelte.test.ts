import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import roles from '$content/roles.yaml';
import { sampleRequirement } from '../../../../tests/samples.ts';
import type { RoleId } from '../../core/model/role.ts';
import type { Target } from '../../core/model/target.ts';
import TargetPicker from './TargetPicker.svelte';

const role = (id: RoleId): Target => ({ kind: 'role', id });
const own: Target = {
	kind: 'own',
	id: 'mine',
	title: 'A listing',
	requirement: sampleRequirement({ code: [3, 2] }),
	titleShown: false
};
const three = [role('technical-writer'), role('devrel-engineer'), role('events-program')];
const kindly = 'Three or four paths at once are plenty: let one go to choose another.';

function show(targets: readonly Target[]) {
	const onchoose = vi.fn<(targets: readonly Target[]) => void>();
	render(TargetPicker, { roles, targets, onchoose });
	return onchoose;
}

const box = (id: RoleId) => {
	const { title, about } = roles.find((role) => role.id === id)!;
	return screen.getByRole('checkbox', { name: `${title} ${about}` });
};

test('offers all nine roles, none of them chosen for the person', () => {
	show([]);
	expect(screen.getAllByRole('checkbox', { checked: false })).toHaveLength(9);
	expect(screen.getByRole('group')).toHaveAccessibleName(/Choose up to four/);
});

test('adds a role behind those chosen', async () => {
	const onchoose = show([own, role('devrel-lead')]);
	await userEvent.click(box('technical-writer'));
	expect(onchoose.mock.calls).toEqual([[[own, role('devrel-lead'), role('technical-writer')]]]);
});

test('lets a chosen role go and keeps the others', async () => {
	const onchoose = show([role('devrel-lead'), own, role('technical-writer')]);
	await userEvent.click(box('devrel-lead'));
	expect(onchoose.mock.calls).toEqual([[[own, role('technical-writer')]]]);
});

test('below four all can be chosen, and nothing is said of a limit', () => {
	show(three);
	for (const checkbox of screen.getAllByRole('checkbox')) expect(checkbox).toBeEnabled();
	expect(screen.getByRole('status')).toHaveTextContent(/^3 of 4 chosen\.$/);
});

test.each<[string, Target[]]>([
	['roles', [...three, role('devrel-lead')]],
	['roles and a listing of one’s own', [...three, own]]
])('with four %s chosen says kindly why a fifth has to wait', (_, targets) => {
	show(targets);
	expect(screen.getByRole('status')).toHaveTextContent(kindly);
	expect(box('developer-advocate')).toBeDisabled();
});

test('with four chosen each of them can still be let go', async () => {
	const onchoose = show([...three, role('devrel-lead')]);
	await userEvent.click(box('devrel-lead'));
	expect(onchoose.mock.calls).toEqual([[three]]);
});
