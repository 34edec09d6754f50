import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import listings from '$content/listings.yaml';
import questions from '$content/questions.yaml';
import resources from '$content/resources.yaml';
import roles from '$content/roles.yaml';
import rules from '$content/rules.yaml';
import skills from '$content/skills.yaml';
import { anyRecords } from '../../../../tests/arbitraries.ts';
import {
	sampleAttempt,
	sampleDay,
	sampleRequirement,
	sampleRule
} from '../../../../tests/samples.ts';
import { currentAnswers } from '../history/history.ts';
import { NO_RECORDS, type Records } from '../history/records.ts';
import type { Target } from '../model/target.ts';
import { advise } from '../rules/advise.ts';
import { noFacts } from '../rules/facts.ts';
import { factsOf, ownResult, ownShareable, type OwnResult } from './own.ts';

const content = { skills, questions, roles, listings, rules, resources };
const today = sampleDay('2026-11-21');

const older = sampleAttempt(1, '2026-05-01', { 'code.apis': 1 });
const newer = sampleAttempt(2, '2026-11-01', { 'code.apis': 2 });
const draft = {
	attemptId: 3,
	day: sampleDay('2026-11-20'),
	answers: { 'code.apis': 3 as const }
};
const requirement = sampleRequirement({ code: [2, 2] });
const own = (id: string): Target => ({
	kind: 'own',
	id,
	title: `title of ${id}`,
	requirement,
	titleShown: false
});

const factsWith = (records: Partial<Records>) =>
	factsOf({ ...NO_RECORDS, ...records }, content, today);
const resultWith = (records: Partial<Records>) =>
	ownResult({ ...NO_RECORDS, ...records }, content, today);
const shareableWith = (records: Partial<Records>) =>
	ownShareable({ ...NO_RECORDS, ...records }, content, today);

describe('the facts of a device’s owner', () => {
	test.each([
		{ from: 'the draft', records: { draft, attempts: [newer, older] }, level: 3 },
		{ from: 'the last attempt', records: { attempts: [newer, older] }, level: 2 },
		{ from: 'nowhere', records: {}, level: undefined }
	])('take the answers from $from', ({ records, level }) => {
		expect(factsWith(records).answers['code.apis']).toBe(level);
	});

	test('have the number of attempts and the day of the last', () => {
		expect(factsWith({ attempts: [newer, older] }).attempts).toEqual({
			count: 2,
			last: '2026-11-01'
		});
		expect(factsWith({}).attempts).toEqual({ count: 0, last: null });
	});

	test('have the targets with figures, under their own titles', () => {
		const targets: Target[] = [
			{ kind: 'free', id: 'a', text: 'Speak in Prague' },
			own('b'),
			{ kind: 'role', id: 'technical-writer' },
			own('c')
		];
		expect(factsWith({ targets }).targets.map(({ key, title }) => [key, title])).toEqual([
			['own:1', 'title of b'],
			['technical-writer', roles.find(({ id }) => id === 'technical-writer')?.title],
			['own:2', 'title of c']
		]);
	});

	test('know what became of each step', () => {
		const step = { rule: 'a-step', title: 'A step', due: null, intention: '', changed: today };
		expect(factsWith({ steps: [{ ...step, state: 'done' }] }).steps).toEqual({ 'a-step': 'done' });
	});

	test.each<[day: string, wantsGrowth: boolean, known: boolean]>([
		['2026-11-21', false, true],
		['2026-10-25', true, true],
		['2026-10-24', false, false],
		['2026-05-01', true, false]
	])('know of a check-in of %s for four weeks', (day, wantsGrowth, known) => {
		expect(factsWith({ checkIn: { day: sampleDay(day), wantsGrowth } }).checkIn).toEqual(
			known ? { strain: true, wantsGrowth } : null
		);
	});

	test('leave the check-in unknown where there was none', () => {
		expect(factsWith({}).checkIn).toBeNull();
	});
});

describe('one’s own result', () => {
	test.each([
		{ of: 'the draft', records: { draft, attempts: [newer] }, day: '2026-11-20' },
		{ of: 'the last attempt', records: { attempts: [newer, older] }, day: '2026-11-01' },
		{ of: 'today', records: {}, day: '2026-11-21' }
	])('bears the day of $of', ({ records, day }) => {
		expect(resultWith(records).day).toBe(day);
	});

	test('is there before anything is answered: nothing scored, nothing named, one step at least', () => {
		const { skills: shown, answers, targets, steps } = resultWith({});
		expect(shown.map(({ score, answered }) => [score, answered])).toEqual(
			skills.map(() => [null, 0])
		);
		expect(answers.open).toHaveLength(30);
		expect(targets).toMatchObject({ source: 'closest', targets: [] });
		expect(steps.length).toBeGreaterThan(0);
	});

	describe('after a check-in', () => {
		const answers = { 'code.apis': 1, 'code.samples': 1, 'teaching.sessions': 1 } as const;
		const records = { attempts: [sampleAttempt(4, '2026-11-20', answers)] };
		const after = (wantsGrowth: boolean, day = today) =>
			resultWith({ ...records, checkIn: { day, wantsGrowth } });
		const growth = ({ steps }: OwnResult) => steps.filter(({ kind }) => kind === 'growth');

		test('rest comes first, and nothing to grow unless it was asked for', () => {
			expect(growth(resultWith(records)).length).toBeGreaterThan(1);
			expect(after(false).steps[0]?.kind).toBe('wellbeing');
			expect(growth(after(false))).toEqual([]);
			expect(after(true).steps[0]?.kind).toBe('wellbeing');
			expect(growth(after(true))).toHaveLength(1);
		});

		test('an old one steers nothing', () => {
			expect(after(false, sampleDay('2026-10-24'))).toEqual(resultWith(records));
		});

		test('all but the steps is what it would be without', () => {
			fc.assert(
				fc.property(anyRecords, fc.boolean(), (some, wantsGrowth) => {
					const without = { ...some, checkIn: null };
					const strained = { ...some, checkIn: { day: today, wantsGrowth } };
					expect(shareableWith(strained)).toEqual(shareableWith(without));
					const none = resultWith(without);
					const mine = resultWith(strained);
					const skills = none.skills.map((skill) => ({ ...skill, next: null }));
					expect({ ...mine, steps: [] }).toEqual({ ...none, skills, steps: [] });
				}),
				{ numRuns: 30 }
			);
		});
	});

	test('the steps that may be shown to others follow from answers and targets alone', () => {
		fc.assert(
			fc.property(anyRecords, anyRecords, ({ draft, attempts, targets }, other) => {
				const now = currentAnswers(draft, attempts);
				const first = [{ id: 1, day: today, answers: now }];
				expect(shareableWith({ ...other, draft, attempts, targets })).toEqual(
					shareableWith({ attempts: first, targets })
				);
			}),
			{ numRuns: 50 }
		);
	});

	test('they are the list itself where the device knows nothing else', () => {
		const { answers } = newer;
		const facts = { ...noFacts(today), answers };
		const { steps } = advise(content.rules, content.roles, facts);
		expect(shareableWith({ attempts: [newer] })).toEqual(steps.map(({ rule }) => rule));
		expect(steps.length).toBeGreaterThan(0);
	});

	describe('with one rule', () => {
		const rule = sampleRule({ id: 'apis', moves: { 'code.apis': 3 } });
		const stepsWith = (records: Partial<Records>) =>
			ownResult({ ...NO_RECORDS, ...records }, { ...content, rules: [rule] }, today).steps;

		test('tells the facts that made it fire and the gain for each target', () => {
			const targets: Target[] = [own('b'), { kind: 'role', id: 'events-program' }];
			// Code low goes from 25 x 2/4 to 25 x 3/4: of level 2 from 25 to 37.5 %
			expect(stepsWith({ attempts: [newer], targets })).toMatchObject([
				{
					id: 'apis',
					because: [expect.stringMatching(/^You answered: .+\.$/)],
					gains: { 'own:1': 12.5, 'events-program': 0 },
					gain: 12.5
				}
			]);
		});

		test('suggests it no more once it is under way', () => {
			const step = { rule: 'apis', title: rule.title, due: null, intention: '', changed: today };
			const steps = [{ ...step, state: 'under-way' as const }];
			expect(stepsWith({ attempts: [newer], steps })).toEqual([]);
		});
	});
});
