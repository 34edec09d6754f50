import { describe, expect, test } from 'vitest';
import { sampleRequirement } from '../../../../tests/samples.ts';
import { faultOfSkillRequirement, isCore, isRequirement, skillsItRestsOn } from './requirement.ts';
import type { SkillId } from './skill.ts';

test.each([
	{ importance: 3, level: 1, core: true },
	{ importance: 2.5, level: 1, core: true },
	{ importance: 2, level: 4, core: false },
	{ importance: 0, level: 0, core: false }
])('importance $importance is the core: $core', ({ importance, level, core }) => {
	expect(isCore({ importance, level })).toBe(core);
});

describe('what a listing asks of one skill', () => {
	test.each([
		{ importance: 0, level: 0 },
		{ importance: 0.5, level: 0.5 },
		{ importance: 2.5, level: 1.5 },
		{ importance: 3, level: 4 }
	])('may be $importance at level $level', (value) => {
		expect(faultOfSkillRequirement(value)).toBeNull();
	});

	test.each([
		{ value: { importance: 3.5, level: 2 }, fault: /importance from 0 to 3/ },
		{ value: { importance: -0.5, level: 2 }, fault: /importance from 0 to 3/ },
		{ value: { importance: 1.25, level: 2 }, fault: /importance .* steps of 0.5/ },
		{ value: { importance: '2', level: 2 }, fault: /importance/ },
		{ value: { importance: 2, level: 4.5 }, fault: /level from 0 to 4/ },
		{ value: { importance: 2, level: 1.2 }, fault: /level .* steps of 0.5/ },
		{ value: { importance: 2, level: NaN }, fault: /level/ },
		{ value: { importance: 2 }, fault: /level/ },
		{ value: { importance: 2, level: 0 }, fault: /both 0/ },
		{ value: { importance: 0, level: 1 }, fault: /both 0/ },
		{ value: null, fault: /importance, level/ },
		{ value: 2, fault: /importance, level/ }
	])('may not be $value', ({ value, fault }) => {
		expect(faultOfSkillRequirement(value)).toMatch(fault);
	});
});

test('a requirement names all five skills', () => {
	const { teaching: _, ...four } = sampleRequirement({ code: [2, 2] });
	expect(isRequirement(sampleRequirement({ code: [2, 2] }))).toBe(true);
	expect(isRequirement(four)).toBe(false);
	expect(isRequirement(null)).toBe(false);
});

test('a requirement with one fault is none', () => {
	expect(isRequirement(sampleRequirement({ code: [2, 2], events: [1, 0] }))).toBe(false);
});

test.each<[what: string, asked: Parameters<typeof sampleRequirement>[0], skills: SkillId[]]>([
	['nothing', {}, []],
	[
		'what is nice to have, but not the faintest mention',
		{ code: [1, 1], events: [0.5, 0.5] },
		['code']
	],
	[
		'its core, then the rest',
		{ presentation: [1, 3], code: [3, 1], teaching: [2, 2] },
		['code', 'teaching', 'presentation']
	],
	[
		'equal ones in the order in which the quiz asks',
		{ presentation: [2, 2], code: [2, 2], documentation: [2, 2], events: [2, 2], teaching: [2, 2] },
		['teaching', 'events', 'documentation', 'code', 'presentation']
	]
])('a listing rests on %s', (_, asked, skills) => {
	expect(skillsItRestsOn(sampleRequirement(asked))).toEqual(skills);
});
