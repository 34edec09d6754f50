import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { sampleDay } from '../../../../tests/samples.ts';
import type { Boundary, Note, PersonNote } from '../../core/model/note.ts';
import BoundaryNote from '../listings/BoundaryNote.svelte';
import Boundaries from './Boundaries.svelte';
import People from './People.svelte';

const today = sampleDay('2026-11-22');
const boundary: Boundary = {
	kind: 'boundary',
	id: 'b',
	about: 'work',
	text: 'gambling',
	reason: 'I saw what it does',
	day: today
};
const person: PersonNote = {
	kind: 'person',
	id: 'p',
	text: 'Sam',
	where: 'Docs meetup',
	worksOn: 'API reference',
	couldDo: 'send a talk',
	next: sampleDay('2026-12-01'),
	day: today
};

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('the “do not work” list', () => {
	function show(notes: readonly Note[], kept = true) {
		const onkeep = vi.fn(async (_: Boundary) => kept);
		const ondrop = vi.fn(async (_: string) => kept);
		render(Boundaries, { notes, today, newId: () => 'new', onkeep, ondrop });
		return { onkeep, ondrop };
	}
	const words = () => screen.getByLabelText(/^In a few words/);

	test('takes an entry of each kind, with or without a reason', async () => {
		const { onkeep } = show([]);
		await userEvent.selectOptions(screen.getByLabelText('What is it?'), 'A kind of work');
		await userEvent.fill(words(), ' gambling ');
		await userEvent.fill(screen.getByLabelText(/^Why/), 'I saw what it does');
		await press('Put it on the list');
		await vi.waitFor(() => expect(words()).toHaveValue(''));
		await userEvent.selectOptions(screen.getByLabelText('What is it?'), 'An employer');
		await userEvent.fill(words(), 'Acme');
		await press('Put it on the list');
		expect(onkeep.mock.calls).toEqual([
			[{ ...boundary, id: 'new' }],
			[{ ...boundary, id: 'new', about: 'employer', text: 'Acme', reason: '' }]
		]);
	});

	test('loses no word that could not be kept, and says so', async () => {
		show([], false);
		await userEvent.fill(words(), 'gambling');
		await press('Put it on the list');
		expect(await screen.findByText('This could not be saved.')).toBeVisible();
		expect(words()).toHaveValue('gambling');
	});

	test('keeps an entry once where it is sent twice while the disk is busy', async () => {
		const { onkeep } = show([]);
		let done = (_: boolean) => {};
		onkeep.mockReturnValue(new Promise<boolean>((resolve) => (done = resolve)));
		await userEvent.fill(words(), 'gambling');
		await press('Put it on the list');
		await press('Put it on the list');
		done(true);
		await vi.waitFor(() => expect(words()).toHaveValue(''));
		expect(onkeep).toHaveBeenCalledTimes(1);
	});

	test('shows entries with their reasons, and takes one off', async () => {
		const { ondrop } = show([boundary, person]);
		expect(screen.getByRole('listitem')).toHaveTextContent('gambling: I saw what it does');
		await press('Take “gambling” off the list');
		expect(ondrop.mock.calls).toEqual([['b']]);
	});
});

describe('people', () => {
	function show(notes: readonly Note[], dropped = true) {
		const onkeep = vi.fn(async (_: PersonNote) => true);
		const ondrop = vi.fn(async (_: string) => dropped);
		render(People, { notes, today, newId: () => 'new', onkeep, ondrop });
		return { onkeep, ondrop };
	}

	test('the warning stands above the form', () => {
		show([]);
		const warning = screen.getByText(/^Write nothing here that you would not want/);
		const form = screen.getByLabelText('Who');
		expect(warning.compareDocumentPosition(form)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
	});

	test('a note needs a name and nothing else', async () => {
		const { onkeep } = show([]);
		await press('Keep this note');
		expect(onkeep).not.toHaveBeenCalled();
		await userEvent.fill(screen.getByLabelText('Who'), 'Sam');
		await press('Keep this note');
		expect(onkeep.mock.calls).toEqual([
			[{ ...person, id: 'new', where: '', worksOn: '', couldDo: '', next: null }]
		]);
	});

	test('a note shows all that it holds, and can be changed and deleted', async () => {
		const { onkeep, ondrop } = show([person, boundary]);
		for (const text of ['Docs meetup', 'API reference', 'send a talk', 'Write 1 December 2026']) {
			expect(screen.getByText(text)).toBeVisible();
		}
		await press('Delete the note on Sam');
		expect(ondrop.mock.calls).toEqual([['p']]);
		await press('Change the note on Sam');
		const [day] = screen.getAllByLabelText('When to write to them next');
		await userEvent.fill(day!, '2027-01-15');
		await press('Keep the change');
		expect(onkeep.mock.calls).toEqual([[{ ...person, next: '2027-01-15' }]]);
	});

	test.each([
		[true, 'Deleted: the note on Sam.'],
		[false, 'The note on Sam could not be deleted.']
	])('says what came of deleting a note: %s', async (dropped, words) => {
		show([person], dropped);
		await press('Delete the note on Sam');
		expect(await screen.findByText(words, { exact: false })).toBeVisible();
	});

	test('keeps a note once where it is sent twice while the disk is busy', async () => {
		const { onkeep } = show([]);
		let done = (_: boolean) => {};
		onkeep.mockReturnValue(new Promise<boolean>((resolve) => (done = resolve)));
		await userEvent.fill(screen.getByLabelText('Who'), 'Sam');
		await press('Keep this note');
		await press('Keep this note');
		done(true);
		await vi.waitFor(() => expect(screen.getByLabelText('Who')).toHaveValue(''));
		expect(onkeep).toHaveBeenCalledTimes(1);
	});

	test('says who is due', () => {
		show([{ ...person, next: today }]);
		expect(screen.getByText('Write now: it was due 22 November 2026')).toBeVisible();
	});
});

describe('the mark on a listing', () => {
	test('names what is on the list, with its reason', () => {
		const entries = [boundary, { ...boundary, id: 'c', text: 'night shifts', reason: '' }];
		render(BoundaryNote, { entries });
		expect(screen.getByText(/^Names something/)).toHaveTextContent(
			'Names something on your “do not work” list: gambling (I saw what it does) and night shifts.'
		);
	});

	test('is not there where nothing is named', () => {
		const { container } = render(BoundaryNote, { entries: [] });
		expect(container).toHaveTextContent(/^$/);
	});
});
