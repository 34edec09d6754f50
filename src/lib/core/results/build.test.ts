import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAnswers } from '../../../../tests/arbitraries.ts';
import { sampleQuestion, sampleRequirement, sampleRule } from '../../../../tests/samples.ts';
import type { Answer, Answers } from '../model/answer.ts';
import { QUESTION_IDS, questionsOf } from '../model/question.ts';
import type { Requirement } from '../model/requirement.ts';
import type { Resource } from '../model/rule.ts';
import { SKILLS } from '../model/skill.ts';
import type { Aim } from '../model/target.ts';
import { scoreAnswers, shapesOf } from '../scoring/score.ts';
import { viewAnswers, viewRule, viewSkills, viewStep, viewTarget, viewTargets } from './build.ts';

const questions = QUESTION_IDS.map(sampleQuestion);
const skills = SKILLS.map((id) => ({ id, title: `title of ${id}`, about: '' }));

const aimAt = (requirement: Requirement): Aim => ({
	key: 'own:1',
	title: 'Aim',
	family: null,
	requirement,
	listings: 3
});

describe('the next fact of a skill', () => {
	const facets = questionsOf('code');

	test.each<{ code: Answer[]; next: string | null }>([
		{ code: [], next: null },
		{ code: ['not-sure'], next: null },
		{ code: [3, 4, 1, 2], next: 'code.apis next 2' },
		{ code: [0, 4, 3, 'not-sure', 2, 3], next: 'code.review next 3' },
		{ code: [0, 4, 3, 1, 2, 3], next: 'code.review next 3' },
		{ code: [4, 4, 4, 4, 1], next: null }
	])('of $code is $next, the rung above the lowest of the best four', ({ code, next }) => {
		const answers = Object.fromEntries(code.map((answer, i) => [facets[i], answer]));
		const [, shown] = viewSkills(shapesOf(answers), skills, { answers, questions });
		expect(shown?.next).toBe(next);
	});

	test('is not told where answers are not shown', () => {
		const [, code] = viewSkills(shapesOf({ 'code.apis': 1 }), skills);
		expect(code).toMatchObject({ id: 'code', score: 25, low: 6.25, answered: 1, next: null });
	});
});

describe('what somebody has done', () => {
	const view = (answers: Answers) =>
		viewAnswers(answers, { skills, questions }, scoreAnswers(answers));

	test('has the strongest skill first, and in it the highest level', () => {
		const answers: Answers = {
			'presentation.delivery': 4,
			'events.logistics': 1,
			'events.safety': 3,
			'events.budget': 2,
			'teaching.sessions': 1,
			'teaching.resources': 0
		};
		const done = view(answers).done.map(({ skill, facts }) => [
			skill,
			...facts.map(({ text }) => text)
		]);
		// By score: presentation 25 x 4, events 25 x (3 + 2 + 1)/3, teaching 25 x (1 + 0)/2
		expect(done).toEqual([
			['presentation', 'presentation.delivery rung 4'],
			['events', 'events.safety rung 3', 'events.budget rung 2', 'events.logistics rung 1'],
			['teaching', 'teaching.sessions rung 1']
		]);
	});

	test('has of two skills with one score the one first that more answers show', () => {
		// Both 50: code low 25 x 2/4, teaching low 25 x (2 + 2)/4
		const { done } = view({ 'code.apis': 2, 'teaching.sessions': 2, 'teaching.resources': 2 });
		expect(done.map(({ skill }) => skill)).toEqual(['teaching', 'code']);
	});

	test('tells not yet, not sure and open apart', () => {
		const { done, notSure, open, notYet } = view({ 'code.apis': 0, 'code.review': 'not-sure' });
		expect(done).toEqual([]);
		expect(notYet).toBe(1);
		expect(notSure).toEqual([{ id: 'code.review', title: 'title of code.review' }]);
		expect(open).toHaveLength(28);
	});

	test('leaves no question out and names none twice', () => {
		fc.assert(
			fc.property(anyAnswers, (answers) => {
				const { done, notSure, open, notYet } = view(answers);
				const named = [...done.flatMap(({ facts }) => facts), ...notSure, ...open];
				expect(new Set(named.map(({ id }) => id)).size).toBe(named.length);
				expect(named.length + notYet).toBe(30);
			})
		);
	});
});

describe('a target', () => {
	const requirement = sampleRequirement({
		presentation: [1, 1],
		code: [3, 2],
		documentation: [1, 4],
		teaching: [2, 1]
	});
	const answers: Answers = {
		'presentation.delivery': 2,
		'code.apis': 1,
		'code.review': 0,
		'documentation.style': 1
	};

	test('parts its skills into shown, not shown yet by the widest gap, and open', () => {
		// Gaps: documentation 4 - 1, code 2 - 0.5. Rungs: 4 - 2, 8 - 1, 16 - 1, 4 - 0
		expect(viewTarget(aimAt(requirement), shapesOf(answers))).toMatchObject({
			shown: ['presentation'],
			notYet: ['documentation', 'code'],
			open: ['teaching'],
			rungs: 2 + 7 + 15 + 4,
			fit: null,
			word: 'unknown',
			listings: 3
		});
	});
});

describe('roles that stand in', () => {
	// Code is shown in full, the rest not at all
	const shapes = shapesOf({ 'code.apis': 1, 'events.safety': 0, 'teaching.sessions': 0 });
	const aimOf = (teaching: number) =>
		aimAt(sampleRequirement({ code: [1.5, 1], events: [3, 2], teaching: [teaching, 2] }));
	const close = aimOf(0.5);
	const far = aimOf(1);

	test.each([
		{ source: 'closest' as const, aim: close, fit: 100 * (1.5 / 5), named: true },
		{ source: 'closest' as const, aim: far, fit: 100 * (1.5 / 5.5), named: false },
		{ source: 'liked' as const, aim: far, fit: 100 * (1.5 / 5.5), named: true },
		{ source: 'chosen' as const, aim: far, fit: 100 * (1.5 / 5.5), named: true }
	])('at fit $fit are named when $source: $named', ({ source, aim, fit, named }) => {
		const view = viewTargets({ source, aims: [aim] }, shapes);
		expect(view.targets).toHaveLength(named ? 1 : 0);
		if (named) expect(view.targets[0]?.fit).toBeCloseTo(fit, 9);
	});

	test('are not named below fit 30 beside one that is', () => {
		const { targets } = viewTargets({ source: 'closest', aims: [close, far] }, shapes);
		expect(targets).toHaveLength(1);
		expect(targets[0]?.fit).toBeCloseTo(30, 9);
	});
});

describe('a step', () => {
	const resource = (id: string): Resource => ({
		id,
		title: id,
		url: 'https://example.org/',
		kind: 'guide',
		cost: 'free',
		language: 'en',
		skills: ['code'],
		levels: [0],
		note: '',
		verified: { mark: 'V', where: 'https://example.org/', on: '2026-01-01' }
	});
	const resources = [resource('one'), resource('two')];
	const rule = sampleRule({
		id: 'apis',
		moves: { 'code.apis': 2 },
		resources: ['two', 'gone', 'one']
	});

	test('from a link has its skill and resources, but neither facts nor gains', () => {
		const view = viewRule(rule, { resources });
		expect(view.resources.map(({ id }) => id)).toEqual(['two', 'one']);
		expect(view).toMatchObject({ skill: 'code', because: null, gain: null, gains: {} });
	});

	test('sends nobody to a resource that was found to be gone', () => {
		const found = [{ ...resource('one'), gone: '2026-11-21' }, resource('two')];
		expect(viewRule(rule, { resources: found }).resources.map(({ id }) => id)).toEqual(['two']);
	});

	test('that moves no answer belongs to no skill', () => {
		const career = sampleRule({ id: 'career', kind: 'career' });
		expect(viewRule(career, { resources })).toMatchObject({ skill: null, moves: {} });
	});

	const whole = { safeguards: [], inPart: false, hours: 2 };

	test('of one’s own carries its receipt', () => {
		const because = [{ fact: 'answer.code.apis', value: 1 }];
		const step = { rule, because, gains: { 'own:1': 4 }, gain: 4, ...whole };
		const content = { skills, questions, roles: [], listings: [], rules: [rule], resources };
		expect(viewStep(step, content)).toMatchObject({
			because: ['You answered: code.apis rung 1 (title of code.apis).'],
			gains: { 'own:1': 4 },
			gain: 4
		});
	});

	test('tells a fact once that its rule asks for twice', () => {
		const targets = { fact: 'targets', value: 1 };
		const step = { rule, because: [targets, targets], gains: {}, gain: 0, ...whole };
		const content = { skills, questions, roles: [], listings: [], rules: [rule], resources };
		expect(viewStep(step, content).because).toEqual(['You have chosen 1 target.']);
	});
});
