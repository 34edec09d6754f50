import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { sampleRequirement } from '../../../../tests/samples.ts';
import type { Answers } from '../../core/model/answer.ts';
import type { Requirement } from '../../core/model/requirement.ts';
import type { Resource } from '../../core/model/rule.ts';
import { viewTarget } from '../../core/results/build.ts';
import type { StepView } from '../../core/results/view.ts';
import { shapesOf } from '../../core/scoring/score.ts';
import StepCard from './StepCard.svelte';

const resource: Resource = {
	id: 'a-guide',
	title: 'A guide',
	url: 'https://example.org/guide',
	kind: 'guide',
	cost: 'free-tier',
	language: 'en',
	skills: ['code'],
	levels: [0],
	note: 'Read the first page.',
	verified: { mark: 'V', where: 'the page', on: '2026-11-01' },
	caution: 'Needs a key.'
};

const step: StepView = {
	id: 'one-sample',
	slot: 7,
	title: 'Write one sample',
	kind: 'growth',
	skill: 'code',
	do: 'Write a sample and run it elsewhere.',
	first15: 'Open an empty file.',
	why: 'A blank page is the hard part.',
	hours: 2.5,
	part: null,
	safeguards: [],
	others: [],
	evidence: 'the link to the sample',
	opener: 'When I sit down, I will open a file.',
	moves: { 'code.samples': 1 },
	gain: 0,
	gains: {},
	because: ['You answered: Have not written a sample yet (Samples).'],
	resources: [resource]
};

function target(key: string, requirement: Requirement, answers: Answers = {}) {
	const aim = { key, title: `Job ${key}`, family: null, requirement, listings: 1 };
	return viewTarget(aim, shapesOf(answers));
}

/** With nothing answered, 4 x 2 rungs of code and 4 x 1.5 of events. */
const near = target('near', sampleRequirement({ code: [3, 2], events: [2, 1.5] }));
/** All but one of four rungs are there. */
const last = target('last', sampleRequirement({ code: [3, 1] }), {
	'code.software': 1,
	'code.apis': 1,
	'code.review': 1
});

test('names the step, how long it takes in all and how to begin', () => {
	render(StepCard, { step, targets: [] });
	expect(screen.getByRole('heading', { name: 'Write one sample' })).toBeVisible();
	expect(screen.getByText('2.5 hours in all')).toBeVisible();
	expect(screen.getByText('Open an empty file.', { exact: false })).toBeVisible();
});

test('keeps what to do and why for who asks', async () => {
	render(StepCard, { step, targets: [] });
	const texts = [step.do, step.why, 'the link to the sample.'];
	for (const text of texts) expect(screen.getByText(text, { exact: false })).not.toBeVisible();
	await userEvent.click(screen.getByText('What to do, and why'));
	for (const text of texts) expect(screen.getByText(text, { exact: false })).toBeVisible();
});

test('a step longer than six weeks says so, with its first part', () => {
	const part = { do: 'Write the first page.', hours: 6, perWeek: 3 };
	render(StepCard, { step: { ...step, hours: 40, part }, targets: [] });
	expect(screen.getByText(/in all/)).toHaveTextContent(
		'40 hours in all, longer than six weeks at 3 hours a week'
	);
	expect(screen.getByText(/^First part, 6 hours:/).parentElement).toHaveTextContent(
		'First part, 6 hours: Write the first page.'
	);
});

describe('a safeguard', () => {
	const safeguard: StepView = {
		...step,
		id: 'ask-first',
		title: 'Ask before you publish',
		do: 'Write to each person shown.',
		kind: 'safeguard',
		hours: 0.5
	};

	test('stands before the first 15 minutes, in full, with where to read on', () => {
		render(StepCard, { step: { ...step, safeguards: [safeguard] }, targets: [] });
		const before = screen.getByText(/Write to each person shown/);
		expect(before).toBeVisible();
		expect(before).toHaveTextContent('Before it, half an hour: Ask before you publish.');
		const first = screen.getByText(/Your first 15 minutes/);
		expect(before.compareDocumentPosition(first)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
		expect(screen.getAllByRole('link', { name: 'A guide' })[0]).toBeVisible();
		expect(screen.queryByRole('button')).toBeNull();
	});

	test('takes its own time, which is told beside that of the step', () => {
		const safeguards = [safeguard, { ...safeguard, id: 'captions', hours: 1 }];
		render(StepCard, { step: { ...step, safeguards }, targets: [] });
		expect(screen.getByText(/^2\.5 hours/)).toHaveTextContent('2.5 hours, and 1.5 hours before it');
		expect(screen.queryByText(/in all/)).toBeNull();
	});

	test('can be said to be done already', async () => {
		const onguarded = vi.fn();
		render(StepCard, { step: { ...step, safeguards: [safeguard] }, targets: [], onguarded });
		const button = screen.getByRole('button', { name: 'Done already: Ask before you publish' });
		await userEvent.click(button);
		expect(onguarded).toHaveBeenCalledExactlyOnceWith(safeguard);
	});
});

describe('another way', () => {
	const others = [
		{ id: 'b', title: 'Change a sample', hours: 5 },
		{ id: 'c', title: 'Review a sample', hours: 8 }
	];

	test('is offered by name and length, and taken by keyboard', async () => {
		const onswap = vi.fn();
		render(StepCard, { step: { ...step, others }, targets: [], onswap });
		const button = screen.getByRole('button', { name: 'Another way, 5 hours: Change a sample' });
		button.focus();
		await userEvent.keyboard('{Enter}');
		expect(onswap).toHaveBeenCalledExactlyOnceWith(others[0]);
		expect(screen.getAllByRole('button')).toHaveLength(1);
	});

	test('is not offered where there is none, or where nothing can be chosen', () => {
		render(StepCard, { step, targets: [], onswap: vi.fn() });
		render(StepCard, { step: { ...step, others }, targets: [] });
		expect(screen.queryByRole('button')).toBeNull();
	});
});

test('the step to start with stands open, its receipt does not', () => {
	render(StepCard, { step, targets: [], open: true });
	expect(screen.getByText(step.do)).toBeVisible();
	expect(screen.getByText(step.because![0]!)).not.toBeVisible();
});

test('a resource has its link, its cost, its note and its caution', () => {
	render(StepCard, { step, targets: [], open: true });
	expect(screen.getByRole('link', { name: 'A guide' })).toHaveAttribute('href', resource.url);
	expect(screen.getByText(/free to start/)).toHaveTextContent(
		/^guide, free to start\. Read the first page\. Needs a key\.$/
	);
});

describe('the receipt', () => {
	test('tells the facts that made the step fire, on request', async () => {
		render(StepCard, { step, targets: [] });
		await userEvent.click(screen.getByText('How we know'));
		expect(screen.getByText(step.because![0]!)).toBeVisible();
	});

	test('is left out where its facts are not shown', () => {
		render(StepCard, { step: { ...step, because: null }, targets: [near] });
		expect(screen.queryByText('How we know')).toBeNull();
	});

	test('tells the gain for each target that has one', () => {
		const gains = { near: 7.5, last: 25, far: 0 };
		const far = target('far', sampleRequirement({ teaching: [3, 2] }));
		render(StepCard, { step: { ...step, gain: 32.5, gains }, targets: [near, last, far] });
		expect(
			screen.getAllByText(/^It adds at least/).map((line) => line.textContent?.trim())
		).toEqual([
			'It adds at least 7.5 of 100 to what you surely show of Job near.',
			'It adds at least 25 of 100 to what you surely show of Job last.'
		]);
	});

	// One rung of code for a DevRel engineer: 100 x 3 / 10.5 x 1/8 = 3.571...
	test.each([2.5, 3.5714285714, 1.25])(
		'never says "at least" of more than the gain: %s',
		(gain) => {
			render(StepCard, { step: { ...step, gain, gains: { near: gain } }, targets: [near] });
			const said = /at least ([\d.]+) of 100/.exec(screen.getByText(/^It adds/).textContent ?? '');
			expect(Number(said?.[1])).toBeLessThanOrEqual(gain);
		}
	);
});

describe('in front stand rungs, not points', () => {
	test.each([
		['to a target', [near], { near: 7.5 }, 'one rung towards Job near'],
		['the last one', [last], { last: 25 }, 'the last rung towards Job last'],
		[
			'to two targets',
			[near, last],
			{ near: 7.5, last: 25 },
			'one rung towards Job near, the last rung towards Job last'
		]
	])('%s', (_, targets, gains, expected) => {
		render(StepCard, { step: { ...step, gain: 1, gains }, targets });
		expect(screen.getByText(/in all/)).toHaveTextContent(expected);
	});

	test('and none for a target that gains nothing', () => {
		render(StepCard, { step: { ...step, gains: { near: 0 } }, targets: [near] });
		expect(screen.getByText('2.5 hours in all')).not.toHaveTextContent('rung');
	});
});
