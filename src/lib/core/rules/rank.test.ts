import { describe, expect, test } from 'vitest';
import { sampleDay, sampleRule } from '../../../../tests/samples.ts';
import type { QuestionId } from '../model/question.ts';
import type { RuleKind } from '../model/rule.ts';
import { noFacts, type Facts } from './facts.ts';
import type { Step } from './fire.ts';
import { listSteps, orderSteps, otherWays } from './rank.ts';

const nobody = noFacts(sampleDay('2026-11-21'));

const alone = (hours: number) => ({ safeguards: [], inPart: false, hours });

function growth(id: string, question: QuestionId, gains: readonly number[] = [1], hours = 1): Step {
	return {
		rule: sampleRule({ id, moves: { [question]: 1 }, hours }),
		because: [],
		gains: Object.fromEntries(gains.map((gain, i) => [`target-${i}`, gain])),
		gain: gains.reduce((sum, gain) => sum + gain, 0),
		...alone(hours)
	};
}

const other = (id: string, kind: RuleKind, hours = 1): Step => ({
	rule: sampleRule({ id, kind, hours }),
	because: [],
	gains: {},
	gain: 0,
	...alone(hours)
});

const idsOf = (steps: readonly Step[]) => steps.map(({ rule }) => rule.id);
const order = (...steps: readonly Step[]) => idsOf(orderSteps(steps, nobody));
const list = (steps: readonly Step[], hoursPerWeek = 40, facts: Partial<Facts> = {}) =>
	idsOf(listSteps(steps, { ...nobody, ...facts }, hoursPerWeek));

/** Six growth steps, the first with the most gain. */
const six = [
	growth('g1', 'code.software', [9]),
	growth('g2', 'events.logistics', [8]),
	growth('g3', 'teaching.sessions', [7]),
	growth('g4', 'documentation.tutorials', [6]),
	growth('g5', 'presentation.delivery', [5]),
	growth('g6', 'code.samples', [4])
];
const careers = ['c1', 'c2', 'c3', 'c4', 'c5'].map((id) => other(id, 'career'));

describe('growth steps come', () => {
	test.each<[by: string, first: Step, second: Step]>([
		[
			'by the number of targets with a gain',
			growth('a', 'code.apis', [1, 1]),
			growth('b', 'code.review', [9, 0])
		],
		['then by gain per hour', growth('a', 'code.apis', [2], 1), growth('b', 'code.review', [3], 2)],
		['then by gain', growth('a', 'code.apis', [4], 2), growth('b', 'code.review', [2], 1)],
		['then first-ten facets first', growth('a', 'code.samples'), growth('b', 'code.apis')],
		[
			'with gains within rounding as equal',
			growth('a', 'code.samples', [0.3]),
			growth('b', 'code.apis', [0.1 + 0.2])
		],
		[
			'with a gain of mere rounding as none',
			growth('a', 'code.samples', [0]),
			growth('b', 'code.apis', [1e-14])
		]
	])('%s', (_, first, second) => {
		expect(order(first, second)).toEqual(['a', 'b']);
		expect(order(second, first)).toEqual(['a', 'b']);
	});

	test('at last in the order of the file', () => {
		expect(order(growth('b', 'code.apis'), growth('a', 'code.review'))).toEqual(['b', 'a']);
	});
});

describe('all steps', () => {
	test('stand safeguards first, three growth steps, then career and find-out in turn with the rest', () => {
		const steps = [...careers.slice(0, 2), other('f', 'find-out'), ...six, other('s', 'safeguard')];
		expect(order(...steps)).toEqual(['s', 'g1', 'g2', 'g3', 'c1', 'g4', 'c2', 'g5', 'f', 'g6']);
	});

	test('go on with what is left when one kind runs out', () => {
		expect(order(other('c', 'career'), ...six)).toEqual(['g1', 'g2', 'g3', 'c', 'g4', 'g5', 'g6']);
		expect(order(...careers.slice(0, 3), ...six.slice(0, 4))).toEqual([
			'g1',
			'g2',
			'g3',
			'c1',
			'g4',
			'c2',
			'c3'
		]);
	});

	test('have wellbeing in place of safeguards, and only where the check-in shows strain', () => {
		const steps = [other('s', 'safeguard'), other('w', 'wellbeing')];
		const under = (strain: boolean): Facts => ({
			...nobody,
			checkIn: { strain, wantsGrowth: false }
		});
		expect(idsOf(orderSteps(steps, under(true)))).toEqual(['w']);
		expect(idsOf(orderSteps(steps, under(false)))).toEqual(['s']);
		expect(idsOf(orderSteps(steps, nobody))).toEqual(['s']);
	});
});

describe('the list', () => {
	test('takes turns between growth and the rest after the third growth step, up to seven', () => {
		expect(list([...careers, ...six])).toEqual(['g1', 'g2', 'g3', 'c1', 'g4', 'c2', 'g5']);
	});

	test('goes on with what is left when growth or career steps run out', () => {
		expect(list([...careers, ...six.slice(0, 2)])).toEqual([
			'g1',
			'g2',
			'c1',
			'c2',
			'c3',
			'c4',
			'c5'
		]);
		expect(list(six)).toEqual(['g1', 'g2', 'g3', 'g4', 'g5', 'g6']);
	});

	test('begins with safeguards', () => {
		const steps = [...six.slice(0, 2), other('s1', 'safeguard'), other('s2', 'safeguard')];
		expect(list(steps)).toEqual(['s1', 's2', 'g1', 'g2']);
	});

	test('has one step for a question, the best', () => {
		const again = growth('again', 'code.software', [1]);
		expect(list([again, ...six.slice(0, 2)])).toEqual(['g1', 'g2']);
	});

	test('has two steps of a skill among the first five, and more behind', () => {
		const code = (['software', 'samples', 'apis', 'review'] as const).map((facet, i) =>
			growth(facet, `code.${facet}`, [20 - i])
		);
		expect(list([...code, ...six.slice(1, 4)])).toEqual([
			'software',
			'samples',
			'g2',
			'g3',
			'g4',
			'apis',
			'review'
		]);
		expect(list(code)).toEqual(['software', 'samples']);
	});

	test.each([
		{ hoursPerWeek: 1, hours: [3, 3, 1], ids: ['a', 'b'] },
		{ hoursPerWeek: 1, hours: [3, 4, 3], ids: ['a', 'c'] },
		{ hoursPerWeek: 1, hours: [7, 6, 1], ids: ['b'] },
		{ hoursPerWeek: 1, hours: [7, 8, 9], ids: ['a'] },
		{ hoursPerWeek: 0.5, hours: [1, 1, 1], ids: ['a', 'b', 'c'] }
	])('at $hoursPerWeek hours a week has $ids of steps of $hours hours', (given) => {
		const questions = ['code.apis', 'events.budget', 'teaching.curriculum'] as const;
		// Gain per hour falls from one to the next, so they stay in this order
		const steps = given.hours.map((hours, i) =>
			growth('abc'.charAt(i), questions[i]!, [hours * (9 - i)], hours)
		);
		expect(list(steps, given.hoursPerWeek)).toEqual(given.ids);
	});

	test('is empty where nothing fires', () => {
		expect(list([])).toEqual([]);
	});
});

describe('under strain the list', () => {
	const rest = [other('w1', 'wellbeing'), other('w2', 'wellbeing')];
	const strained = (wantsGrowth: boolean) => ({ checkIn: { strain: true, wantsGrowth } });

	test('is rest alone unless growth was asked for', () => {
		const steps = [...six, ...careers, other('s', 'safeguard'), ...rest];
		expect(list(steps, 40, strained(false))).toEqual(['w1', 'w2']);
	});

	test('holds four steps of rest at most', () => {
		const more = ['w3', 'w4', 'w5'].map((id) => other(id, 'wellbeing'));
		expect(list([...rest, ...more], 40, strained(false))).toEqual(['w1', 'w2', 'w3', 'w4']);
	});

	test('ends with one growth step where that was asked for', () => {
		expect(list([...six, ...careers, ...rest], 40, strained(true))).toEqual(['w1', 'w2', 'g1']);
	});

	test('has no growth step that was not asked for, though nothing else is left', () => {
		expect(list(six, 40, strained(false))).toEqual([]);
	});
});

describe('other ways up the same rung', () => {
	const way = (id: string, hours: number) => growth(id, 'code.software', [9], hours);
	const ways = [way('long', 10), way('short', 1), way('middle', 4)];
	const rest = [growth('next', 'events.logistics', [1], 6)];

	function offered(
		steps: readonly Step[],
		hoursPerWeek: number,
		preferred: readonly string[] = []
	) {
		const taken = listSteps(steps, { ...nobody, preferred }, hoursPerWeek);
		const others = otherWays(taken, steps, hoursPerWeek);
		return taken.map((step) => [step.rule.id, idsOf(others.get(step) ?? [])]);
	}

	test('are offered from the next longer one on, and round to the shortest', () => {
		expect(offered(ways, 3)).toEqual([['short', ['middle', 'long']]]);
		expect(offered(ways, 3, ['middle'])).toEqual([['middle', ['long', 'short']]]);
		expect(offered(ways, 3, ['long'])).toEqual([['long', ['short', 'middle']]]);
	});

	test('take the place of the step, and what stands behind gives way', () => {
		expect(offered([...ways, ...rest], 2, ['long'])).toEqual([['long', ['short', 'middle']]]);
		expect(offered([...ways, ...rest], 2)).toEqual([
			['short', ['middle', 'long']],
			['next', []]
		]);
	});

	test('are not offered, nor taken, where they do not fit behind what stands before', () => {
		const first = growth('first', 'events.logistics', [90], 3);
		expect(offered([first, ...ways], 1.5, ['long'])).toEqual([
			['first', []],
			['short', ['middle']]
		]);
	});

	test('are none for a step that moves nothing, nor for another rung', () => {
		expect(offered([other('c', 'career'), growth('a', 'code.apis')], 3)).toEqual([
			['a', []],
			['c', []]
		]);
	});
});
