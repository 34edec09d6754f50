import { describe, expect, test } from 'vitest';
import { sampleDay, sampleRule } from '../../../../tests/samples.ts';
import type { Rule } from '../model/rule.ts';
import type { StepState } from '../model/step.ts';
import { knowFacts, noFacts, type Facts } from './facts.ts';
import { fireRules } from './fire.ts';
import { fitToPerson, guardsOf } from './guard.ts';

const act = sampleRule({ id: 'act', moves: { 'events.logistics': 2 }, hours: 3 });
const idle = sampleRule({ id: 'idle', moves: { 'code.apis': 1 }, hours: 1 });
const guard = (id: string, change: Partial<Rule> = {}) =>
	sampleRule({
		id,
		kind: 'safeguard',
		hours: 0.5,
		when: { fact: 'answer.events.safety', is: [0, 1, 'not-sure', 'open'] },
		before: ['act'],
		alone: { fact: 'answer.events.logistics', atLeast: 2 },
		...change
	});
const rules = [act, idle, guard('contact'), guard('photos')];

const about = (answers: Facts['answers'], change: Partial<Facts> = {}): Facts => ({
	...noFacts(sampleDay('2026-11-22')),
	answers: { 'code.apis': 0, ...answers },
	...change
});

function fitted(facts: Facts, among: readonly Rule[] = rules, hoursPerWeek = 3) {
	const known = knowFacts(facts);
	return fitToPerson(fireRules(among, known, []), known, hoursPerWeek).map(
		({ rule, safeguards, hours, inPart }) => ({
			id: rule.id,
			with: safeguards.map((step) => step.rule.id),
			hours,
			inPart
		})
	);
}

const plain = { with: [] as string[], inPart: false };

describe('a safeguard', () => {
	test('goes with the step that does what it guards, and its time is counted', () => {
		expect(fitted(about({ 'events.logistics': 1 }))).toEqual([
			{ id: 'act', with: ['contact', 'photos'], hours: 4, inPart: false },
			{ ...plain, id: 'idle', hours: 1 }
		]);
	});

	test('is left out where an answer says that it was done', () => {
		expect(fitted(about({ 'events.logistics': 1, 'events.safety': 2 }))).toEqual([
			{ ...plain, id: 'act', hours: 3 },
			{ ...plain, id: 'idle', hours: 1 }
		]);
	});

	test('is left out without an act', () => {
		expect(fitted(about({ 'events.logistics': 0 }))).toEqual([{ ...plain, id: 'idle', hours: 1 }]);
	});

	test('stands by itself, one at a time, for what is done already', () => {
		expect(fitted(about({ 'events.logistics': 2 }))).toEqual([
			{ ...plain, id: 'idle', hours: 1 },
			{ ...plain, id: 'contact', hours: 0.5 }
		]);
	});

	test('that stands by itself tells what it is for', () => {
		const known = knowFacts(about({ 'events.logistics': 2 }));
		const [, step] = fitToPerson(fireRules(rules, known, []), known, 3);
		expect(step?.because).toEqual([
			{ fact: 'answer.events.safety', value: 'open' },
			{ fact: 'answer.events.logistics', value: 2 }
		]);
	});

	test.each<[StepState | undefined, string[]]>([
		[undefined, ['contact', 'photos']],
		['suggested', ['contact', 'photos']],
		['under-way', ['photos']],
		['done', ['photos']],
		['not-for-me', ['photos']]
	])('stays with a step that is under way; where it is %s itself: %j', (state, left) => {
		const steps = { act: 'under-way', ...(state && { contact: state }) } as const;
		const facts = about({ 'events.logistics': 1 }, { steps });
		expect(guardsOf(act, rules, facts).map(({ id }) => id)).toEqual(left);
		expect(guardsOf(idle, rules, facts)).toEqual([]);
	});

	test('does not stay with a step once it has no ground', () => {
		const facts = about({ 'events.safety': 4 }, { steps: { act: 'under-way' } });
		const contact = guard('contact', { when: { fact: 'answer.events.safety', is: [0, 1] } });
		expect(guardsOf(act, [contact], facts)).toEqual([]);
	});

	test('that stands by itself does not go with a step as well', () => {
		const more = sampleRule({ id: 'act', moves: { 'events.logistics': 3 }, hours: 3 });
		const [step] = fitted(about({ 'events.logistics': 2 }), [more, ...rules.slice(1)]);
		expect(step).toEqual({ id: 'act', with: ['photos'], hours: 3.5, inPart: false });
	});

	test('never stands by itself under strain', () => {
		const checkIn = { strain: true, wantsGrowth: true };
		expect(fitted(about({ 'events.logistics': 2 }, { checkIn })).map(({ id }) => id)).toEqual([
			'idle'
		]);
	});
});

describe('a step with a first part', () => {
	const long = (hours: number) => ({ ...idle, hours, part: { do: 'Do half of it.', hours: 5 } });

	test.each([
		{ hours: 18, perWeek: 3, inPart: false, takes: 18 },
		{ hours: 18.5, perWeek: 3, inPart: true, takes: 5 },
		{ hours: 18.5, perWeek: 4, inPart: false, takes: 18.5 },
		{ hours: 10, perWeek: 1, inPart: true, takes: 5 }
	])('of $hours hours at $perWeek a week: $inPart', ({ hours, perWeek, inPart, takes }) => {
		expect(fitted(about({}), [long(hours)], perWeek)).toEqual([
			{ id: 'idle', with: [], hours: takes, inPart }
		]);
	});

	test('counts what guards it towards the six weeks', () => {
		const guarded = { ...long(18), id: 'act' };
		const always = guard('contact', { when: { fact: 'answered', atLeast: 0 }, alone: undefined });
		expect(fitted(about({}), [guarded, always])).toEqual([
			{ id: 'act', with: ['contact'], hours: 5.5, inPart: true }
		]);
	});
});
