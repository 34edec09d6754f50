import { describe, expect, test } from 'vitest';
import { sampleAttempt, sampleDay } from '../../../../tests/samples.ts';
import type { Evidence } from '../model/evidence.ts';
import { ROLE_IDS } from '../model/role.ts';
import type { StepRecord } from '../model/step.ts';
import type { Target } from '../model/target.ts';
import { NO_RECORDS, readRecords, withTargets, type Records } from './records.ts';

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

const evidence = (id: string, note: string): Evidence => ({
	id,
	question: 'code.apis',
	step: '',
	note,
	link: '',
	day: sampleDay('2026-11-20')
});

describe('records from storage or a file', () => {
	test('lose damaged parts and keep the rest', () => {
		const attempt = sampleAttempt(1, '2026-11-21', { 'code.apis': 2 });
		const target = role('technical-writer');
		const kept = step('a-step', '2026-11-21', 'done');
		const piece = evidence('e', 'a talk');
		expect(
			readRecords({
				draft: 'damaged',
				attempts: [attempt, { id: 0 }, null],
				targets: [{ kind: 'role', id: 'astronaut' }, target],
				steps: [kept, { ...kept, state: 'lost' }],
				evidence: [{ id: 'e' }, 'a talk', piece],
				person: null
			})
		).toEqual(
			records({ attempts: [attempt], targets: [target], steps: [kept], evidence: [piece] })
		);
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
