import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleDay, sampleRequirement } from '../../../../tests/samples.ts';
import { ORIGINS, STAGES } from '../model/person.ts';
import type { Comparison, Condition } from '../model/rule.ts';
import { evaluate, type Truth } from './condition.ts';
import type { Aim } from '../model/target.ts';
import { factValue, knowFacts, noFacts, type Facts } from './facts.ts';

const nobody = noFacts(sampleDay('2026-11-21'));

const judge = (condition: Condition, facts: Partial<Facts> = {}) =>
	evaluate(condition, knowFacts({ ...nobody, ...facts }));
const truthOf = (condition: Condition, facts: Partial<Facts> = {}) => judge(condition, facts).truth;

const yes: Condition = { fact: 'targets', is: 0 };
const no: Condition = { fact: 'targets', is: 1 };
const unknown: Condition = { fact: 'stage', is: 'already-in' };
const conditionFor = (truth: Truth) => (truth === null ? unknown : truth ? yes : no);

describe('three-valued logic', () => {
	test.each<[a: Truth, notA: Truth]>([
		[true, false],
		[false, true],
		[null, null]
	])('not %s is %s', (a, expected) => {
		expect(truthOf({ not: conditionFor(a) })).toBe(expected);
	});

	test.each<{ a: Truth; b: Truth; all: Truth; any: Truth }>([
		{ a: true, b: true, all: true, any: true },
		{ a: true, b: false, all: false, any: true },
		{ a: true, b: null, all: null, any: true },
		{ a: false, b: true, all: false, any: true },
		{ a: false, b: false, all: false, any: false },
		{ a: false, b: null, all: false, any: null },
		{ a: null, b: true, all: null, any: true },
		{ a: null, b: false, all: false, any: null },
		{ a: null, b: null, all: null, any: null }
	])('of $a and $b, all is $all and any is $any', ({ a, b, all, any }) => {
		const parts = [conditionFor(a), conditionFor(b)];
		expect(truthOf({ all: parts })).toBe(all);
		expect(truthOf({ any: parts })).toBe(any);
	});
});

describe('a comparison', () => {
	const apis = (comparison: Omit<Comparison, 'fact'>): Comparison => ({
		fact: 'answer.code.apis',
		...comparison
	});
	const given = { answers: { 'code.apis': 2, 'code.review': 'not-sure' } } as const;

	test.each<{ of: Omit<Comparison, 'fact'>; truth: Truth }>([
		{ of: { is: 2 }, truth: true },
		{ of: { is: 1 }, truth: false },
		{ of: { is: [1, 2] }, truth: true },
		{ of: { is: [0, 1] }, truth: false },
		{ of: { atLeast: 2 }, truth: true },
		{ of: { atLeast: 3 }, truth: false },
		{ of: { atMost: 2 }, truth: true },
		{ of: { atMost: 1 }, truth: false },
		{ of: { atLeast: 1, atMost: 3 }, truth: true },
		{ of: { atLeast: 3, atMost: 4 }, truth: false },
		{ of: { is: ['open', 'not-sure'] }, truth: false }
	])('of the level 2 with $of is $truth', ({ of, truth }) => {
		expect(truthOf(apis(of), given)).toBe(truth);
	});

	test.each<{ fact: string; of: Omit<Comparison, 'fact'>; truth: Truth }>([
		{ fact: 'answer.code.review', of: { is: 0 }, truth: null },
		{ fact: 'answer.code.review', of: { is: [0, 1, 2, 3, 4] }, truth: null },
		{ fact: 'answer.code.review', of: { atLeast: 0 }, truth: null },
		{ fact: 'answer.code.review', of: { atMost: 4 }, truth: null },
		{ fact: 'answer.code.review', of: { is: 'not-sure' }, truth: true },
		{ fact: 'answer.code.review', of: { is: 'open' }, truth: false },
		{ fact: 'answer.code.review', of: { is: [0, 'not-sure'] }, truth: true },
		{ fact: 'answer.code.review', of: { is: [0, 'open'] }, truth: null },
		{ fact: 'answer.code.samples', of: { is: 0 }, truth: null },
		{ fact: 'answer.code.samples', of: { atMost: 0 }, truth: null },
		{ fact: 'answer.code.samples', of: { is: 'open' }, truth: true },
		{ fact: 'answer.code.samples', of: { is: 'not-sure' }, truth: false }
	])('asks for not sure and open by name only: $fact with $of', ({ fact, of, truth }) => {
		expect(truthOf({ fact, ...of }, given)).toBe(truth);
	});

	test.each<{ condition: Condition; facts: Partial<Facts>; truth: Truth }>([
		{ condition: { fact: 'origin', is: 'support' }, facts: {}, truth: null },
		{ condition: { not: { fact: 'origin', is: 'support' } }, facts: {}, truth: null },
		{ condition: { fact: 'origin', is: 'support' }, facts: { origin: 'support' }, truth: true },
		{ condition: { fact: 'origin', is: ['writing'] }, facts: { origin: 'support' }, truth: false },
		{ condition: { fact: 'score.code', atMost: 100 }, facts: {}, truth: null },
		{ condition: { fact: 'hoursPerWeek', atMost: 2 }, facts: {}, truth: null },
		{ condition: { fact: 'targetFamily', is: 'devrel-lead' }, facts: {}, truth: false },
		{ condition: { fact: 'step.a-step', is: 'done' }, facts: {}, truth: null },
		{ condition: { fact: 'step.a-step', is: 'done' }, facts: { steps: {} }, truth: false }
	])('$condition of $facts is $truth', ({ condition, facts, truth }) => {
		expect(truthOf(condition, facts)).toBe(truth);
	});
});

describe('the facts that decided', () => {
	const origin: Condition = { fact: 'origin', is: 'support' };
	const facts: Partial<Facts> = { origin: 'support' };

	test.each<{ condition: Condition; names: string[] }>([
		{ condition: origin, names: ['origin'] },
		{ condition: { not: no }, names: ['targets'] },
		{ condition: { all: [origin, yes] }, names: ['origin', 'targets'] },
		{ condition: { any: [no, origin] }, names: ['origin'] },
		{ condition: { any: [unknown, origin] }, names: ['origin'] },
		{ condition: { all: [no, unknown, origin] }, names: ['targets'] },
		{ condition: { all: [origin, unknown] }, names: [] },
		{ condition: unknown, names: [] }
	])('of $condition are $names', ({ condition, names }) => {
		expect(judge(condition, facts).because.map(({ fact }) => fact)).toEqual(names);
	});

	test('come with their values', () => {
		expect(judge(origin, facts).because).toEqual([{ fact: 'origin', value: 'support' }]);
	});
});

describe('for any condition', () => {
	const atom = fc.oneof(
		fc.constantFrom(...STAGES).map((is): Condition => ({ fact: 'stage', is })),
		fc.constantFrom(...ORIGINS).map((is): Condition => ({ fact: 'origin', is })),
		fc.nat(6).map((atLeast): Condition => ({ fact: 'hoursPerWeek', atLeast }))
	);
	const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
		const parts = fc.array(tie('condition'), { minLength: 1, maxLength: 3 });
		return {
			condition: fc.oneof(
				{ depthSize: 'small' },
				atom,
				parts.map((all): Condition => ({ all })),
				parts.map((any): Condition => ({ any })),
				tie('condition').map((not): Condition => ({ not }))
			)
		};
	});
	const known = fc.record({
		stage: fc.constantFrom(...STAGES),
		origin: fc.constantFrom(...ORIGINS),
		hoursPerWeek: fc.nat(6)
	});

	test('not all is any not, and not any is all not', () => {
		const people = known.chain((all) => fc.subarray(Object.entries(all)).map(Object.fromEntries));
		fc.assert(
			fc.property(fc.array(condition, { minLength: 1, maxLength: 3 }), people, (parts, facts) => {
				const nots = parts.map((not): Condition => ({ not }));
				expect(truthOf({ not: { all: parts } }, facts)).toBe(truthOf({ any: nots }, facts));
				expect(truthOf({ not: { any: parts } }, facts)).toBe(truthOf({ all: nots }, facts));
			})
		);
	});

	test('learning more never turns what was decided', () => {
		fc.assert(
			fc.property(condition, known, fc.constantFrom('stage', 'origin'), (parts, all, hidden) => {
				const before = truthOf(parts, { ...all, [hidden]: null });
				fc.pre(before !== null);
				expect(truthOf(parts, all)).toBe(before);
			})
		);
	});
});

test('of several words the receipt names those that were asked for', () => {
	const aims = ['code', 'events'].map((skill): Aim => ({
		key: skill,
		title: skill,
		family: null,
		requirement: sampleRequirement({ [skill]: [1, 1] }),
		listings: 1
	}));
	const facts = { ...noFacts(sampleDay('2026-11-22')), targets: aims };
	const known = knowFacts({ ...facts, answers: { 'code.software': 4, 'events.safety': 0 } });
	const because = (is: string | string[]) => evaluate({ fact: 'fitWord', is }, known).because;
	expect(factValue('fitWord', known)).toEqual(['most', 'some']);
	expect(because('most')).toEqual([{ fact: 'fitWord', value: ['most'] }]);
	expect(because(['some', 'unknown'])).toEqual([{ fact: 'fitWord', value: ['some'] }]);
	expect(because('much')).toEqual([{ fact: 'fitWord', value: ['most', 'some'] }]);
});
