import { describe, expect, test } from 'vitest';
import { sampleDay } from '../../../../tests/samples.ts';
import type { SkillView } from '../results/view.ts';
import { scoreShape, type Shape } from '../scoring/score.ts';
import type { Level } from '../model/skill.ts';
import { differencesOf, namesOf } from './pair.ts';

const skill = (best: Level[], answered = best.length): SkillView[] => {
	const shape: Shape = { best, answered };
	return [{ id: 'code', title: 'Code', next: null, ...scoreShape(shape) }];
};

test.each<[string, SkillView[], SkillView[], string, boolean]>([
	['one has no answer', skill([]), skill([4]), 'unknown', false],
	['the same, much is open', skill([2]), skill([2, 2]), 'same', false],
	['the same, all is answered', skill([2, 2, 2, 2], 6), skill([2, 2, 2, 2], 6), 'same', true],
	['more, could turn round', skill([1]), skill([3]), 'more', false],
	['more for sure', skill([1, 1, 1, 0], 6), skill([3, 3, 3, 3], 6), 'more', true],
	['less for sure', skill([3, 3, 3, 3], 6), skill([1, 1, 1, 0], 6), 'less', true]
])('%s', (_, first, second, is, sure) => {
	expect(differencesOf(first, second)).toMatchObject([{ skill: 'code', is, sure }]);
});

describe('what two results are called', () => {
	test.each([
		['Ana', '2026-11-22', 'Bo', '2026-11-22', ['Ana', 'Bo']],
		[null, '2026-11-22', null, '2026-11-22', ['the first', 'the second']],
		[null, '2026-11-22', 'Bo', '2026-11-22', ['the first', 'Bo']],
		['Ana', '2026-05-22', 'Ana', '2026-11-22', ['Ana, 22 May 2026', 'Ana, 22 November 2026']],
		['Ana', '2026-11-22', 'Ana', '2026-11-22', ['Ana, 1', 'Ana, 2']]
	])('%s on %s beside %s on %s', (one, day, other, then, expected) => {
		const first = { name: one, day: sampleDay(day) };
		expect(namesOf(first, { name: other, day: sampleDay(then) })).toEqual(expected);
	});
});
