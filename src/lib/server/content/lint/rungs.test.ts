import { expect, test } from 'vitest';
import { sampleContent, sampleRule } from '../../../../../tests/samples.ts';
import { QUESTION_IDS } from '../../../core/model/question.ts';
import { WAYS, type Rule } from '../../../core/model/rule.ts';
import {
	findClosedRungs,
	findEmptyRungs,
	findEndlessSteps,
	findSingleWays,
	rungsOf
} from './rungs.ts';

/** Two rules for each rung, the first of which anybody can afford; `change` alters or drops some. */
function ladder(change: (rule: Rule, level: number, way: number) => Rule | null): Rule[] {
	return QUESTION_IDS.flatMap((question) =>
		([1, 2, 3, 4] as const).flatMap((level) =>
			[0, 1].flatMap((way) => {
				const id = `${question.replace('.', '-')}-${level}-${way}`;
				const ways = way === 0 ? WAYS : [];
				return change(sampleRule({ id, moves: { [question]: level }, ways }), level, way) ?? [];
			})
		)
	);
}

const full = ladder((rule) => rule);
const isFor = (rule: Rule, id: string) => rule.id === id;

test('a full ladder has 120 rungs and nothing to mend', () => {
	expect(rungsOf(full)).toHaveLength(120);
	expect(findEmptyRungs(sampleContent({ rules: full }))).toEqual([]);
	expect(findSingleWays(sampleContent({ rules: full }))).toEqual([]);
	expect(findClosedRungs(sampleContent({ rules: full }))).toEqual([]);
	expect(findEndlessSteps(sampleContent({ rules: full }))).toEqual([]);
});

test.each([
	['missing', () => null],
	['retired', (rule: Rule) => ({ ...rule, retired: true })]
])('a rung whose rules are %s is named', (_, change) => {
	const rules = ladder((rule) => (rule.id.startsWith('code-apis-3') ? change(rule) : rule));
	expect(findEmptyRungs(sampleContent({ rules })).map(({ wrong }) => wrong)).toEqual([
		'Nobody is told how to get from 2 to 3 in "code.apis".'
	]);
	expect(findSingleWays(sampleContent({ rules }))).toEqual([]);
});

test.each<[string, (rule: Rule) => Rule | null, string]>([
	['no second way', () => null, 'only one way that everybody is offered'],
	[
		'a second way for some only',
		(rule) => ({ ...rule, when: { fact: 'stage', is: 'already-in' } }),
		'only one way that everybody is offered'
	]
])('a first rung with %s is named where its rules stand', (_, change, says) => {
	const rules = ladder((rule) => (isFor(rule, 'code-apis-2-1') ? change(rule) : rule));
	const [finding, ...more] = findSingleWays(sampleContent({ rules }));
	expect(more).toEqual([]);
	expect(finding?.wrong).toBe(`From 1 to 2 in "code.apis" there is ${says}.`);
	expect(finding?.path).toEqual(['rules', rules.findIndex(({ id }) => id === 'code-apis-2-0')]);
});

test.each<[string, Partial<Rule>]>([
	['costs money', { ways: ['online', 'off-stage'] }],
	['needs travel', { ways: ['free', 'off-stage'] }],
	['needs a stage', { ways: ['free', 'online'] }],
	['takes more than two hours', { hours: 2.5 }]
])('a first rung where each way %s is named', (_, change) => {
	const rules = ladder((rule) => (isFor(rule, 'code-apis-1-0') ? { ...rule, ...change } : rule));
	expect(findSingleWays(sampleContent({ rules })).map(({ wrong }) => wrong)).toEqual([
		'From 0 to 1 in "code.apis" no way is at once free, online, off stage and done in 2 hours.'
	]);
});

test('higher rungs need one way, of any kind', () => {
	const rules = ladder((rule, level, way) => (level > 2 && way === 0 ? null : rule));
	expect(findSingleWays(sampleContent({ rules }))).toEqual([]);
});

test('a rung where each way is for some people only is named', () => {
	const when = { fact: 'stage', is: 'already-in' };
	const both = ladder((rule) => (rule.id.startsWith('code-apis-4') ? { ...rule, when } : rule));
	expect(findClosedRungs(sampleContent({ rules: both })).map(({ wrong }) => wrong)).toEqual([
		'From 3 to 4 in "code.apis" each way is for some people only.'
	]);
	const one = ladder((rule) => (isFor(rule, 'code-apis-4-0') ? { ...rule, when } : rule));
	expect(findClosedRungs(sampleContent({ rules: one }))).toEqual([]);
});

test.each<[string, Partial<Rule>, number]>([
	['18 hours', { hours: 18 }, 0],
	['18.5 hours', { hours: 18.5 }, 1],
	['40 hours with a part of 12', { hours: 40, part: { do: 'Do a part.', hours: 12 } }, 0],
	['40 hours with a part of 20', { hours: 40, part: { do: 'Do a part.', hours: 20 } }, 1],
	['40 hours, but retired', { hours: 40, retired: true }, 0]
])('a step of %s has to fit into six weeks of three hours', (_, change, count) => {
	const rules = ladder((rule) => (isFor(rule, 'code-apis-4-0') ? { ...rule, ...change } : rule));
	const findings = findEndlessSteps(sampleContent({ rules }));
	expect(findings).toHaveLength(count);
	findings.forEach(({ wrong }) => expect(wrong).toContain('"code-apis-4-0" does not fit'));
});
