import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import {
	sampleContent,
	sampleDay,
	sampleRequirement,
	sampleRule
} from '../../../../tests/samples.ts';
import { NO_RECORDS } from '../../core/history/records.ts';
import type { Target } from '../../core/model/target.ts';
import { viewGoals } from '../../core/plan/goals.ts';
import { viewRule } from '../../core/results/build.ts';
import Serves from './Serves.svelte';

const own = (title: string) => ({
	kind: 'own' as const,
	id: title,
	title,
	titleShown: false,
	requirement: sampleRequirement({ code: [2, 2] })
});
const targets = [own('One'), { kind: 'free' as const, id: 'f', text: 'A year off' }, own('Two')];

function show(targets: readonly Target[], gains: Record<string, number>) {
	const goals = viewGoals({ ...NO_RECORDS, targets }, sampleContent({}), sampleDay('2026-11-22'));
	const step = { ...viewRule(sampleRule({ id: 'a' }), { resources: [] }), gains };
	return render(Serves, { step, goals });
}

test.each<[Record<string, number>, string, boolean[]]>([
	[{ 'own:1': 2, 'own:2': 0 }, 'Serves 1 of your 3 goals', [true, false, false]],
	[{ 'own:1': 2, 'own:2': 1 }, 'Serves 2 of your 3 goals', [true, false, true]]
])('a step that gains %j', (gains, words, lit) => {
	const { container } = show(targets, gains);
	expect(screen.getByText(words)).toBeVisible();
	const ribs = [...container.querySelectorAll('line')];
	expect(ribs.map((rib) => rib.classList.contains('on'))).toEqual(lit);
});

test('of a step that brings no goal nearer nothing is said', () => {
	const { container } = show(targets, {});
	expect(container).toHaveTextContent(/^$/);
});

test.each([
	[[own('One')], { 'own:1': 2 }, 'Serves your goal'],
	[[own('One'), own('Two')], { 'own:1': 2, 'own:2': 1 }, 'Serves all of your goals']
])('a step that gains for all of %j', (all, gains, words) => {
	show(all, gains);
	expect(screen.getByText(words)).toBeVisible();
});
