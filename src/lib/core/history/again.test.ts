import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAnswers, anyRequirement } from '../../../../tests/arbitraries.ts';
import {
	sampleAttempt,
	sampleDay,
	sampleRequirement,
	sampleRule
} from '../../../../tests/samples.ts';
import type { Answers } from '../model/answer.ts';
import type { QuestionId } from '../model/question.ts';
import type { StepRecord } from '../model/step.ts';
import type { Aim } from '../model/target.ts';
import { askAgain, comesBackTo, lastBefore } from './again.ts';

const today = sampleDay('2026-11-22');
const spring = sampleAttempt(1, '2026-03-01', {});
const summer = sampleAttempt(2, '2026-08-22', {});

const step = (rule: string, change: Partial<StepRecord> = {}): StepRecord => ({
	rule,
	title: rule,
	state: 'under-way',
	due: null,
	intention: '',
	changed: sampleDay('2026-09-01'),
	...change
});

describe('somebody comes back', () => {
	test.each([
		['after three months', '2026-08-22', [], true],
		['a day before that', '2026-08-23', [], false],
		['then with a step under way', '2026-08-23', ['under-way'], true],
		['then with a step done since', '2026-08-23', ['done'], true],
		['then with a step done before', '2026-09-02', ['done'], false],
		['then with one not for them', '2026-08-23', ['not-for-me'], false],
		['after a week with a step under way', '2026-11-15', ['under-way'], true],
		['after six days with one', '2026-11-16', ['under-way'], false],
		['on the same day', '2026-11-22', ['under-way'], false],
		['before it, by a clock that was set back', '2026-12-01', ['under-way'], false]
	] as const)('%s: %s', (_, day, states, comes) => {
		const last = sampleAttempt(2, day, {});
		const steps = states.map((state) => step('safe', { state }));
		expect(comesBackTo({ draft: null, attempts: [last, spring], steps }, today)).toEqual(
			comes ? last : null
		);
	});

	test('to nothing, and answers already: neither is asked', () => {
		expect(comesBackTo({ draft: null, attempts: [], steps: [] }, today)).toBeNull();
		const draft = { attemptId: 3, day: today, answers: {} };
		expect(comesBackTo({ draft, attempts: [summer], steps: [] }, today)).toBeNull();
	});

	test('to the last of an earlier day', () => {
		const now = sampleAttempt(3, '2026-11-22', {});
		expect(lastBefore([now, summer, spring], today)).toBe(summer);
		expect(lastBefore([now], today)).toBeUndefined();
	});
});

const rules = [
	sampleRule({ id: 'api', moves: { 'code.apis': 2 } }),
	sampleRule({ id: 'safe', moves: { 'events.safety': 1 } }),
	sampleRule({ id: 'apply', kind: 'career' })
];
const teaching: Aim = {
	key: 'a',
	title: 'A',
	family: null,
	listings: 1,
	requirement: sampleRequirement({ teaching: [3, 3], events: [0.5, 1] })
};

function asked(
	answers: Answers,
	{
		steps = [],
		aims = [],
		earlier = {}
	}: { steps?: StepRecord[]; aims?: Aim[]; earlier?: Answers } = {}
) {
	const attempts = [
		sampleAttempt(1, '2026-03-01', earlier),
		sampleAttempt(2, '2026-08-22', answers)
	];
	return askAgain({ draft: null, attempts, steps }, attempts[1]!, aims, rules);
}

describe('what may have changed', () => {
	test('is what steps lead up, then what targets rest on, then what was not sure, then what is oldest', () => {
		const answers: Answers = {
			'presentation.delivery': 1,
			'code.apis': 1,
			'code.software': 2,
			'events.budget': 'not-sure',
			'teaching.sessions': 2,
			'teaching.curriculum': 'not-sure'
		};
		const earlier: Answers = { ...answers, 'presentation.delivery': 0, 'teaching.sessions': 1 };
		const { 'teaching.sessions': _, ...open } = earlier;
		const list = asked(answers, { steps: [step('api')], aims: [teaching], earlier: open });
		expect(list).toEqual([
			{ question: 'code.apis', why: 'step', since: '2026-03-01' },
			{ question: 'teaching.curriculum', why: 'target', since: '2026-03-01' },
			{ question: 'teaching.sessions', why: 'target', since: '2026-08-22' },
			{ question: 'events.budget', why: 'not-sure', since: '2026-03-01' },
			{ question: 'teaching.one-to-one', why: 'target', since: null },
			{ question: 'teaching.checking-learning', why: 'target', since: null }
		]);
	});

	test('without targets and steps is the oldest, and nothing that is open', () => {
		const answers = { 'code.apis': 1, 'events.safety': 2 } as const;
		expect(asked(answers, { earlier: { 'events.safety': 2 } })).toEqual([
			{ question: 'events.safety', why: 'age', since: '2026-03-01' },
			{ question: 'code.apis', why: 'age', since: '2026-08-22' }
		]);
	});

	test('is only what steps lead up while the rest is taken to stand', () => {
		const answers: Answers = { 'code.apis': 1, 'code.software': 'not-sure' };
		const attempts = [sampleAttempt(2, '2026-10-22', answers)];
		const records = { draft: null, attempts, steps: [step('api')] };
		const list = askAgain(records, attempts[0]!, [teaching], rules, 'steps');
		expect(list.map(({ question }) => question)).toEqual(['code.apis']);
	});

	test.each<[string, StepRecord, boolean]>([
		['under way', step('safe'), true],
		['done since', step('safe', { state: 'done' }), true],
		['done before', step('safe', { state: 'done', changed: sampleDay('2026-08-01') }), false],
		['not for them', step('safe', { state: 'not-for-me' }), false],
		['one that moves nothing', step('apply'), false],
		['no longer known', step('gone'), false]
	])('of a step that is %s: %s', (_, record, is) => {
		expect(asked({}, { steps: [record] }).map(({ question }) => question)).toEqual(
			is ? ['events.safety'] : []
		);
	});

	test('is nothing at the top, nothing changed since, and at most six', () => {
		fc.assert(
			fc.property(anyAnswers, anyAnswers, anyRequirement, (before, now, requirement) => {
				const since = sampleAttempt(1, '2026-03-01', before);
				const draft = { attemptId: 3, day: today, answers: now };
				const records = { draft, attempts: [since], steps: [step('api')] };
				const list = askAgain(records, since, [{ ...teaching, requirement }], rules);
				const ids: QuestionId[] = list.map(({ question }) => question);
				expect(new Set(ids).size).toBe(ids.length);
				expect(ids.length).toBeLessThanOrEqual(6);
				for (const id of ids) {
					expect(now[id]).toBe(before[id]);
					expect(now[id]).not.toBe(4);
				}
			})
		);
	});
});
