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

test.each<[Record<string, number>, string, boolean[]]>([
	[{ 'own:1': 2, 'own:2': 0 }, 'Serves One', [true, false, false]],
	[{ 'own:1': 2, 'own:2': 1 }, 'Serves 2 of your goals: One and Two', [true, false, true]],
	[{}, 'Goes with all of your goals, and moves none by itself', [false, false, false]]
])('a step that gains %j', (gains, words, lit) => {
	const goals = viewGoals({ ...NO_RECORDS, targets }, sampleContent({}), sampleDay('2026-11-22'));
	const step = { ...viewRule(sampleRule({ id: 'a' }), { resources: [] }), gains };
	const { container } = render(Serves, { step, goals });
	expect(screen.getByText(words)).toBeVisible();
	const ribs = [...container.querySelectorAll('line')];
	expect(ribs.map((rib) => rib.classList.contains('on'))).toEqual(lit);
});
