import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import questions from '$content/questions.yaml';
import roles from '$content/roles.yaml';
import rules from '$content/rules.yaml';
import skills from '$content/skills.yaml';
import { anyFacts } from '../../../../tests/arbitraries.ts';
import { sampleQuestion } from '../../../../tests/samples.ts';
import { QUESTION_IDS } from '../model/question.ts';
import type { Comparison, Condition } from '../model/rule.ts';
import type { Reason } from './condition.ts';
import { PLAIN_FACTS, knowFacts } from './facts.ts';
import { conditionOf, fireRules } from './fire.ts';
import { describeReason } from './receipt.ts';

const content = { skills, questions, roles };
const sample = {
	skills: [
		{ id: 'code', title: 'Code', about: '' },
		{ id: 'events', title: 'Events', about: '' }
	],
	questions: QUESTION_IDS.map(sampleQuestion),
	roles
} as const;

describe('a receipt says', () => {
	test.each<[fact: string, value: Reason['value'], sentence: string]>([
		['answer.code.apis', 2, 'You answered: code.apis rung 2 (title of code.apis).'],
		['answer.code.apis', 0, 'You answered: code.apis rung 0 (title of code.apis).'],
		['answer.code.apis', 'open', '“title of code.apis” is still open.'],
		['answer.code.apis', 'not-sure', 'On “title of code.apis” you said “not sure”.'],
		['score.code', 66.67, 'In Code you stand at “established” so far.'],
		['gap.events', 0.4, 'In Events a target asks for more than you show so far.'],
		['gap.events', 0, 'In Events you show what your targets ask.'],
		['coreGap', 3, 'The core of a target asks for more than you show so far.'],
		['coreGap', 0, 'You show what the core of your targets asks.'],
		['spread', 62.5, 'Your highest skill stands well above your lowest.'],
		['spread', 25, 'Your highest skill stands above your lowest.'],
		['topScore', 100, 'Your highest skill stands at “leading”.'],
		['answered', 0, 'Nothing is answered yet.'],
		['answered', 1, 'You have answered 1 question.'],
		['answered', 10, 'You have answered 10 questions.'],
		['answered.code', 1, 'You have answered 1 of 6 questions in Code.'],
		['answered.code', 0, 'No answer in Code has a level yet.'],
		['notSure', 0, 'You have not said “not sure” to any question.'],
		['notSure', 2, 'You said “not sure” twice.'],
		['notSure', 5, 'You said “not sure” 5 times.'],
		['notSure.events', 1, 'You said “not sure” once in Events.'],
		['evidence', 0, 'Nothing is noted yet.'],
		['evidence.code.apis', 0, 'Nothing is noted beside “title of code.apis” yet.'],
		['evidence', 1, 'You have kept evidence for 1 answer.'],
		['evidence.code.apis', 2, '2 pieces of evidence are kept beside “title of code.apis”.'],
		['targets', 0, 'You have not chosen a target yet.'],
		['targets', 4, 'You have chosen 4 targets.'],
		['stage', 'already-in', 'You said that you work in DevRel.'],
		['stage', 'breaking-in', 'You said that you do not work in DevRel yet.'],
		['origin', 'student', 'You come from your studies.'],
		['hoursPerWeek', 2.5, 'You have 2.5 hours a week.'],
		['hoursPerWeek', 10, 'You have 10 hours a week.'],
		['fitWord', ['most'], 'You show most or all of what a target asks.'],
		['fitWord', ['some', 'much'], 'You show much of what a target asks.'],
		['fitWord', ['unknown'], 'Too little is answered to compare you with a target.'],
		['attempts', 2, 'You have answered on 2 different days.'],
		['daysSinceLastAttempt', 1, 'Your last answers are 1 day old.']
	])('%s %j: %s', (fact, value, sentence) => {
		expect(describeReason({ fact, value }, sample)).toBe(sentence);
	});

	test('the titles of the roles among the targets, each once', () => {
		const value = ['technical-writer', 'devrel-lead', 'technical-writer'];
		const titleOf = (id: string) => roles.find((role) => role.id === id)?.title;
		expect(describeReason({ fact: 'targetFamily', value }, content)).toBe(
			`Your targets: ${titleOf('technical-writer')}, ${titleOf('devrel-lead')}.`
		);
	});

	test('hours in the singular where it is one', () => {
		const text = describeReason({ fact: 'hoursPerWeek', value: 1 }, sample);
		expect(text).toContain('1 hour ');
	});

	test.each(PLAIN_FACTS)('something of %s', (fact) => {
		expect(describeReason({ fact, value: 2 }, sample)).toMatch(/^[A-Z].*\.$/);
	});

	test('and refuses a fact nobody wrote a sentence for', () => {
		expect(() => describeReason({ fact: 'weather', value: 'fair' }, content)).toThrow('weather');
	});
});

/** What no sentence to a person may hold: a name from the code, or the trace of a missing piece. */
const BROKEN =
	/\b(undefined|null|NaN|not-sure)\b|\[object|“”|\(\)|: \.|\bin \.|\b(answer|presentation|code|documentation|events|teaching)\.[a-z]/;

function isSentence(text: string): boolean {
	return /^[A-Z“].*\.$/.test(text) && !BROKEN.test(text);
}

describe('of the real rules', () => {
	const comparisonsIn = (condition: Condition): Comparison[] => {
		if ('all' in condition) return condition.all.flatMap(comparisonsIn);
		if ('any' in condition) return condition.any.flatMap(comparisonsIn);
		if ('not' in condition) return comparisonsIn(condition.not);
		return [condition];
	};
	const reasonsFor = ({ fact, is, atLeast, atMost }: Comparison): Reason[] =>
		[is ?? [], atLeast ?? [], atMost ?? []].flat().map((value) => ({ fact, value }));

	test('each asks for facts that can be worded', () => {
		for (const rule of rules) {
			const reasons = comparisonsIn(conditionOf(rule)).flatMap(reasonsFor);
			const texts = reasons.map((reason) => describeReason(reason, content));
			expect(texts, rule.id).not.toEqual([]);
			expect(
				texts.filter((text) => !isSentence(text)),
				rule.id
			).toEqual([]);
		}
	});

	test('whatever fires for whomever has reasons, all of them sentences', () => {
		fc.assert(
			fc.property(anyFacts(roles, rules), (facts) => {
				for (const { rule, because } of fireRules(rules, knowFacts(facts), [])) {
					const texts = because.map((reason) => describeReason(reason, content));
					expect(texts, rule.id).not.toEqual([]);
					expect(
						texts.filter((text) => !isSentence(text)),
						rule.id
					).toEqual([]);
				}
			})
		);
	});
});
