import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import roles from '$content/roles.yaml';
import rules from '$content/rules.yaml';
import { anyAnswers, anyFacts } from '../../../../tests/arbitraries.ts';
import { sampleDay, sampleRequirement, sampleRule } from '../../../../tests/samples.ts';
import type { Answers } from '../model/answer.ts';
import { QUESTION_IDS, QUICK, skillOf } from '../model/question.ts';
import type { Role } from '../model/role.ts';
import { movesOf, type RuleKind } from '../model/rule.ts';
import { STEP_STATES } from '../model/step.ts';
import type { Aim } from '../model/target.ts';
import { lowFit } from '../scoring/fit.ts';
import { scoreAnswers } from '../scoring/score.ts';
import { advise, aimsFor, aimOfRole, closestRoles } from './advise.ts';
import { noFacts, type Facts } from './facts.ts';
import { LEAST_GAIN, type Step } from './fire.ts';

const nobody = noFacts(sampleDay('2026-11-21'));
const someFacts = anyFacts(roles, rules);

const aims = (facts: Partial<Facts>) =>
	aimsFor({ ...nobody, ...facts }, scoreAnswers(facts.answers ?? {}), roles);
const keysOf = (list: readonly Aim[]) => list.map(({ key }) => key);

describe('steps aim at', () => {
	const own: Aim = {
		key: 'own:1',
		title: 'Mine',
		family: null,
		requirement: sampleRequirement({ code: [2, 2] }),
		listings: 1
	};
	const liked = ['technical-writer', 'devrel-lead'];

	test('the chosen targets, whatever was liked', () => {
		expect(aims({ targets: [own], liked })).toEqual({ source: 'chosen', aims: [own] });
	});

	test('the roles whose weeks were liked where none is chosen', () => {
		const { source, aims: list } = aims({ liked });
		expect(source).toBe('liked');
		expect(keysOf(list).sort()).toEqual([...liked].sort());
	});

	test('the closest roles where what was liked is no longer known', () => {
		expect(aims({ liked: ['astronaut'] }).source).toBe('closest');
	});

	test('else the three roles with the highest fit.low', () => {
		fc.assert(
			fc.property(anyAnswers, (answers) => {
				const scores = scoreAnswers(answers);
				const { source, aims: list } = aims({ answers });
				const lows = (some: readonly Aim[]) =>
					some.map(({ requirement }) => lowFit(requirement, scores));
				const best = lows(roles.map(aimOfRole)).sort((a, b) => b - a);
				expect(source).toBe('closest');
				lows(list).forEach((low, i) => expect(low).toBeCloseTo(best[i] ?? NaN, 9));
				expect(list).toHaveLength(3);
			})
		);
	});

	test('ties by the count of listings, all of them where nothing is answered', () => {
		const listings = closestRoles(scoreAnswers({}), roles).map((role) => role.listings);
		expect(listings).toEqual([...listings].sort((a, b) => b - a));
	});

	test('ties in both by the more welcoming core, so that nobody who is new is sent to code first', () => {
		const newcomer: Answers = Object.fromEntries(QUESTION_IDS.map((id) => [id, 0]));
		const { source, aims: list } = aims({ answers: newcomer });
		expect(source).toBe('closest');
		expect(keysOf(list)).toContain('community-manager');
		expect(keysOf(list)).not.toContain('technical-writer');
	});

	test('ties by the count of listings where fits differ by rounding alone', () => {
		const [role] = roles;
		// Code low is 25 x 1/4 = 6.25: 2 x 6.25/50 / 7.5 and 2 x 6.25/37.5 / 10 are both 1/30
		const few = sampleRequirement({ code: [2, 2], events: [2.5, 2], teaching: [3, 3] });
		const many = sampleRequirement({
			presentation: [1, 1],
			code: [2, 1.5],
			documentation: [2, 2],
			events: [3, 2],
			teaching: [2, 2]
		});
		const tied: Role[] = [
			{ ...role!, id: 'developer-educator', listings: 10, requirements: few },
			{ ...role!, id: 'community-manager', listings: 15, requirements: many }
		];
		const order = closestRoles(scoreAnswers({ 'code.samples': 1 }), tied);
		expect(order.map(({ listings }) => listings)).toEqual([15, 10]);
	});
});

test.each(STEP_STATES.map((state) => ({ state, shown: state === 'suggested' })))(
	'a step that is $state is suggested: $shown',
	({ state, shown }) => {
		const rule = sampleRule({ id: 'apis', moves: { 'code.apis': 1 } });
		const facts: Facts = { ...nobody, answers: { 'code.apis': 0 }, steps: { apis: state } };
		const { steps, all } = advise([rule], roles, facts);
		expect(steps).toHaveLength(shown ? 1 : 0);
		expect(all).toHaveLength(shown ? 1 : 0);
	}
);

test.each([
	['all thirty questions', QUESTION_IDS],
	['the first ten', QUESTION_IDS.filter((id) => QUICK.has(id))]
])('who answers “not yet” to %s and has no target begins off code', (_, ids) => {
	const answers: Answers = Object.fromEntries(ids.map((id) => [id, 0]));
	const { steps } = advise(rules, roles, { ...nobody, answers, stage: 'breaking-in' });
	const start = steps.find(({ rule }) => rule.kind === 'growth');
	expect(movesOf(start!.rule).map(([id]) => skillOf(id))).not.toContain('code');
	expect(start!.rule.ways).toContain('off-stage');
	expect(start!.hours).toBeLessThanOrEqual(1);
});

test.each(STEP_STATES.map((state) => ({ state, shown: state !== 'under-way' })))(
	'another way up the rung of a step that is $state is suggested: $shown',
	({ state, shown }) => {
		const ways = ['call', 'script'].map((id) => sampleRule({ id, moves: { 'code.apis': 1 } }));
		const elsewhere = sampleRule({ id: 'other', moves: { 'code.review': 1 } });
		const facts: Facts = {
			...nobody,
			answers: { 'code.apis': 0, 'code.review': 0 },
			steps: { call: state }
		};
		const { all } = advise([...ways, elsewhere], roles, facts);
		const ids = all.map(({ rule }) => rule.id);
		expect(ids.includes('script')).toBe(shown);
		expect(ids).toContain('other');
	}
);

describe('the list, of the real rules and for anybody', () => {
	const isGrowth = ({ rule }: Step) => rule.kind === 'growth';
	const isFill = ({ rule }: Step) => rule.kind === 'career' || rule.kind === 'find-out';
	const hoursOf = (steps: readonly Step[]) => steps.reduce((sum, { hours }) => sum + hours, 0);
	const hoursFor = ({ hoursPerWeek }: Facts) => (hoursPerWeek ?? 3) * 6;
	const questionsOf = (steps: readonly Step[]) =>
		steps.flatMap(({ rule }) => movesOf(rule).map(([question]) => question));
	const mostOfOneSkill = (steps: readonly Step[]) => {
		const skills = questionsOf(steps).map(skillOf);
		return Math.max(0, ...skills.map((skill) => skills.filter((one) => one === skill).length));
	};
	/** Whether a list keeps the limits of hours, questions and skills. */
	const within = (steps: readonly Step[], facts: Facts) =>
		hoursOf(steps) <= hoursFor(facts) &&
		new Set(questionsOf(steps)).size === questionsOf(steps).length &&
		mostOfOneSkill(steps.slice(0, 5)) <= 2;
	const someRules = fc.oneof(fc.constant(rules), fc.subarray([...rules]));
	const always = (law: (steps: readonly Step[], facts: Facts, all: readonly Step[]) => void) => {
		fc.assert(
			fc.property(someFacts, someRules, (facts, among) => {
				const { steps, all } = advise(among, roles, facts);
				law(steps, facts, all);
			})
		);
	};
	/** Steps of a kind that could have stood here instead. */
	const toBeHad = (
		kind: (step: Step) => boolean,
		before: readonly Step[],
		all: readonly Step[],
		facts: Facts
	) =>
		all.filter((step) => kind(step) && !before.includes(step) && within([...before, step], facts));

	test('has at most seven steps, and at least one wherever one fires', () => {
		always((steps, { checkIn }, all) => {
			expect(steps.length).toBeLessThanOrEqual(7);
			const least = all.length > 0 && !checkIn?.strain ? 1 : 0;
			expect(steps.length).toBeGreaterThanOrEqual(least);
		});
	});

	test('keeps within six weeks of hours, a step per question and two per skill in the first five', () => {
		always((steps, facts) => {
			expect(steps.length > 1 ? within(steps, facts) : true).toBe(true);
		});
	});

	test('has wellbeing and safeguards first, and wellbeing only under strain', () => {
		const place = (kind: RuleKind) => (kind === 'wellbeing' ? 0 : kind === 'safeguard' ? 1 : 2);
		always((steps, { checkIn }) => {
			const places = steps.map(({ rule }) => place(rule.kind));
			expect(places).toEqual([...places].sort((a, b) => a - b));
			if (!checkIn?.strain) expect(places).not.toContain(0);
		});
	});

	const isGaining = (step: Step) =>
		isGrowth(step) && Object.values(step.gains).some((gain) => gain > LEAST_GAIN);

	test('has no career step before the third growth step while steps with a gain are to be had', () => {
		always((steps, facts, all) => {
			const early = steps.filter((step, i) => {
				const before = steps.slice(0, i);
				return (
					isFill(step) &&
					before.filter(isGrowth).length < 3 &&
					toBeHad(isGaining, before, all, facts).length > 0
				);
			});
			expect(early).toEqual([]);
		});
	});

	test('then takes turns while both are to be had', () => {
		always((steps, facts, all) => {
			const outOfTurn = steps.filter((step, i) => {
				const before = steps.slice(0, i);
				const last = before.at(-1);
				if (before.filter(isGrowth).length < 3 || !last || isFill(last) !== isFill(step)) return;
				return toBeHad(isFill(last) ? isGrowth : isFill, before, all, facts).length > 0;
			});
			expect(outOfTurn).toEqual([]);
		});
	});

	test('has under strain at most one growth step, and none unless asked for', () => {
		always((steps, { checkIn }) => {
			const most = checkIn?.strain ? Number(checkIn.wantsGrowth) : 7;
			expect(steps.filter(isGrowth).length).toBeLessThanOrEqual(most);
		});
	});

	test('holds steps that fired, none of them twice', () => {
		always((steps, _, all) => {
			expect(steps.filter((step) => !all.includes(step))).toEqual([]);
			expect(new Set(steps).size).toBe(steps.length);
		});
	});
});
