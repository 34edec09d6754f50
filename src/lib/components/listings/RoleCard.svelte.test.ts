import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import skills from '$content/skills.yaml';
import { NEVER_SAID, sampleRequirement } from '../../../../tests/samples.ts';
import type { Role } from '../../core/model/role.ts';
import RoleCard from './RoleCard.svelte';

const role: Role = {
	id: 'technical-writer',
	slot: 5,
	title: 'Technical writer',
	alsoCalled: ['Documentation engineer', 'Docs writer'],
	about: 'You write what people read when they are stuck.',
	week: ['Rewrite a guide', 'Review a change', 'Answer a reader'],
	whyPaid: 'Good pages answer questions.',
	alsoAsked: ['HTML and CSS', 'Talking with customers'],
	listings: 7,
	employers: 4,
	years: [2020, 2025],
	thin: 'Seven listings are few.',
	requirements: sampleRequirement({
		code: [1, 1],
		documentation: [2.5, 3.5],
		events: [0.5, 0.5],
		teaching: [2, 2]
	})
};

function show({ chosen = false, full = false, change = {} as Partial<Role> } = {}) {
	const ontoggle = vi.fn();
	render(RoleCard, { role: { ...role, ...change }, skills, chosen, full, ontoggle });
	return ontoggle;
}

const lines = () =>
	screen.getAllByRole('listitem').map((item) => item.textContent?.replace(/\s+/g, ' ').trim());

test('tells the week before why a company pays for it', () => {
	show();
	const text = screen.getByRole('article').textContent ?? '';
	expect(lines().slice(0, 3)).toEqual(['rewrite a guide', 'review a change', 'answer a reader']);
	expect(text.indexOf('In a normal week you')).toBeGreaterThan(-1);
	expect(text.indexOf('Good pages answer questions.')).toBeGreaterThan(
		text.indexOf('answer a reader')
	);
	expect(text).not.toMatch(NEVER_SAID);
});

test('why a company pays and what its listings ask for open on request, skill by skill, in words', async () => {
	show();
	expect(screen.getByText(/^Also asked for/)).not.toBeVisible();
	expect(screen.getByText(role.whyPaid)).not.toBeVisible();
	await userEvent.click(
		screen.getByText('Why a company pays for it, and what its listings ask for')
	);
	expect(lines().slice(3)).toEqual([
		'Presentation: not asked for',
		'Code: nice to have, at “exploring”',
		'Documentation: the core, at “leading”',
		'Events: nice to have, at “exploring”',
		'Teaching: a clear part, at “practising”'
	]);
});

test('says what the figures rest on', () => {
	show();
	expect(screen.getByText(/^Medians of/)).toHaveTextContent(
		'Medians of 7 listings by 4 employers, 2020 to 2025. Where they are thin: Seven listings are few.'
	);
});

test('keeps the capitals of names among what is also asked for', () => {
	show();
	expect(screen.getByText(/^Also asked for/).parentElement).toHaveTextContent(
		'Also asked for: HTML and CSS; talking with customers.'
	);
});

test.each([
	[role.alsoCalled, 'Also called: Documentation engineer, Docs writer.'],
	[[], null]
])('other names %j are told where there are some', (alsoCalled, expected) => {
	show({ change: { alsoCalled } });
	expect(screen.queryByText(/^Also called/)?.textContent?.trim() ?? null).toBe(expected);
});

test.each([
	[false, 'Choose as a target: Technical writer'],
	[true, 'Chosen as a target: Technical writer']
])('chosen: %s is told by its button, which changes it', async (chosen, name) => {
	const ontoggle = show({ chosen });
	const button = screen.getByRole('button', { name, pressed: chosen });
	await userEvent.click(button);
	expect(ontoggle).toHaveBeenCalledOnce();
});

test('cannot be chosen while four others are', () => {
	show({ full: true });
	expect(screen.getByRole('button', { name: /^Choose as a target/ })).toBeDisabled();
});
