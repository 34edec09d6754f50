import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SKILLS } from '../core/model/skill.ts';
import type { Box } from './fan-labels.ts';
import { MOST_GOALS, layoutFan, pointAt, type Fan, type FanGoal, type FanSize } from './fan.ts';

const SIZES: readonly FanSize[] = ['narrow', 'middle', 'wide'];

const word = fc.string({
	unit: fc.constantFrom(...'aeinrst WMI-É開'),
	minLength: 1,
	maxLength: 18
});
/** Up to the most that a title may have, in few or many words. */
const anyTitle = fc
	.array(word, { minLength: 1, maxLength: 12 })
	.map((words) => words.join(' ').slice(0, 60));
const value = fc.double({ min: 0, max: 100, noNaN: true });
const range = fc
	.tuple(value, value)
	.map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const anyGoal = fc.record({
	title: anyTitle,
	reached: fc.constantFrom('35 to 100 of 100', 'A goal without figures'),
	words: fc.array(fc.string({ maxLength: 170 }), { maxLength: 2 }),
	reach: fc.option(range, { nil: null }),
	parts: fc.subarray([...SKILLS]).chain((skills) =>
		fc.tuple(
			...skills.map((skill) =>
				fc.tuple(fc.constantFrom(0.5, 1, 1.5, 2, 2.5, 3), range).map(([weight, range]) => ({
					skill,
					weight,
					...range
				}))
			)
		)
	)
});
const anyGoals = fc
	.array(anyGoal, { minLength: 1, maxLength: MOST_GOALS })
	.map((goals): FanGoal[] => goals.map((goal, i) => ({ ...goal, key: String(i) })));
const anyFan = fc
	.tuple(anyGoals, fc.constantFrom(...SIZES))
	.map(([goals, size]) => ({ goals, size, fan: layoutFan(goals, size) }));

const meet = (a: Box, b: Box) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Points all over the leaves and their ribs. */
function pointsOf(fan: Fan) {
	return fan.ribs.flatMap(({ angle, half, tip }) => {
		const at = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1].flatMap((side) =>
			[0, 25, 50, 75, 100].map((share) => pointAt(fan, angle + side * half, share))
		);
		return [...at, tip];
	});
}

describe('the fan, of any goals and at any width', () => {
	test('keeps its labels off each other, off the leaves and on the page', () => {
		fc.assert(
			fc.property(anyFan, ({ fan }) => {
				const boxes = fan.ribs.map(({ label }) => label.box);
				boxes.forEach((box, i) => {
					expect(box.left).toBeGreaterThanOrEqual(0);
					expect(box.right).toBeLessThanOrEqual(fan.width);
					expect(box.top).toBeGreaterThanOrEqual(0);
					expect(box.bottom).toBeLessThanOrEqual(fan.height);
					expect(boxes.slice(i + 1).filter((other) => meet(box, other))).toEqual([]);
					const inside = pointsOf(fan).filter(
						({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom
					);
					expect(inside).toEqual([]);
				});
			}),
			{ numRuns: 300 }
		);
	});

	test('has its leaves side by side, on the page, and its lines within their labels', () => {
		fc.assert(
			fc.property(anyFan, ({ fan }) => {
				fan.ribs.slice(1).forEach(({ angle, half }, i) => {
					const before = fan.ribs[i]!;
					expect(angle - half).toBeGreaterThan(before.angle + before.half);
				});
				for (const { x, y } of pointsOf(fan)) {
					expect(x).toBeGreaterThanOrEqual(0);
					expect(x).toBeLessThanOrEqual(fan.width);
					expect(y).toBeGreaterThanOrEqual(0);
					expect(y).toBeLessThanOrEqual(fan.height);
				}
				for (const { label } of fan.ribs) {
					for (const { y } of label.lines) {
						expect(y).toBeGreaterThan(label.box.top);
						expect(y).toBeLessThan(label.box.bottom);
					}
				}
			})
		);
	});

	test('is as long as the reach: the further along its rib, the more is shown', () => {
		fc.assert(
			fc.property(anyFan, ({ goals, fan }) => {
				fan.ribs.forEach(({ low, high, start, tip }, i) => {
					const { reach } = goals[i]!;
					expect([low === null, high === null]).toEqual([reach === null, reach === null]);
					if (!reach || !low || !high) return;
					const far = (point: { x: number; y: number }) =>
						Math.hypot(point.x - start.x, point.y - start.y);
					const length = far(tip);
					expect(Math.abs(far(low) - (length * reach.low) / 100)).toBeLessThan(0.3);
					expect(Math.abs(far(high) - (length * reach.high) / 100)).toBeLessThan(0.3);
				});
			})
		);
	});
});

const goal = (change: Partial<FanGoal> = {}): FanGoal => ({
	key: 'a',
	title: 'Technical writer',
	reached: '35 to 80 of 100',
	words: ['Still open: Code'],
	reach: { low: 35, high: 80 },
	parts: [
		{ skill: 'code', weight: 1, low: 0, high: 100 },
		{ skill: 'documentation', weight: 3, low: 100, high: 100 }
	],
	...change
});

test.each([1, 2, 3, 4])('%i goals give as many ribs', (count) => {
	const goals = Array.from({ length: count }, (_, i) => goal({ key: String(i) }));
	for (const size of SIZES) expect(layoutFan(goals, size).ribs).toHaveLength(count);
});

test('of five goals the first four are drawn', () => {
	const goals = Array.from({ length: 5 }, (_, i) => goal({ key: String(i) }));
	expect(layoutFan(goals, 'wide').ribs.map(({ key }) => key)).toEqual(['0', '1', '2', '3']);
});

test('a fold has no sure part where nothing is sure, and no open one where all is', () => {
	const [code, documentation] = layoutFan([goal()], 'narrow').ribs[0]!.folds;
	expect([code!.sure, documentation!.open]).toEqual(['', '']);
	expect(code!.open).not.toBe('');
	expect(documentation!.sure).not.toBe('');
});

test('a goal without words has no thread', () => {
	const [rib] = layoutFan([goal({ title: '', reached: '', words: [] })], 'narrow').ribs;
	expect(rib!.label).toMatchObject({ lines: [], thread: '' });
});

test('a title of sixty letters stands there whole on a narrow page', () => {
	const title = 'Senior Developer Community Programs and Education Lead, EMEA';
	const [rib] = layoutFan([goal({ title })], 'narrow').ribs;
	const lines = rib!.label.lines.filter(({ kind }) => kind === 'title');
	expect(lines.map(({ text }) => text).join(' ')).toBe(title);
});

test('what is missing stands there whole on a narrow page, with the longest names first', () => {
	const words = 'Missing so far: Presentation, Documentation and 3 more';
	const [rib] = layoutFan([goal({ words: [words] })], 'narrow').ribs;
	const lines = rib!.label.lines.filter(({ kind }) => kind === 'word');
	expect(lines.map(({ text }) => text).join(' ')).toBe(words);
});
