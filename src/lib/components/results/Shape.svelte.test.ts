import '@testing-library/svelte/vitest';
import { render, screen, within } from '@testing-library/svelte';
import { Chart } from 'chart.js';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import skills from '$content/skills.yaml';
import { sampleQuestion, sampleRequirement } from '../../../../tests/samples.ts';
import type { Answers } from '../../core/model/answer.ts';
import { QUESTION_IDS } from '../../core/model/question.ts';
import { viewSkills, viewTarget } from '../../core/results/build.ts';
import { shapesOf } from '../../core/scoring/score.ts';
import Shape from './Shape.svelte';

/**
 * code 2, 1: score 25 x 3/2, low 25 x 3/4; documentation, all six, best four 4 3 2 2: 25 x 11/4;
 * events 0 and a "not sure"; teaching, five of six, best four 1 1 1 0: 25 x 3/4, high 25 x 7/4.
 */
const answers: Answers = {
	'code.software': 2,
	'code.samples': 1,
	'documentation.tutorials': 4,
	'documentation.docs-as-code': 3,
	'documentation.reference': 2,
	'documentation.structure': 2,
	'documentation.style': 1,
	'documentation.upkeep': 0,
	'events.participation': 0,
	'events.logistics': 'not-sure',
	'teaching.one-to-one': 1,
	'teaching.sessions': 1,
	'teaching.curriculum': 1,
	'teaching.resources': 0,
	'teaching.learner-centred': 0
};
const requirement = sampleRequirement({ presentation: [2, 1.5], code: [3, 3], teaching: [1, 4] });
const known = { answers, questions: QUESTION_IDS.map(sampleQuestion) };

function show(given: Answers, names: readonly string[] = []) {
	const shapes = shapesOf(given);
	const targets = names.map((title) =>
		viewTarget({ key: title, title, family: null, requirement, listings: 1 }, shapes)
	);
	render(Shape, { skills: viewSkills(shapes, skills, { ...known, answers: given }), targets });
}

const opened = (summary: string) =>
	screen.queryByText(summary)?.closest('details')?.hasAttribute('open');

function tableFigures(): Record<string, string[]> {
	const table = within(screen.getByRole('table', { hidden: true }));
	const [head, ...rows] = table.getAllByRole('row', { hidden: true });
	const cells = (row: HTMLElement) =>
		[...row.children].map((cell) => cell.textContent?.trim() ?? '');
	return Object.fromEntries(
		cells(head!).map((name, column) => [name, rows.map((row) => cells(row)[column] ?? '')])
	);
}

test('the table has level, range and best four of each skill, and open is no zero', async () => {
	show(answers, ['A']);
	await userEvent.click(screen.getByText('The same as a table'));
	expect(screen.getByRole('table', { name: 'The five skills, 0 to 100' })).toBeVisible();
	expect(tableFigures()).toEqual({
		Skill: ['Presentation', 'Code', 'Documentation', 'Events', 'Teaching'],
		Level: ['not known yet', 'practising', 'established', 'not yet', 'exploring'],
		From: ['0', '19', '69', '0', '19'],
		'Best four': ['not known', '38', '69', '0', '19'],
		To: ['100', '100', '69', '100', '44'],
		'A asks': ['38', '75', '0', '0', '100']
	});
});

test('the chart that is drawn has the figures of the table', async () => {
	show(answers, ['A', 'B', 'C']);
	const canvas = screen.getByRole('img', { name: /Radar chart/ }).querySelector('canvas')!;
	const { labels, datasets } = (await vi.waitUntil(() => Chart.getChart(canvas))).data;
	const figures = datasets.map(({ label, data }) => [
		label === 'Score' ? 'Best four' : label,
		data.map((value) => (value === null ? 'not known' : String(Math.round(Number(value)))))
	]);
	const { Skill, Level: _, ...table } = tableFigures();
	expect(labels).toEqual(Skill);
	expect(Object.fromEntries(figures)).toEqual(table);
	expect(Object.keys(table)).toEqual(['From', 'Best four', 'To', 'A asks', 'B asks']);
});

test.each<[string, Answers, RegExp, RegExp]>([
	['before anything is known', { 'code.apis': 'not-sure' }, /^A bar is drawn once/, /The mark/],
	['while something is open', { 'code.apis': 2 }, /one more answer can move it down/, /drawn once/],
	[
		'once all is answered',
		Object.fromEntries(QUESTION_IDS.map((id) => [id, 2])),
		/^The mark on a bar/,
		/Uneven|move it down/
	]
])('what a bar says is told for this person, %s', (_, given, says, never) => {
	show(given);
	const text = screen.getByText(says);
	expect(text).toBeVisible();
	expect(text).not.toHaveTextContent(never);
});

test('each bar tells level, next fact, range and how much is answered', () => {
	show(answers);
	const code = screen.getByText('Between 19 and 100 of 100, with 2 of 6 answered').parentElement;
	expect(code).toHaveTextContent('Code: practising: next, code.samples next 2');
	expect(screen.getByText('0 of 6 answered').parentElement).toHaveTextContent(
		'Presentation: not known yet'
	);
});

describe('the radar', () => {
	test.each<[string, Answers, boolean | undefined]>([
		['is not there before anything is answered', {}, undefined],
		['is not there while all is "not sure"', { 'code.apis': 'not-sure' }, undefined],
		['is folded for a profile of 0s and 1s', { 'code.apis': 1, 'events.logistics': 0 }, false],
		['stands open from a 2 on', { 'code.apis': 2 }, true]
	])('%s', (_, given, expected) => {
		show(given);
		expect(opened('The same as a radar chart')).toBe(expected);
	});

	test('can be unfolded', async () => {
		show({ 'code.apis': 1 });
		await userEvent.click(screen.getByText('The same as a radar chart'));
		expect(screen.getByRole('img', { name: /Radar chart/ })).toBeVisible();
	});
});
