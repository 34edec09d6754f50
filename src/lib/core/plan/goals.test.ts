import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRecords } from '../../../../tests/arbitraries.ts';
import { sampleAttempt, sampleDay, sampleRequirement } from '../../../../tests/samples.ts';
import { NO_RECORDS, type Records } from '../history/records.ts';
import type { Target } from '../model/target.ts';
import { ownResult } from '../results/own.ts';
import { sampleContent } from '../../../../tests/samples.ts';
import { servedBy, viewGoals } from './goals.ts';

const today = sampleDay('2026-11-21');
const content = sampleContent({});
const own = (id: string, title: string): Target => ({
	kind: 'own',
	id,
	title,
	titleShown: false,
	requirement: sampleRequirement({ code: [3, 2], teaching: [1, 4] })
});
const free: Target = { kind: 'free', id: 'f', text: 'Product manager', learn: 'roadmaps' };
const records = (targets: readonly Target[]): Records => ({
	...NO_RECORDS,
	targets,
	attempts: [
		sampleAttempt(1, today, {
			'code.apis': 4,
			'code.review': 4,
			'code.samples': 4,
			'code.software': 4
		})
	]
});

test('goals stand in their order, those without figures between the others', () => {
	const goals = viewGoals(records([own('a', 'One'), free, own('b', 'Two')]), content, today);
	expect(goals.map(({ title, key }) => [title, key])).toEqual([
		['One', 'own:1'],
		['Product manager', null],
		['Two', 'own:2']
	]);
	expect(goals[1]).toMatchObject({ learn: 'roadmaps', view: null, parts: [] });
});

test('each skill that is asked for is shown as far as it is asked', () => {
	const [goal] = viewGoals(records([own('a', 'One')]), content, today);
	expect(goal?.parts).toEqual([
		{ skill: 'code', importance: 3, low: 100, high: 100 },
		{ skill: 'teaching', importance: 1, low: 0, high: 100 }
	]);
	expect([goal?.view?.low, goal?.view?.high]).toEqual([75, 100]);
});

test('a listing whose figures are not known is a goal without figures', () => {
	const [goal] = viewGoals(records([{ kind: 'rated', id: 'gone' }]), content, today);
	expect(goal).toMatchObject({ title: 'a rated listing', view: null, key: null });
});

test('the reach is the mean of the parts, as they matter', () => {
	fc.assert(
		fc.property(anyRecords, (records) => {
			for (const { view, parts } of viewGoals(records, content, today)) {
				if (!view || parts.length === 0) continue;
				const weight = parts.reduce((sum, { importance }) => sum + importance, 0);
				const mean = (of: 'low' | 'high') =>
					parts.reduce((sum, part) => sum + (part.importance * part[of]) / weight, 0);
				expect(view.low).toBeCloseTo(mean('low'), 6);
				expect(view.high).toBeCloseTo(mean('high'), 6);
			}
		})
	);
});

test('goals have the figures that results show', () => {
	fc.assert(
		fc.property(anyRecords, (records) => {
			const { targets } = ownResult(records, content, today);
			const views = viewGoals(records, content, today).flatMap(({ view }) => view ?? []);
			if (targets.source === 'chosen') expect(views).toEqual(targets.targets);
			else expect(views).toEqual([]);
		})
	);
});

test('a step serves the goals that it adds to', () => {
	const goals = viewGoals(records([own('a', 'One'), free, own('b', 'Two')]), content, today);
	expect(servedBy({ 'own:1': 0, 'own:2': 3, other: 5 }, goals).map(({ title }) => title)).toEqual([
		'Two'
	]);
});
