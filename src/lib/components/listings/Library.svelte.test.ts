import '@testing-library/svelte/vitest';
import { render, screen, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NEVER_SAID, sampleDay, sampleTitles } from '../../../../tests/samples.ts';
import type { Boundary } from '../../core/model/note.ts';
import { scoreAnswers } from '../../core/scoring/score.ts';
import { loadContent } from '../../state/content.ts';
import Library from './Library.svelte';

const content = await loadContent();

const { listings, roles } = content;
const employer: Boundary = {
	kind: 'boundary',
	id: 'b',
	about: 'employer',
	text: 'GitLab',
	reason: '',
	day: sampleDay('2026-11-22')
};

function show(props: object = {}) {
	const ontoggle = vi.fn();
	render(Library, {
		listings,
		roles,
		scores: scoreAnswers({}),
		titles: sampleTitles,
		boundaries: [],
		isChosen: () => false,
		full: false,
		ontoggle,
		...props
	});
	return ontoggle;
}

const search = (words: string) => userEvent.fill(screen.getByLabelText('Title or employer'), words);
const select = (label: string, option: string) =>
	userEvent.selectOptions(screen.getByLabelText(label), option);
const cards = () => screen.queryAllByRole('article');
const count = () =>
	Number(/^(\d+) of 81 listings$/.exec(screen.getByRole('status').textContent ?? '')?.[1]);

test('holds all 81, twelve at a time, the newest first, each with its age and its source', async () => {
	show();
	expect(count()).toBe(81);
	// The first few at once, the others when the page is idle.
	await vi.waitFor(() => expect(cards()).toHaveLength(12));
	const years = cards().map((card) =>
		Number(/(?:posted|from about) (\d{4})/.exec(card.textContent ?? '')?.[1])
	);
	expect(years).toEqual(years.toSorted((a, b) => b - a));
	await userEvent.click(screen.getByRole('button', { name: 'Show 12 more' }));
	expect(cards()).toHaveLength(24);
	for (const card of cards()) {
		const [source] = within(card).getAllByRole('link', { hidden: true });
		expect(source).toHaveAttribute('href', expect.stringMatching(/^https?:/));
		expect(card).not.toHaveTextContent(NEVER_SAID);
	}
});

test('is searched by words in any order, whatever their case', async () => {
	show();
	await search('GITLAB writer');
	expect(count()).toBeGreaterThan(0);
	for (const card of cards()) expect(card).toHaveTextContent(/writer.*GitLab/i);
	await search('no such thing');
	expect(screen.getByText(/^No rated listing is like that/)).toBeVisible();
	await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
	expect(count()).toBe(81);
	expect(screen.getByLabelText('Title or employer')).toHaveValue('');
});

test('words that name a kind of job lead to it', async () => {
	show();
	await search('technical instructor');
	expect(screen.getByRole('link', { name: 'Developer educator' })).toHaveAttribute(
		'href',
		'#role-developer-educator'
	);
	await search('kong');
	expect(screen.queryByText(/^A kind of job with that name/)).toBeNull();
});

test.each([
	['Kind of job', 'Technical writer', /Technical writer ·/],
	['Seniority', 'Lead', /· Lead ·/],
	['Year', '2021', /(posted|about) 2021/]
])('%s %s', async (label, option, words) => {
	show();
	await select(label, option);
	expect(count()).toBeGreaterThan(0);
	expect(count()).toBeLessThan(81);
	for (const card of cards()) expect(card).toHaveTextContent(words);
});

test('is filtered by what the person shows of each', async () => {
	const nothing = { 'presentation.delivery': 0, 'presentation.recorded': 0 } as const;
	show({ scores: scoreAnswers(nothing) });
	await select('What I show of it', 'Not enough answered to say');
	const unknown = count();
	expect(unknown).toBeGreaterThan(0);
	for (const card of cards()) expect(card).toHaveTextContent('Not enough answered to say.');
	await select('What I show of it', 'I show most of it');
	expect(count()).toBeLessThan(unknown);
});

test('each can be chosen and let go; with four chosen the others wait', async () => {
	const [first] = listings.filter(({ employer }) => employer === 'GitLab');
	const ontoggle = show({ isChosen: (id: string) => id === first!.id, full: true });
	await search('gitlab');
	const chosen = screen.getByRole('button', { pressed: true });
	expect(chosen).toHaveTextContent(`Chosen as a target: ${first!.title}, GitLab`);
	await userEvent.click(chosen);
	expect(ontoggle.mock.calls).toEqual([[first!.id]]);
	const others = screen.getAllByRole('button', { pressed: false });
	for (const button of others) expect(button).toBeDisabled();
});

test('what it asks for opens on request, in words, the core first', async () => {
	show();
	await search('gitlab writer');
	const [card] = cards();
	expect(within(card!).getByRole('list')).not.toBeVisible();
	await userEvent.click(within(card!).getByText('What it asks for'));
	const [first] = within(card!).getAllByRole('listitem');
	expect(first).toHaveTextContent(/^Documentation: the core, at “\w+”$/);
});

test('quietly marks those of an employer on the “do not work” list', async () => {
	show({ boundaries: [employer] });
	await search('gitlab');
	for (const card of cards()) expect(card).toHaveTextContent('“do not work” list: GitLab.');
	await search('kong');
	expect(count()).toBeGreaterThan(0);
	expect(screen.queryByText(/do not work/)).toBeNull();
});
