import '@testing-library/svelte/vitest';
import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NEVER_SAID, sampleAttempt, sampleDay } from '../../../../tests/samples.ts';
import { NO_RECORDS, type Records } from '../../core/history/records.ts';
import type { Answers } from '../../core/model/answer.ts';
import type { Stage } from '../../core/model/person.ts';
import { ownResult } from '../../core/results/own.ts';
import { loadContent } from '../../state/content.ts';
import Share from './Share.svelte';

const content = await loadContent();

const today = sampleDay('2026-11-22');
const answers = {
	'teaching.sessions': 3,
	'teaching.one-to-one': 2,
	'code.software': 0,
	'events.participation': 'not-sure'
} as const;

async function open(stage: Stage | null = 'breaking-in', change: Partial<Records> = {}) {
	const records: Records = {
		...NO_RECORDS,
		attempts: [sampleAttempt(9, '2026-11-21', answers)],
		targets: [{ kind: 'role', id: 'technical-writer' }],
		person: { ...NO_RECORDS.person, stage },
		...change
	};
	const view = ownResult(records, content, today);
	render(Share, { records, content, view, origin: 'https://self-check.example' });
	await userEvent.click(screen.getByText('Make a link'));
}

const choose = (name: RegExp) => userEvent.click(screen.getByRole('radio', { name }));
const preview = () => screen.getByRole('group', { name: 'Preview of the shared page' });
const fill = (label: string, text: string) => userEvent.fill(screen.getByLabelText(label), text);
const url = () => screen.getByLabelText<HTMLInputElement>('Link to your result').value;

test('a mentor sees targets, answers, one step and what help is wanted', async () => {
	await open();
	await choose(/^My mentor/);
	await fill('I would like help with ...', 'a first talk');
	const seen = within(preview());
	expect(seen.getByText('I would like help with')).toHaveTextContent('a first talk');
	expect(seen.getByRole('region', { name: 'Preview: What they have done' })).toBeVisible();
	expect(seen.getByRole('region', { name: 'Preview: Compared with targets' })).toBeVisible();
	const steps = seen.getByRole('region', { name: 'Preview: Next steps' });
	expect(within(steps).getAllByRole('article')).toHaveLength(1);
});

test('the step that was picked is the one that a mentor sees', async () => {
	const rule = content.rules.findLast(({ kind, when }) => kind === 'growth' && !when)!;
	const step = { rule: rule.id, title: rule.title, due: null, intention: '', changed: today };
	await open('breaking-in', { steps: [{ ...step, state: 'under-way' }] });
	await choose(/^My mentor/);
	expect(screen.getByRole('checkbox', { name: `One step: ${rule.title}` })).toBeChecked();
	expect(within(preview()).getByRole('heading', { name: rule.title })).toBeVisible();
});

test.each<[Stage | null, boolean]>([
	['breaking-in', true],
	['already-in', false],
	[null, false]
])('at the stage %s a mentor sees targets unasked: %s', async (stage, on) => {
	await open(stage);
	await choose(/^My mentor/);
	expect(screen.getByRole('checkbox', { name: /^Targets/ }).matches(':checked')).toBe(on);
	const warning = screen.queryByText(/this shows where you want to work/);
	expect(warning === null).toBe(on);
});

test.each<[string, Answers, string]>([
	['two', answers, 'It shows the answers at “practising” and above'],
	['one', { 'teaching.sessions': 1, 'code.software': 0 }, 'It shows the answers at “exploring”'],
	['zero', { 'teaching.sessions': 0 }, 'Your answers have nothing for it yet']
])('a profile says which answers it shows, with levels up to %s', async (_, given, expected) => {
	await open('breaking-in', { attempts: [sampleAttempt(9, '2026-11-21', given)] });
	await choose(/^A profile/);
	expect(screen.getByText(new RegExp(expected))).toBeVisible();
	expect(document.body).not.toHaveTextContent(NEVER_SAID);
});

test('a cohort sees the shape, an offer and an ask', async () => {
	await open();
	await choose(/^My cohort/);
	await fill('I can offer ...', 'a review of slides');
	await fill('I am looking for ...', 'somebody who runs a meetup');
	const seen = within(preview());
	expect(seen.getByText('I can offer')).toHaveTextContent('a review of slides');
	expect(seen.getByText('I am looking for')).toHaveTextContent('somebody who runs a meetup');
	expect(seen.getByRole('region', { name: 'Preview: The shape of it' })).toBeVisible();
	expect(seen.queryByRole('region', { name: 'Preview: Compared with targets' })).toBeNull();
	expect(seen.queryByRole('region', { name: 'Preview: What they have done' })).toBeNull();
});

describe('a profile', () => {
	test('shows strengths and evidence, and neither gap nor fit', async () => {
		await open();
		await choose(/^A profile/);
		await userEvent.click(screen.getByRole('button', { name: 'Add a link' }));
		await fill('Link 1', 'example.org/talks/1');
		await fill('What it is', 'A talk');
		await userEvent.selectOptions(screen.getByLabelText(/^One target/), 'Technical writer');
		const seen = preview();
		expect(within(seen).getByRole('link', { name: 'A talk' })).toHaveAttribute(
			'href',
			'https://example.org/talks/1'
		);
		expect(seen).toHaveTextContent('On the way to: Technical writer');
		expect(within(seen).queryByRole('table')).toBeNull();
		const teaching = content.questions.find(({ id }) => id === 'teaching.sessions')!;
		expect(seen).toHaveTextContent(teaching.levels[3]!);
		for (const word of [/not yet/i, /not known/i, /asks/i, /not shown/i, /of 100/, NEVER_SAID]) {
			expect(seen).not.toHaveTextContent(word);
		}
	});

	test('takes five links and leaves out what is none', async () => {
		await open();
		await choose(/^A profile/);
		const bare = url();
		const add = () => screen.queryByRole('button', { name: 'Add a link' });
		for (let i = 1; i <= 5; i++) {
			await userEvent.click(add()!);
			await fill(`Link ${i}`, 'javascript:alert(1)');
		}
		expect(add()).toBeNull();
		expect(screen.getAllByText(/not the address of a web page/)).toHaveLength(5);
		expect(url()).toBe(bare);
		await fill('Link 3', 'https://example.org/');
		expect(within(preview()).getAllByRole('listitem').at(-1)).toHaveTextContent('example.org');
		await userEvent.click(screen.getByRole('button', { name: 'Take link 3 out' }));
		expect(url()).toBe(bare);
		expect(add()).toBeVisible();
	});
});

test('what changed since the attempt before can be in a mix', async () => {
	const before = sampleAttempt(8, '2026-05-02', { ...answers, 'teaching.sessions': 1 });
	await open('breaking-in', { attempts: [before, sampleAttempt(9, '2026-11-21', answers)] });
	await userEvent.click(screen.getByRole('checkbox', { name: /^What changed since 2 May 2026/ }));
	const changed = within(preview()).getByRole('region', { name: 'Preview: What changed' });
	expect(within(changed).getAllByRole('listitem')).toHaveLength(1);
});

test('a QR code and a badge come with the link', async () => {
	await open();
	await userEvent.click(screen.getByText(/^As a QR code/));
	expect(await screen.findByRole('img', { name: 'QR code of your link' })).toBeVisible();
	await userEvent.click(screen.getByText(/^As a badge/));
	const picture = `${url()}/badge.svg`;
	expect(screen.getByLabelText('Badge in Markdown')).toHaveValue(
		`[![DevRel self-check](${picture})](${url()})`
	);
	expect(screen.getByLabelText('Badge in HTML')).toHaveValue(
		`<a href="${url()}"><img src="${picture}" alt="DevRel self-check"></a>`
	);
});
