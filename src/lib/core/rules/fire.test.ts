import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import roles from '$content/roles.yaml';
import rules from '$content/rules.yaml';
import { anyFacts, anyRequirement } from '../../../../tests/arbitraries.ts';
import { sampleDay, sampleRequirement, sampleRule } from '../../../../tests/samples.ts';
import type { Answer } from '../model/answer.ts';
import type { Requirement } from '../model/requirement.ts';
import { movesOf, type Rule } from '../model/rule.ts';
import type { Aim } from '../model/target.ts';
import { fitTo } from '../scoring/fit.ts';
import { scoreAnswers } from '../scoring/score.ts';
import { knowFacts, noFacts, type Facts } from './facts.ts';
import { answersAfter, fireRules } from './fire.ts';

const nobody = noFacts(sampleDay('2026-11-21'));
const someFacts = anyFacts(roles, rules);

const aimAt = (requirement: Requirement, key = 'own:1'): Aim => ({
	key,
	title: 'Aim',
	family: null,
	requirement,
	listings: 1
});

const fire = (rule: Rule, facts: Partial<Facts>, aims: readonly Aim[] = []) =>
	fireRules([rule], knowFacts({ ...nobody, ...facts }), aims);

describe('a growth rule', () => {
	const rule = sampleRule({ id: 'talk', moves: { 'presentation.delivery': 2 } });

	test.each<{ answer: Answer | undefined; fires: boolean }>([
		{ answer: undefined, fires: false },
		{ answer: 'not-sure', fires: false },
		{ answer: 0, fires: false },
		{ answer: 1, fires: true },
		{ answer: 2, fires: false },
		{ answer: 3, fires: false },
		{ answer: 4, fires: false }
	])('to level 2 fires on $answer: $fires', ({ answer, fires }) => {
		const answers = answer === undefined ? {} : { 'presentation.delivery': answer };
		expect(fire(rule, { answers })).toHaveLength(fires ? 1 : 0);
	});

	test('that moves two questions needs the rung below both', () => {
		const both = sampleRule({ id: 'both', moves: { 'code.apis': 1, 'code.review': 2 } });
		expect(fire(both, { answers: { 'code.apis': 0, 'code.review': 1 } })).toHaveLength(1);
		expect(fire(both, { answers: { 'code.apis': 0, 'code.review': 2 } })).toEqual([]);
		expect(fire(both, { answers: { 'code.apis': 0 } })).toEqual([]);
	});

	test('fires on its further condition only when that is true, and tells both facts', () => {
		const further = { ...rule, when: { not: { fact: 'origin', is: 'student' } } };
		const answers = { 'presentation.delivery': 1 } as const;
		expect(fire(further, { answers })).toEqual([]);
		expect(fire(further, { answers, origin: 'student' })).toEqual([]);
		expect(fire(further, { answers, origin: 'writing' })[0]?.because).toEqual([
			{ fact: 'answer.presentation.delivery', value: 1 },
			{ fact: 'origin', value: 'writing' }
		]);
	});
});

test('a retired rule never fires', () => {
	const retired = sampleRule({ id: 'old', moves: { 'code.apis': 1 }, retired: true });
	expect(fire(retired, { answers: { 'code.apis': 0 } })).toEqual([]);
});

test.each<{ now: Answer | undefined; after: Answer }>([
	{ now: 1, after: 2 },
	{ now: 2, after: 2 },
	{ now: 4, after: 4 },
	{ now: 'not-sure', after: 2 },
	{ now: undefined, after: 2 }
])('after a step to level 2, the answer $now is $after, and others stay', ({ now, after }) => {
	const rule = sampleRule({ id: 'apis', moves: { 'code.apis': 2 } });
	const answers = { ...(now !== undefined && { 'code.apis': now }), 'code.review': 3 } as const;
	expect(answersAfter(rule, answers)).toEqual({ 'code.apis': after, 'code.review': 3 });
});

describe('the gain', () => {
	const rule = sampleRule({ id: 'apis', moves: { 'code.apis': 2 } });

	test('is fit.low after less fit.low now, for each target and in sum', () => {
		// Code low goes from 25 x 1/4 = 6.25 to 12.5: of level 2 from 12.5 to 25 %, of level 1 from 25 to 50 %
		const aims = [
			aimAt(sampleRequirement({ code: [1, 2] }), 'a'),
			aimAt(sampleRequirement({ code: [1, 1], events: [1, 1] }), 'b'),
			aimAt(sampleRequirement({ events: [2, 2] }), 'c')
		];
		expect(fire(rule, { answers: { 'code.apis': 1 } }, aims)).toMatchObject([
			{ gains: { a: 12.5, b: 12.5, c: 0 }, gain: 25 }
		]);
	});

	test('is none where four better answers hide the moved one', () => {
		const answers = {
			'code.apis': 1,
			'code.software': 2,
			'code.samples': 2,
			'code.review': 3,
			'code.open-source': 4
		} as const;
		expect(fire(rule, { answers }, [aimAt(sampleRequirement({ code: [3, 4] }))])).toMatchObject([
			{ gains: { 'own:1': 0 }, gain: 0 }
		]);
	});

	test('is none for a step that moves no answer', () => {
		const career = sampleRule({ id: 'career', kind: 'career', when: { fact: 'targets', is: 0 } });
		expect(fire(career, {}, [aimAt(sampleRequirement({ code: [3, 4] }))])).toMatchObject([
			{ gains: {}, gain: 0 }
		]);
	});
});

describe('for the real rules and any answers', () => {
	test('a growth rule fires only for who stands one rung below each level it leads to', () => {
		fc.assert(
			fc.property(someFacts, (facts) => {
				const steps = fireRules(rules, knowFacts(facts), []);
				const below = steps.flatMap(({ rule }) =>
					movesOf(rule).map(([question, level]) => [facts.answers[question], level - 1])
				);
				expect(below.filter(([now, needed]) => now !== needed)).toEqual([]);
			})
		);
	});

	test('only growth rules move answers, and each of them moves some', () => {
		for (const rule of rules) {
			expect(movesOf(rule).length > 0).toBe(rule.kind === 'growth');
		}
	});

	test('gains are never negative, and equal re-scored fit.low after less before', () => {
		fc.assert(
			fc.property(someFacts, anyRequirement, (facts, requirement) => {
				const aims = [...facts.targets, aimAt(requirement)];
				const lowOf = (aim: Aim, answers: Facts['answers']) =>
					fitTo(aim.requirement, scoreAnswers(answers)).low ?? 0;
				for (const { rule, gain, gains } of fireRules(rules, knowFacts(facts), aims)) {
					if (rule.kind !== 'growth') continue;
					const after = { ...facts.answers, ...rule.moves };
					const expected = aims.map((aim) => lowOf(aim, after) - lowOf(aim, facts.answers));
					expect(Math.min(...Object.values(gains))).toBeGreaterThanOrEqual(0);
					aims.forEach((aim, i) => expect(gains[aim.key]).toBeCloseTo(expected[i] ?? NaN, 9));
					expect(gain).toBeCloseTo(
						expected.reduce((sum, one) => sum + one, 0),
						9
					);
				}
			})
		);
	});
});
