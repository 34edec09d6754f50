import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { loadContent } from '../../state/content.ts';
import { sampleRequirement } from '../../../../tests/samples.ts';
import type { RoleId } from '../../core/model/role.ts';
import type { Target } from '../../core/model/target.ts';
import { titleOfTarget } from '../../core/share/open.ts';
import TargetPicker from './TargetPicker.svelte';

const content = await loadContent();

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
	render(TargetPicker, { content, targets, onchoose });
	return onchoose;
}

const box = (id: RoleId) => {
	const { title, about } = content.roles.find((role) => role.id === id)!;
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

test('listings and goals that were chosen elsewhere stand first, and can be let go and taken back', async () => {
	const [listing] = content.listings;
	const rated: Target = { kind: 'rated', id: listing!.id };
	const free: Target = { kind: 'free', id: 'f', text: 'Product manager' };
	const onchoose = vi.fn<(targets: readonly Target[]) => void>();
	const { rerender } = render(TargetPicker, { content, targets: [own, rated, free], onchoose });
	const boxes = screen.getAllByRole('checkbox');
	expect(boxes).toHaveLength(12);
	expect(screen.getByRole('checkbox', { name: titleOfTarget(rated, content) })).toBe(boxes[1]);
	expect(screen.getByRole('group')).toHaveAccessibleName(/^Which listings, goals and roles/);
	await userEvent.click(screen.getByRole('checkbox', { name: 'A listing' }));
	expect(onchoose).toHaveBeenLastCalledWith([rated, free]);

	await rerender({ targets: [rated, free] });
	expect(screen.getByRole('checkbox', { name: 'A listing' })).not.toBeChecked();
	await userEvent.click(screen.getByRole('checkbox', { name: 'A listing' }));
	expect(onchoose).toHaveBeenLastCalledWith([rated, free, own]);
});
