import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAnswers, anyDay, anyRequirement } from '../../../../tests/arbitraries.ts';
import { sampleAttempt, sampleDay } from '../../../../tests/samples.ts';
import type { Attempt } from '../model/attempt.ts';
import { NOBODY, ORIGINS, STAGES, type Person } from '../model/person.ts';
import { ROLE_IDS } from '../model/role.ts';
import { STEP_STATES, type StepRecord } from '../model/step.ts';
import type { Target } from '../model/target.ts';
import { NO_RECORDS, mergeRecords, readRecords, type Records } from './records.ts';

const records = (some: Partial<Records>): Records => ({ ...NO_RECORDS, ...some });
const role = (id: (typeof ROLE_IDS)[number]): Target => ({ kind: 'role', id });
const step = (rule: string, changed: string, state: StepRecord['state']): StepRecord => ({
	rule,
	state,
	due: null,
	intention: '',
	changed: sampleDay(changed)
});

describe('records from storage or a file', () => {
	test('lose damaged parts and keep the rest', () => {
		const attempt = sampleAttempt(1, '2026-11-21', { 'code.apis': 2 });
		const target = role('technical-writer');
		const kept = step('a-step', '2026-11-21', 'done');
		expect(
			readRecords({
				draft: 'damaged',
				attempts: [attempt, { id: 0 }, null],
				targets: [{ kind: 'role', id: 'astronaut' }, target],
				steps: [kept, { ...kept, state: 'lost' }],
				person: null
			})
		).toEqual(records({ attempts: [attempt], targets: [target], steps: [kept] }));
	});

	test('have four targets at most', () => {
		const targets = ROLE_IDS.slice(0, 5).map(role);
		expect(readRecords({ targets }).targets).toEqual(targets.slice(0, 4));
	});

	test.each([null, undefined, 'records', 7])('are none in %j', (value) => {
		expect(readRecords(value)).toEqual(NO_RECORDS);
	});

	test.each([{}, { attempts: {}, targets: 'none', steps: null }])('are none in %j', (value) => {
		expect(readRecords(value)).toEqual(NO_RECORDS);
	});
});

describe('merging', () => {
	test('adds attempts from elsewhere, keeps those here, and counts what differs', () => {
		const here = sampleAttempt(1, '2026-05-01', { 'code.apis': 1 });
		const same = sampleAttempt(2, '2026-06-01', { 'code.apis': 2 });
		const other = sampleAttempt(1, '2026-05-01', { 'code.apis': 3 });
		const alike = sampleAttempt(4, '2026-06-02', { 'code.apis': 2, 'code.review': 'not-sure' });
		const added = sampleAttempt(3, '2026-07-01', {});
		const merged = mergeRecords(
			records({ attempts: [here, same, alike] }),
			records({ attempts: [other, same, alike, added] })
		);
		expect(merged).toMatchObject({ added: 1, different: 1, leftOut: 0 });
		expect(merged.records.attempts).toEqual([here, same, alike, added]);
	});

	test('fills up to four targets, and says how many did not come in', () => {
		const [a, b, c, d, e] = ROLE_IDS.map(role) as [Target, Target, Target, Target, Target];
		const merged = mergeRecords(records({ targets: [a, b, c] }), records({ targets: [c, d, e] }));
		expect(merged.records.targets).toEqual([a, b, c, d]);
		expect(merged.leftOut).toBe(1);
	});

	test.each([
		{ here: '2026-11-01', incoming: '2026-11-02', state: 'done' },
		{ here: '2026-11-02', incoming: '2026-11-01', state: 'under-way' },
		{ here: '2026-11-01', incoming: '2026-11-01', state: 'under-way' }
	])('of a step changed here on $here, there on $incoming, keeps "$state"', (days) => {
		const merged = mergeRecords(
			records({ steps: [step('a', days.here, 'under-way')] }),
			records({ steps: [step('a', days.incoming, 'done')] })
		);
		expect(merged.records.steps.map(({ state }) => state)).toEqual([days.state]);
	});

	test('takes from elsewhere only what a person has not said here', () => {
		const here: Person = { ...NOBODY, stage: 'already-in', liked: ['devrel-lead'] };
		const incoming: Person = {
			stage: 'breaking-in',
			origin: 'writing',
			hoursPerWeek: 6,
			liked: ['technical-writer']
		};
		const merged = mergeRecords(records({ person: here }), records({ person: incoming }));
		expect(merged.records.person).toEqual({
			stage: 'already-in',
			origin: 'writing',
			hoursPerWeek: 6,
			liked: ['devrel-lead']
		});
	});
});

describe('for any two devices', () => {
	const option = { nil: null };
	const anyAttempt: fc.Arbitrary<Attempt> = fc.record({
		id: fc.integer({ min: 1, max: 6 }),
		day: anyDay,
		answers: anyAnswers
	});
	const anyTarget: fc.Arbitrary<Target> = fc.oneof(
		fc.constantFrom(...ROLE_IDS).map(role),
		fc.record({
			kind: fc.constant('own' as const),
			id: fc.constantFrom('a', 'b'),
			title: fc.string(),
			requirement: anyRequirement,
			titleShown: fc.boolean()
		})
	);
	const anyStep: fc.Arbitrary<StepRecord> = fc.record({
		rule: fc.constantFrom('a', 'b', 'c', 'd'),
		state: fc.constantFrom(...STEP_STATES),
		due: fc.option(anyDay, option),
		intention: fc.string({ maxLength: 20 }),
		changed: fc.constantFrom(sampleDay('2026-11-01'), sampleDay('2026-11-02'))
	});
	const anyRecords: fc.Arbitrary<Records> = fc.record({
		draft: fc.constant(null),
		attempts: fc.uniqueArray(anyAttempt, { selector: ({ id }) => id, maxLength: 4 }),
		targets: fc.uniqueArray(anyTarget, {
			selector: ({ kind, id }) => `${kind} ${id}`,
			maxLength: 4
		}),
		steps: fc.uniqueArray(anyStep, { selector: ({ rule }) => rule, maxLength: 4 }),
		person: fc.record({
			stage: fc.option(fc.constantFrom(...STAGES), option),
			origin: fc.option(fc.constantFrom(...ORIGINS), option),
			hoursPerWeek: fc.constantFrom(1, 3, 10),
			liked: fc.subarray([...ROLE_IDS], { maxLength: 2 })
		})
	});

	test('merging twice changes nothing', () => {
		fc.assert(
			fc.property(anyRecords, anyRecords, (here, incoming) => {
				const once = mergeRecords(here, incoming).records;
				const twice = mergeRecords(once, incoming);
				expect(twice.records).toEqual(once);
				expect(twice.added).toBe(0);
			})
		);
	});

	test('merging records with themselves, or with none, changes nothing', () => {
		fc.assert(
			fc.property(anyRecords, (here) => {
				expect(mergeRecords(here, here).records).toEqual(here);
				expect(mergeRecords(here, NO_RECORDS).records).toEqual(here);
			})
		);
	});

	test('no attempt and no target here is lost, and every attempt elsewhere comes in', () => {
		fc.assert(
			fc.property(anyRecords, anyRecords, (here, incoming) => {
				const { attempts, targets } = mergeRecords(here, incoming).records;
				const ids = new Set([...here.attempts, ...incoming.attempts].map(({ id }) => id));
				expect(attempts).toEqual(expect.arrayContaining([...here.attempts]));
				expect(attempts.map(({ id }) => id).sort()).toEqual([...ids].sort());
				expect(targets.slice(0, here.targets.length)).toEqual(here.targets);
				expect(targets.length).toBeLessThanOrEqual(4);
			})
		);
	});
});
