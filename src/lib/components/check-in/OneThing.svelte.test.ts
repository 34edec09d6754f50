import '@testing-library/svelte/vitest';
import { cleanup, render, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import checkIn from '$content/check-in.yaml';
import { STAGES } from '../../core/model/person.ts';
import { endingOf } from '../../core/rules/check-in.ts';
import OneThing from './OneThing.svelte';

function show(stage: (typeof STAGES)[number], ticked: readonly string[]) {
	const set = checkIn[stage];
	const ending = endingOf(set.prompts, new Set(ticked));
	const { container } = render(OneThing, { ending, set });
	return { text: container.textContent?.replace(/\s+/g, ' ') ?? '', set };
}
const headings = () => screen.getAllByRole('heading').map(({ textContent }) => textContent);

describe('the end of a check-in', () => {
	test('is one thing, with its reason, and leave to go', () => {
		const { text } = show('already-in', ['pace', 'weekends-taken']);
		expect(headings()).toEqual(['Ask for your weekend days back']);
		expect(text).toContain('One thing to ask for');
		expect(text).toContain('you ticked “Work took weekend days and gave no time back.”');
		expect(text).toContain('If it is not safe to ask your manager');
		expect(text).toContain('You can close this now.');
		expect(screen.getByText('Stop one thing for four weeks')).not.toBeVisible();
	});

	test('says when something is worth talking over, though something else comes first', () => {
		const worth = /worth talking over with someone you trust, or with a doctor or counsellor/;
		expect(show('already-in', ['nights-away', 'drained']).text).toMatch(worth);
		cleanup();
		expect(show('already-in', ['nights-away']).text).not.toMatch(worth);
	});

	test('gives the source and the day of an example', () => {
		expect(show('already-in', ['nights-away']).text).toContain(
			'GitLab handbook, events of developer relations, copy of 5 August 2026.'
		);
	});

	test('is nothing where nothing was ticked', () => {
		const { text } = show('already-in', []);
		expect(headings()).toEqual(['You ticked nothing']);
		expect(text).toContain('Nothing is kept');
		expect(text).toContain('You can close this now.');
	});

	test.each(
		STAGES.flatMap((stage) => checkIn[stage].prompts.map(({ id }) => [stage, id] as const))
	)('%s, %s: no figure of its own, no growth, no verdict', (stage, id) => {
		const { text, set } = show(stage, [id]);
		const { offer } = set.prompts.find((prompt) => prompt.id === id)!;
		expect(headings()).toEqual([offer.title]);
		expect(text).toContain(offer.kind === 'ask' ? 'One thing to ask for' : 'One thing to stop');
		expect(text).not.toMatch(/%|\b\d+ of \d+|\b(score|level|rung|grow|risk)\b/i);
		expect(text.includes('your manager, ask another person')).toBe(
			stage === 'already-in' && offer.kind === 'ask'
		);
	});
});
