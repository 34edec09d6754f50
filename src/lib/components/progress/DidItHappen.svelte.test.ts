import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { sampleDay, sampleQuestion, sampleRule } from '../../../../tests/samples.ts';
import type { Answer, Answers } from '../../core/model/answer.ts';
import { QUESTION_IDS } from '../../core/model/question.ts';
import type { Rule } from '../../core/model/rule.ts';
import type { Level } from '../../core/model/skill.ts';
import type { StepRecord } from '../../core/model/step.ts';
import DidItHappen from './DidItHappen.svelte';

const step: StepRecord = {
	rule: 'second-sample',
	state: 'under-way',
	due: sampleDay('2026-11-21'),
	intention: 'When it rains, I will <b>write</b>.',
	changed: sampleDay('2026-11-14')
};
const { changed: _, ...kept } = step;
const growth = sampleRule({ id: 'second-sample', moves: { 'code.samples': 2 } });

function show(answers: Answers = {}, rule: Rule = growth) {
	const onset = vi.fn();
	const ondone = vi.fn();
	const questions = QUESTION_IDS.map(sampleQuestion);
	const today = sampleDay('2026-11-22');
	render(DidItHappen, { step, rule, questions, answers, today, onset, ondone });
	return { onset, ondone };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const confirm = () => press('Yes, that is true now');
const rung = (level: number) => screen.getByLabelText(new RegExp(`code\\.samples rung ${level}`));
const day = () => screen.getByLabelText(/By which day/);

test('asks about the step by its title, in the person’s own words, as text', () => {
	show();
	expect(screen.getByRole('region', { name: 'Did it happen?' })).toHaveTextContent(growth.title);
	expect(screen.getByText(step.intention)).toBeVisible();
});

describe('yes', () => {
	test('asks only about the answer that the step moves', async () => {
		const { onset, ondone } = show({ 'code.samples': 1, 'code.apis': 2 });
		await press('Yes');
		expect(screen.getAllByRole('group')).toEqual([
			screen.getByRole('group', { name: 'What about code.samples?' })
		]);
		expect(onset).not.toHaveBeenCalled();
		expect(ondone).not.toHaveBeenCalled();
	});

	// A moved answer is max(now, moved); neither open nor not sure is a level.
	test.each<[Answer | 'open', Level]>([
		['open', 2],
		['not-sure', 2],
		[0, 2],
		[1, 2],
		[2, 2],
		[3, 3],
		[4, 4]
	])('moves an answer at %s to %i, never down', async (now, then) => {
		const { onset, ondone } = show(now === 'open' ? {} : { 'code.samples': now });
		await press('Yes');
		expect(rung(then)).toBeChecked();
		await confirm();
		expect(ondone.mock.calls).toEqual([[[{ question: 'code.samples', level: then }]]]);
		expect(onset).not.toHaveBeenCalled();
	});

	test('leaves the last word to the person', async () => {
		const { ondone } = show({ 'code.samples': 1 });
		await press('Yes');
		expect(screen.getByLabelText(/your answer until now/)).toBe(rung(1));
		await userEvent.click(rung(3));
		await confirm();
		expect(ondone.mock.calls).toEqual([[[{ question: 'code.samples', level: 3 }]]]);
	});

	test('asks about each answer of a step that moves two', async () => {
		const moves = { 'code.samples': 2, 'teaching.sessions': 1 } as const;
		const { ondone } = show({ 'teaching.sessions': 2 }, sampleRule({ id: 'two', moves }));
		await press('Yes');
		expect(screen.getAllByRole('group')).toHaveLength(2);
		await confirm();
		expect(ondone.mock.calls).toEqual([
			[
				[
					{ question: 'code.samples', level: 2 },
					{ question: 'teaching.sessions', level: 2 }
				]
			]
		]);
	});

	test('to a step that moves no answer is all that is asked', async () => {
		const { onset, ondone } = show({}, sampleRule({ id: 'career', kind: 'career' }));
		await press('Yes');
		expect(onset).not.toHaveBeenCalled();
		expect(ondone.mock.calls).toEqual([[[]]]);
	});
});

describe('partly', () => {
	test('asks for a day, keeps the step under way and moves nothing', async () => {
		const { onset, ondone } = show({ 'code.samples': 1 });
		await press('Partly');
		await userEvent.fill(day(), '2026-12-01');
		expect(screen.getByText('You will be asked again on 1 December 2026.')).toBeVisible();
		await press('Keep it under way');
		expect(onset.mock.calls).toEqual([[expect.objectContaining({ ...kept, due: '2026-12-01' })]]);
		expect(ondone).not.toHaveBeenCalled();
	});

	test('goes without a day too', async () => {
		const { onset } = show();
		await press('Partly');
		await press('Keep it under way');
		expect(onset.mock.calls).toEqual([[expect.objectContaining({ ...kept, due: null })]]);
	});

	test('takes no day that is past', async () => {
		const { onset } = show();
		await press('Partly');
		await userEvent.fill(day(), '2026-11-21');
		await press('Keep it under way');
		expect(onset).not.toHaveBeenCalled();
		expect(day()).toBeInvalid();
	});
});

test('not this time puts the step back among the suggested, and moves nothing', async () => {
	const { onset, ondone } = show({ 'code.samples': 1 });
	await press('Not this time');
	expect(onset.mock.calls).toEqual([
		[expect.objectContaining({ rule: step.rule, state: 'suggested', due: null })]
	]);
	expect(ondone).not.toHaveBeenCalled();
});
