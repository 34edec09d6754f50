import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { sampleQuestion, sampleRule } from '../../../../tests/samples.ts';
import type { Answer, Answers } from '../../core/model/answer.ts';
import { QUESTION_IDS } from '../../core/model/question.ts';
import type { Rule } from '../../core/model/rule.ts';
import type { Level } from '../../core/model/skill.ts';
import ConfirmMove from './ConfirmMove.svelte';

const growth = sampleRule({ id: 'second-sample', moves: { 'code.samples': 2 } });
const career = sampleRule({ id: 'career', kind: 'career' });

const oncancel = vi.fn();

function show(answers: Answers = {}, rule: Rule = growth) {
	const ondone = vi.fn();
	const questions = QUESTION_IDS.map(sampleQuestion);
	render(ConfirmMove, { rule, questions, answers, ondone, oncancel });
	return ondone;
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const confirm = () => press('Yes, that is true now');
const rung = (level: number) => screen.getByLabelText(new RegExp(`code\\.samples rung ${level}`));

test('asks only about the answer that the step moves', () => {
	const ondone = show({ 'code.samples': 1, 'code.apis': 2 });
	expect(screen.getByRole('region', { name: 'Well done' })).toHaveTextContent(growth.title);
	expect(screen.getAllByRole('group')).toEqual([
		screen.getByRole('group', { name: 'What about code.samples?' })
	]);
	expect(ondone).not.toHaveBeenCalled();
});

test('lets a press by mistake be taken back', async () => {
	const ondone = show({ 'code.samples': 1 });
	await press('Not yet');
	expect(oncancel).toHaveBeenCalledTimes(1);
	expect(ondone).not.toHaveBeenCalled();
});

test('says what a step leaves, but of rest, which need leave nothing', () => {
	show();
	expect(screen.getByText(/^This step leaves/)).toBeVisible();
	show({}, sampleRule({ id: 'rest', kind: 'wellbeing' }));
	expect(screen.getByText(/^What you write stays on this device/)).toBeVisible();
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
	const ondone = show(now === 'open' ? {} : { 'code.samples': now });
	expect(rung(then)).toBeChecked();
	await confirm();
	expect(ondone.mock.calls).toEqual([[[{ question: 'code.samples', level: then }]]]);
});

test('leaves the last word to the person', async () => {
	const ondone = show({ 'code.samples': 1 });
	expect(screen.getByLabelText(/your answer until now/)).toBe(rung(1));
	await userEvent.click(rung(3));
	await confirm();
	expect(ondone.mock.calls).toEqual([[[{ question: 'code.samples', level: 3 }]]]);
});

test('asks about each answer of a step that moves two', async () => {
	const moves = { 'code.samples': 2, 'teaching.sessions': 1 } as const;
	const ondone = show({ 'teaching.sessions': 2 }, sampleRule({ id: 'two', moves }));
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

test('a step that moves no answer is only kept as done', async () => {
	const ondone = show({}, career);
	expect(screen.queryByRole('group')).toBeNull();
	await press('Keep it as done');
	expect(ondone.mock.calls).toEqual([[[]]]);
});

test('asks for one line of evidence, which may be left out', async () => {
	const ondone = show({ 'code.samples': 1 });
	await userEvent.fill(screen.getByLabelText(/^One line of evidence/), 'Two samples');
	await userEvent.fill(screen.getByLabelText(/^A link/), 'example.org/samples');
	await confirm();
	expect(ondone.mock.calls).toEqual([
		[
			[{ question: 'code.samples', level: 2 }],
			{ note: 'Two samples', link: 'https://example.org/samples' }
		]
	]);
});

test('refuses a link that is none with a sentence', async () => {
	const ondone = show({ 'code.samples': 1 });
	await userEvent.fill(screen.getByLabelText(/^A link/), 'javascript:alert(1)');
	await confirm();
	expect(screen.getByRole('status')).toHaveTextContent(/^This link cannot be kept/);
	expect(ondone).not.toHaveBeenCalled();
});

test.each<[string, Rule, () => HTMLElement]>([
	['the rung it leads to', growth, () => rung(2)],
	[
		'the button, where there is nothing to choose',
		career,
		() => screen.getByRole('button', { name: 'Keep it as done' })
	]
])('the keyboard goes on at %s', (_, rule, at) => {
	show({}, rule);
	expect(at()).toHaveFocus();
});
