import '@testing-library/svelte/vitest';
import { render, screen, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { sampleDay } from '../../../../tests/samples.ts';
import type { Evidence } from '../../core/model/evidence.ts';
import EvidenceOf from './EvidenceOf.svelte';

const today = sampleDay('2026-11-22');
const talk: Evidence = {
	id: 'a',
	question: 'presentation.delivery',
	step: '',
	note: 'A talk <b>for 20</b>',
	link: 'https://example.org/talk',
	day: sampleDay('2021-11-22')
};

function show(evidence: readonly Evidence[] = [], kept = true) {
	const onkeep = vi.fn(() => Promise.resolve(kept));
	const ondrop = vi.fn();
	const props = { question: talk.question, title: 'Speaking live', today, onkeep, ondrop };
	render(EvidenceOf, { ...props, evidence });
	return { onkeep, ondrop };
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const add = () => press('Add where this can be seen: Speaking live');
const note = () => screen.getByLabelText(/^One line/);
const link = () => screen.getByLabelText(/^A link/);
const day = () => screen.getByLabelText(/^When it was/);
const keep = () => press('Keep it');

test('asks for nothing until it is opened, and then for one line', async () => {
	show();
	expect(screen.queryByRole('textbox')).toBeNull();
	await add();
	expect(note()).toHaveFocus();
	// Most of what is told of is older than today.
	expect(day()).toHaveValue('');
});

test.each<[string, string, string, Partial<Evidence>]>([
	['a note', 'A talk', '', { note: 'A talk', link: '', day: today }],
	['a link', '', 'example.org/a', { note: '', link: 'https://example.org/a', day: today }]
])('%s alone is enough', async (_, words, address, expected) => {
	const { onkeep } = show();
	await add();
	await userEvent.fill(note(), words);
	await userEvent.fill(link(), address);
	await keep();
	expect(onkeep.mock.calls).toEqual([[{ question: talk.question, step: '', ...expected }]]);
	expect(screen.getByRole('button', { name: /^Add where/ })).toHaveFocus();
});

test('Enter keeps it, and a day long ago counts', async () => {
	const { onkeep } = show();
	await add();
	await userEvent.fill(day(), '1998-03-01');
	await userEvent.fill(note(), 'A talk');
	await userEvent.keyboard('{Enter}');
	expect(onkeep.mock.calls).toEqual([[expect.objectContaining({ day: '1998-03-01' })]]);
});

test.each([
	['javascript:alert(1)', 'a talk', '2026-11-22', /^This link cannot be kept/],
	['', ' ', '2026-11-22', /^Write one line/],
	['', 'a talk', '2026-11-23', /^This day cannot be kept/]
])(
	'%j with %j on %s is refused with a sentence, and what was written stays',
	async (address, words, when, sentence) => {
		const { onkeep } = show();
		await add();
		await userEvent.fill(link(), address);
		await userEvent.fill(note(), words);
		await userEvent.fill(day(), when);
		await keep();
		expect(screen.getByRole('status')).toHaveTextContent(sentence);
		expect(onkeep).not.toHaveBeenCalled();
		expect(link()).toHaveValue(address);
	}
);

test('what could not be saved stays in the form, and it says so', async () => {
	show([], false);
	await add();
	await userEvent.fill(note(), 'A talk');
	await keep();
	expect(screen.getByRole('status')).toHaveTextContent(/^This could not be saved/);
	expect(note()).toHaveValue('A talk');
});

test('shows what is kept beside this answer as text, with its link and its age', () => {
	show([talk, { ...talk, id: 'b', question: 'code.apis', note: 'a client' }]);
	const [item, ...others] = screen.getAllByRole('listitem');
	expect(others).toEqual([]);
	expect(item).toHaveTextContent(
		'A talk <b>for 20</b> example.org/talk 22 November 2021, 5 years ago'
	);
	expect(within(item!).getByRole('link')).toHaveAttribute('href', talk.link);
});

test('makes no link of what is none, whatever was stored', () => {
	show([{ ...talk, link: 'javascript:alert(1)' }]);
	expect(screen.getByRole('listitem')).toBeVisible();
	expect(screen.queryByRole('link')).toBeNull();
});

test('a piece can be changed and removed', async () => {
	const { onkeep, ondrop } = show([talk]);
	await press(/^Change: A talk/);
	await userEvent.fill(note(), 'A talk for 25');
	await keep();
	expect(onkeep.mock.calls).toEqual([[{ ...talk, note: 'A talk for 25' }]]);
	await press(/^Remove: A talk/);
	await press(/^Remove for good: A talk/);
	expect(ondrop.mock.calls).toEqual([['a']]);
});

test('what is to be removed is asked about once, and may stay', async () => {
	const { ondrop } = show([talk]);
	await press(/^Remove: A talk/);
	expect(screen.getByRole('button', { name: /^Keep: A talk/ })).toHaveFocus();
	await press(/^Keep: A talk/);
	expect(ondrop).not.toHaveBeenCalled();
	expect(screen.getByRole('button', { name: /^Remove: A talk/ })).toHaveFocus();
});

test('pressed twice while the disk is busy, it is kept once', async () => {
	const { onkeep } = show();
	let done = (_: boolean) => {};
	onkeep.mockReturnValue(new Promise<boolean>((resolve) => (done = resolve)));
	await add();
	await userEvent.fill(note(), 'A talk');
	await keep();
	await keep();
	done(false);
	await vi.waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/^This could not/));
	expect(onkeep).toHaveBeenCalledTimes(1);
	await keep();
	expect(onkeep).toHaveBeenCalledTimes(2);
});
