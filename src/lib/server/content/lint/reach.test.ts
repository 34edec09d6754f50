import { expect, test } from 'vitest';
import roles from '$content/roles.yaml';
import { sampleContent, sampleRule } from '../../../../../tests/samples.ts';
import type { Condition, Rule } from '../../../core/model/rule.ts';
import { advise } from '../../../core/rules/advise.ts';
import { evaluate } from '../../../core/rules/condition.ts';
import { knowFacts } from '../../../core/rules/facts.ts';
import { conditionOf } from '../../../core/rules/fire.ts';
import { makeDice, makePerson } from './people.ts';
import { findNeverFiring, findNeverListed, searchLists, whoFires } from './reach.ts';

const contentWith = (...rules: Rule[]) => sampleContent({ roles, rules });
const career = (when: Condition) => sampleRule({ id: 'it', kind: 'career', when });

/** Each kind of fact, and what nobody would hit by chance. */
test.each<[string, Rule]>([
	['a rung', sampleRule({ id: 'it', moves: { 'code.apis': 4 } })],
	['two rungs', sampleRule({ id: 'it', moves: { 'code.apis': 4, 'events.safety': 2 } })],
	['an answer that is open', career({ fact: 'answer.events.budget', is: 'open' })],
	[
		'ten answers of one kind',
		career({
			all: ['delivery', 'recorded', 'preparation', 'demos', 'feedback', 'proposals'].map(
				(facet) => ({
					fact: `answer.presentation.${facet}`,
					is: 3
				})
			)
		})
	],
	[
		'an uneven profile',
		career({
			all: [
				{ fact: 'score.code', atLeast: 75 },
				{ fact: 'score.events', atMost: 0 }
			]
		})
	],
	['a wide spread', career({ fact: 'spread', atLeast: 90 })],
	['a gap', career({ fact: 'gap.teaching', atLeast: 2 })],
	['a gap in a core skill', career({ fact: 'coreGap', atLeast: 2 })],
	['a word for fit', career({ fact: 'fitWord', is: 'most' })],
	['a family of targets', career({ fact: 'targetFamily', is: 'devrel-lead' })],
	['four targets', career({ fact: 'targets', is: 4 })],
	['not sure of all', career({ fact: 'notSure', atLeast: 1 })],
	['no answer at all', career({ fact: 'answered', atMost: 0 })],
	['evidence', career({ fact: 'evidence.code.apis', atLeast: 3 })],
	['days gone by', career({ fact: 'daysSinceLastAttempt', atLeast: 365 })],
	['a step that is done', career({ fact: 'step.it', is: 'done' })],
	['a check-in', career({ fact: 'checkIn', is: 'fine' })],
	['the opposite', career({ not: { any: [{ fact: 'stage', is: 'breaking-in' }] } })],
	['few hours', career({ fact: 'hoursPerWeek', atMost: 1 })]
])('somebody is found for %s, for whom the rule does fire', (_, rule) => {
	const content = contentWith(rule);
	expect(findNeverFiring(content)).toEqual([]);
	const facts = whoFires(rule, content)!;
	expect(evaluate(conditionOf(rule), knowFacts(facts)).truth).toBe(true);
});

test.each<[string, Rule]>([
	[
		'asks for another level than it moves from',
		sampleRule({
			id: 'it',
			moves: { 'code.apis': 2 },
			when: { fact: 'answer.code.apis', atLeast: 2 }
		})
	],
	[
		'asks for two stages at once',
		career({
			all: [
				{ fact: 'stage', is: 'already-in' },
				{ fact: 'stage', is: 'breaking-in' }
			]
		})
	],
	['has a misspelt value', career({ fact: 'origin', is: 'enginering' })],
	[
		'asks for a score that its answers rule out',
		career({
			all: [
				{ fact: 'score.code', atLeast: 80 },
				...['software', 'samples', 'apis', 'open-source', 'review', 'product-feedback'].map(
					(facet) => ({ fact: `answer.code.${facet}`, atMost: 2 })
				)
			]
		})
	]
])('a rule that %s never fires', (_, rule) => {
	const findings = findNeverFiring(contentWith(rule));
	expect(findings.map(({ path }) => path.slice(0, 2))).toEqual([['rules', 0]]);
	expect(findings[0]?.wrong).toContain('"it" is never offered');
	// It is told of once: that nobody has it on a list follows.
	expect(findNeverListed(contentWith(rule))).toEqual([]);
});

test('a retired rule may never fire', () => {
	expect(
		findNeverFiring(contentWith({ ...career({ fact: 'origin', is: 'x' }), retired: true }))
	).toEqual([]);
});

const open: Condition = { fact: 'answered', atLeast: 0 };
const crowding = Array.from({ length: 7 }, (_, i) =>
	sampleRule({
		id: `always-${i}`,
		kind: 'career',
		hours: 0.5,
		when: {
			all: [
				open,
				{ fact: `step.always-${i}`, is: ['suggested', 'not-for-me', 'done', 'under-way'] }
			]
		}
	})
);

test('a rule that others always crowd out reaches nobody', () => {
	// Seven short steps fill the list of everybody who has not turned one of them down.
	const late = sampleRule({
		id: 'late',
		kind: 'career',
		when: { all: [open, ...crowding.map(({ id }) => ({ fact: `step.${id}`, is: 'suggested' }))] }
	});
	const content = contentWith(...crowding, late);
	expect(findNeverListed(content).map(({ wrong }) => wrong)).toEqual([
		'"late" fits some people, but other steps always come before it: it is on nobody\'s list.'
	]);
	// Once these ask for something, there are lists with room.
	const asking = crowding.map((rule) => ({ ...rule, when: { fact: 'stage', is: 'already-in' } }));
	expect(findNeverListed(contentWith(...asking, late))).toEqual([]);
});

test('a step longer than anybody has hours for reaches nobody who has another', () => {
	const long = sampleRule({ id: 'long', moves: { 'code.apis': 1 }, hours: 200 });
	const short = sampleRule({ id: 'short', kind: 'career', when: open });
	const stuck = { ...long, when: { fact: 'step.short', is: 'suggested' } };
	expect(findNeverListed(contentWith(stuck, short))).toHaveLength(1);
	expect(findNeverListed(contentWith({ ...stuck, hours: 20 }, short))).toEqual([]);
});

test('a longer way up the same rung is reached as another way, where it fits', () => {
	const short = sampleRule({ id: 'short', moves: { 'code.apis': 1 }, hours: 1 });
	const when = { fact: 'step.short', is: 'suggested' };
	const other = sampleRule({ id: 'other', moves: { 'code.apis': 1 }, hours: 8, when });
	expect(findNeverListed(contentWith(short, other))).toEqual([]);
	const endless = { ...other, hours: 200 };
	expect(findNeverListed(contentWith(short, endless)).map(({ path }) => path)).toEqual([
		['rules', 1, 'id']
	]);
});

test('a safeguard is reached with the step that it guards', () => {
	const act = sampleRule({ id: 'act', moves: { 'code.apis': 1 } });
	const guard = sampleRule({ id: 'guard', kind: 'safeguard', when: open, before: ['act'] });
	expect(findNeverListed(contentWith(act, guard))).toEqual([]);
	const idle = { ...guard, before: ['nothing'] };
	expect(findNeverListed(contentWith(act, idle)).map(({ path }) => path)).toEqual([
		['rules', 1, 'id']
	]);
});

test('the same content gets the same answer', () => {
	const reach = searchLists(contentWith(...crowding));
	expect(searchLists(contentWith(...crowding))).toEqual(reach);
	expect(reach.crowd.size).toBe(7);
});

test('the crowd holds people of all kinds', () => {
	const dice = makeDice(1);
	const crowd = Array.from({ length: 400 }, () => makePerson(dice, roles, []));
	const scores = crowd.map((facts) => knowFacts(facts).scores);
	const some = (holds: (i: number) => boolean) => crowd.filter((_, i) => holds(i)).length;
	expect(some((i) => Object.keys(crowd[i]!.answers).length === 30)).toBeGreaterThan(40);
	expect(some((i) => Object.keys(crowd[i]!.answers).length < 10)).toBeGreaterThan(40);
	expect(some((i) => Object.values(crowd[i]!.answers).includes('not-sure'))).toBeGreaterThan(40);
	expect(some((i) => (scores[i]!.code.score ?? 0) >= 75)).toBeGreaterThan(40);
	expect(some((i) => crowd[i]!.targets.length === 0)).toBeGreaterThan(40);
	expect(some((i) => crowd[i]!.targets.length === 4)).toBeGreaterThan(40);
	expect(some((i) => crowd[i]!.checkIn?.strain === true)).toBeGreaterThan(40);
	expect(crowd.every((facts) => advise([], roles, facts).steps.length === 0)).toBe(true);
});
