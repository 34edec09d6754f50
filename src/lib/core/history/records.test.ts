import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRecords } from '../../../../tests/arbitraries.ts';
import { sampleAttempt, sampleDay } from '../../../../tests/samples.ts';
import { NOBODY, type Person } from '../model/person.ts';
import { ROLE_IDS } from '../model/role.ts';
import type { StepRecord } from '../model/step.ts';
import type { Target } from '../model/target.ts';
import { NO_RECORDS, mergeRecords, readRecords, withTargets, type Records } from './records.ts';

const records = (some: Partial<Records>): Records => ({ ...NO_RECORDS, ...some });
const role = (id: (typeof ROLE_IDS)[number]): Target => ({ kind: 'role', id });
const step = (rule: string, changed: string, state: StepRecord['state']): StepRecord => ({
	rule,
	title: `title of ${rule}`,
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

	test('fills in what is open here, which is no difference, and keeps the answers here', () => {
		const mine = sampleAttempt(1, '2026-05-01', { 'code.apis': 1, 'code.review': 'not-sure' });
		const fuller = sampleAttempt(1, '2026-05-01', { 'code.apis': 1, 'code.samples': 0 });
		const other = sampleAttempt(1, '2026-05-01', { 'code.review': 2, 'code.samples': 0 });
		const joined = sampleAttempt(1, '2026-05-01', { ...mine.answers, 'code.samples': 0 });
		for (const [theirs, different] of [[fuller, 0] as const, [other, 1] as const]) {
			const merged = mergeRecords(records({ attempts: [mine] }), records({ attempts: [theirs] }));
			expect(merged).toMatchObject({ added: 0, different });
			expect(merged.records.attempts).toEqual([joined]);
		}
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

describe('a change of targets', () => {
	const [a, b, c, d, e] = ROLE_IDS.map(role) as [Target, Target, Target, Target, Target];

	test.each<[string, Target[], { added?: Target[]; removed?: Target[] }, Target[]]>([
		['adds behind those chosen', [b, a], { added: [c] }, [b, a, c]],
		['adds none twice', [b, a], { added: [a, b] }, [b, a]],
		['lets go', [a, b, c], { removed: [b] }, [a, c]],
		['lets go of none that is not there', [a], { removed: [b] }, [a]],
		['lets one go for another', [a, b, c, d], { added: [e], removed: [b] }, [a, c, d, e]],
		['keeps to four', [a, b, c], { added: [d, e] }, [a, b, c, d]]
	])('%s', (_, targets, { added = [], removed = [] }, expected) => {
		expect(withTargets({ targets }, { added, removed })).toEqual(expected);
	});
});

test('a target that is changed keeps its place', () => {
	const goal = (text: string): Target => ({ kind: 'free', id: 'a', text });
	const targets = [goal('Product manager'), role('technical-writer')];
	const change = { added: [goal('Product owner')], removed: [goal('Product manager')] };
	expect(withTargets({ targets }, change)).toEqual([goal('Product owner'), targets[1]]);
});

describe('for any two devices', () => {
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
				expect(attempts.map(({ id }) => id).sort()).toEqual([...ids].sort());
				for (const mine of here.attempts) {
					const { answers } = incoming.attempts.find(({ id }) => id === mine.id) ?? mine;
					const joined = { ...mine, answers: { ...answers, ...mine.answers } };
					expect(attempts).toContainEqual(joined);
				}
				expect(targets.slice(0, here.targets.length)).toEqual(here.targets);
				expect(targets.length).toBeLessThanOrEqual(4);
			})
		);
	});
});
