import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
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
