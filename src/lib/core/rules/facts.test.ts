import { describe, expect, test } from 'vitest';
import { sampleDay, sampleRequirement } from '../../../../tests/samples.ts';
import type { Requirement } from '../model/requirement.ts';
import type { RoleId } from '../model/role.ts';
import type { Aim } from '../model/target.ts';
import { factValue, isFactName, knowFacts, noFacts, type Facts } from './facts.ts';

const today = sampleDay('2026-11-21');
const nobody = noFacts(today);

function aim(requirement: Requirement, family: RoleId | null = null): Aim {
	return { key: family ?? 'own:1', title: 'Aim', family, requirement, listings: 1 };
}

const valueOf = (name: string, facts: Partial<Facts>) =>
	factValue(name, knowFacts({ ...nobody, ...facts }));

// Presentation 25 x (4 + 2) / 2 = 75, Code 25 x 1 = 25
const answers = {
	'presentation.delivery': 4,
	'presentation.demos': 2,
	'code.apis': 1,
	'code.review': 'not-sure',
	'events.safety': 'not-sure'
} as const;
const writer = aim(sampleRequirement({ code: [3, 3], documentation: [3, 2] }), 'technical-writer');
const lead = aim(sampleRequirement({ presentation: [2.5, 3.5], code: [2, 4] }), 'devrel-lead');
const speaker = aim(sampleRequirement({ presentation: [1, 2], code: [1, 1] }));
const somebody: Partial<Facts> = {
	answers,
	targets: [writer, lead],
	stage: 'already-in',
	origin: 'support',
	hoursPerWeek: 5,
	evidence: { 'code.apis': 2, 'code.review': 0, 'events.safety': 1 },
	steps: { 'a-step': 'done' },
	checkIn: { strain: true, wantsGrowth: false },
	attempts: { count: 2, last: sampleDay('2026-11-14') }
};

describe('what is known of somebody', () => {
	test.each([
		['answer.presentation.delivery', 4],
		['answer.code.review', 'not-sure'],
		['answer.teaching.sessions', 'open'],
		['answered', 3],
		['answered.presentation', 2],
		['answered.events', 0],
		['notSure', 2],
		['notSure.code', 1],
		['score.presentation', 75],
		['score.events', undefined],
		['topScore', 75],
		['spread', 50],
		['gap.presentation', 0.5],
		['gap.code', 3],
		['gap.documentation', undefined],
		['coreGap', 2],
		['targets', 2],
		['targetFamily', ['technical-writer', 'devrel-lead']],
		['fitWord', ['unknown', 'unknown']],
		['stage', 'already-in'],
		['origin', 'support'],
		['hoursPerWeek', 5],
		['evidence', 2],
		['evidence.code.apis', 2],
		['evidence.teaching.sessions', 0],
		['step.a-step', 'done'],
		['step.another-step', 'suggested'],
		['checkIn', 'strain'],
		['attempts', 2],
		['daysSinceLastAttempt', 7]
	])('%s is %j', (name, value) => {
		expect(valueOf(name, somebody)).toEqual(value);
	});

	test('bestFit is the highest fit that is known', () => {
		// Presentation 1 x 1, Code 1 x 1
		expect(valueOf('bestFit', { answers, targets: [writer, speaker] })).toBe(100);
	});

	test('a target without a role family has none', () => {
		expect(valueOf('targetFamily', { targets: [speaker] })).toEqual([]);
	});

	test('checkIn is fine where it shows no strain', () => {
		expect(valueOf('checkIn', { checkIn: { strain: false, wantsGrowth: false } })).toBe('fine');
	});

	test('with a clock set back, the last attempt lies ahead', () => {
		const attempts = { count: 1, last: sampleDay('2026-11-23') };
		expect(valueOf('daysSinceLastAttempt', { attempts })).toBe(-2);
	});
});

describe('where nothing is known', () => {
	test.each([
		'score.code',
		'topScore',
		'spread',
		'gap.code',
		'coreGap',
		'bestFit',
		'stage',
		'origin',
		'hoursPerWeek',
		'evidence',
		'evidence.code.apis',
		'step.a-step',
		'checkIn',
		'attempts',
		'daysSinceLastAttempt'
	])('%s is unknown', (name) => {
		expect(valueOf(name, {})).toBeUndefined();
	});

	test.each([
		['answered', 0],
		['notSure', 0],
		['targets', 0],
		['targetFamily', []],
		['fitWord', []],
		['answer.code.apis', 'open']
	])('%s is %j all the same', (name, value) => {
		expect(valueOf(name, {})).toEqual(value);
	});

	test('one skill alone has no spread', () => {
		expect(valueOf('spread', { answers: { 'code.apis': 2 } })).toBeUndefined();
	});

	test('no earlier attempt is none, but has no age', () => {
		const attempts = { count: 0, last: null };
		expect(valueOf('attempts', { attempts })).toBe(0);
		expect(valueOf('daysSinceLastAttempt', { attempts })).toBeUndefined();
	});
});

describe('the name of a fact', () => {
	test.each(['stage', 'answer.code.apis', 'gap.teaching', 'answered.events', 'step.any-step'])(
		'may be %s',
		(name) => {
			expect(isFactName(name)).toBe(true);
		}
	);

	test.each([
		'',
		'stages',
		'answer',
		'answer.code',
		'answer.code.magic',
		'gap',
		'gap.magic',
		'score.code.apis',
		'evidence.code',
		'stage.code',
		'toString',
		'constructor'
	])('may not be "%s"', (name) => {
		expect(isFactName(name)).toBe(false);
		expect(() => valueOf(name, {})).toThrow(`no fact called ${name}`);
	});
});
