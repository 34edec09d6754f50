import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { sampleListing } from '../../../../tests/own-listings.ts';
import {
	NEVER_SAID,
	sampleAttempt,
	sampleDay,
	sampleRequirement,
	sampleTitles
} from '../../../../tests/samples.ts';
import { NO_RECORDS } from '../../core/history/records.ts';
import { NOT_READ } from '../../core/listing/kept.ts';
import type { Boundary } from '../../core/model/note.ts';
import { targetOf, type OwnListing as Listing } from '../../core/model/own-listing.ts';
import { perSkill } from '../../core/model/skill.ts';
import { viewAgainst } from '../../core/results/against.ts';
import { loadContent } from '../../state/content.ts';
import OwnListing from './OwnListing.svelte';

const content = await loadContent();

const today = sampleDay('2026-11-22');
const asked = sampleRequirement({ presentation: [3, 2], code: [2, 2], events: [1, 1] });
const read = sampleListing({
	reading: {
		...NOT_READ,
		doubt: null,
		seniority: 'senior',
		also: [{ id: 'travel', quotes: [] }],
		skills: perSkill((skill) => ({ ...asked[skill], quotes: [] }))
	}
});
const answers = {
	'presentation.delivery': 3,
	'presentation.recorded': 3,
	'presentation.preparation': 3,
	'presentation.demos': 3,
	'code.software': 0,
	'code.samples': 0,
	'code.apis': 0,
	'code.review': 0
} as const;
const records = { ...NO_RECORDS, attempts: [sampleAttempt(1, '2026-11-01', answers)] };
const other = targetOf({ ...read, id: 'other', title: 'Another one' });
const boundary: Boundary = {
	kind: 'boundary',
	id: 'b',
	about: 'work',
	text: 'gambling',
	reason: '',
	day: today
};

function show(change: Partial<Listing> = {}, props: object = {}) {
	const listing = { ...read, ...change };
	const calls = { ontoggle: vi.fn(), onretry: vi.fn(), onlook: vi.fn() };
	render(OwnListing, {
		listing,
		against: viewAgainst(targetOf(listing), { ...records, targets: [other] }, content, today),
		conflicts: [],
		titles: sampleTitles,
		today,
		open: true,
		chosen: false,
		unsaved: false,
		loadPicture: async () => null,
		children: createRawSnippet(() => ({ render: () => '<p>What to do with it</p>' })),
		...calls,
		...props
	});
	return calls;
}

const card = () => screen.getByRole('article', { name: 'Developer Advocate' });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('says what it asks for, what is shown, and the step that also helps another listing', () => {
	show();
	expect(card()).toHaveTextContent(
		'It asks for three of the five skills. You already show one in full.'
	);
	expect(card()).toHaveTextContent(
		/The step that helps most here: .*It also brings you nearer to Another one\./
	);
	expect(card()).toHaveTextContent('Seniority, as we read it: senior. It also asks for travel.');
	expect(card()).toHaveTextContent('If it excites you, asking or applying is always allowed.');
	expect(card()).not.toHaveTextContent(NEVER_SAID);
	const text = card().textContent ?? '';
	expect(text.indexOf('You already show')).toBeLessThan(text.indexOf('Not shown in full yet'));
	expect(screen.getByText('What to do with it')).toBeVisible();
});

test('closed it keeps to what it is and how it compares', async () => {
	const { ontoggle } = show({ state: 'applied' }, { open: false, chosen: true });
	expect(card()).toHaveTextContent('saved on 21 November 2026, applied, one of your targets.');
	expect(card()).toHaveTextContent(/You show some of it so far\.|Not enough answered to say/);
	expect(screen.queryByText('What to do with it')).toBeNull();
	const button = screen.getByRole('button', { name: /^Open/ });
	expect(button).toHaveAttribute('aria-expanded', 'false');
	await userEvent.click(button);
	expect(ontoggle).toHaveBeenCalledOnce();
});

test.each([
	[
		'a listing of which nothing was read',
		{ reading: NOT_READ },
		'No figures yet. Set what it asks for below.'
	],
	[
		'a short text',
		{ reading: { ...read.reading, doubt: 'short' as const } },
		'This is a short text'
	],
	['what excites about it', { excites: 'The people' }, 'What excites you: The people'],
	[
		'the last look back',
		{ looks: [{ day: today, still: 'partly' as const }] },
		'Still you? “Partly”, on 22 November 2026.'
	]
])('tells %s', (_, change, words) => {
	show(change);
	expect(card()).toHaveTextContent(words);
});

test('half a year later what excited and the question come first, and the figures only after the answer', async () => {
	const old = { day: sampleDay('2026-05-22'), excites: 'Quiet mornings', pictured: true };
	const loadPicture = async () => new Blob(['x'], { type: 'image/png' });
	const { onlook } = show(old, { loadPicture });
	expect(
		await screen.findByRole('img', { name: 'Your screenshot of Developer Advocate' })
	).toBeInTheDocument();
	expect(screen.getByText('Quiet mornings')).toBeVisible();
	expect(card()).not.toHaveTextContent(/It asks for|You already show/);
	expect(screen.queryByText('What to do with it')).toBeNull();
	await userEvent.click(screen.getByRole('button', { name: 'I want something else now' }));
	expect(onlook.mock.calls).toEqual([['something-else']]);
});

test.each([
	['a day too early', { day: sampleDay('2026-05-23') }],
	[
		'looked back at since',
		{
			day: sampleDay('2026-01-01'),
			looks: [{ day: sampleDay('2026-06-01'), still: 'yes' as const }]
		}
	],
	['let go', { day: sampleDay('2026-01-01'), state: 'let-go' as const }]
])('does not ask of one that is %s', (_, change) => {
	show(change);
	expect(screen.queryByText('Is this still you?')).toBeNull();
	expect(card()).toHaveTextContent('It asks for three');
});

test('without a line and a picture the look back says what its title was', () => {
	show({ day: sampleDay('2026-05-22') });
	expect(card()).toHaveTextContent(
		'You did not note what excited you then. Its title was “Developer Advocate”.'
	);
});

test('says that it is not saved, and tries again', async () => {
	const { onretry } = show({}, { unsaved: true });
	expect(card()).toHaveTextContent('This listing is not saved. The disk may be full.');
	await press('try again');
	expect(onretry).toHaveBeenCalledOnce();
});

test.each([true, false])('quietly marks what is on the “do not work” list, open: %s', (open) => {
	show({}, { open, conflicts: [boundary] });
	expect(card()).toHaveTextContent('Names something on your “do not work” list: gambling.');
});

test.each([
	['https://jobs.example/7', 1],
	['javascript:alert(1)', 0],
	['a friend told me', 0]
])('where it was found, %s, is linked %i times', (source, count) => {
	show({ source });
	expect(screen.queryAllByRole('link', { name: 'Where it was found' })).toHaveLength(count);
});
