import { expect, test } from 'vitest';
import { sampleRule } from '../../../../tests/samples.ts';
import { PLAIN_FACTS } from './facts.ts';
import type { Condition } from '../model/rule.ts';
import { mayBeShown } from './shown.ts';

const rule = (when?: Condition) => sampleRule({ id: 'a', when });

test.each<[string, Condition | undefined, boolean, boolean]>([
	['nothing but the rung', undefined, true, true],
	['an answer', { fact: 'answer.code.apis', is: 'open' }, true, true],
	['a score', { fact: 'score.code', atLeast: 50 }, true, true],
	['a target', { fact: 'targetFamily', is: 'technical-writer' }, true, false],
	['a gap', { fact: 'gap.code', atLeast: 1 }, true, false],
	['the stage', { fact: 'stage', is: 'already-in' }, false, false],
	['evidence', { fact: 'evidence.code.apis', atLeast: 1 }, false, false],
	['a step', { fact: 'step.first-issue', is: 'done' }, false, false],
	[
		'the hours, somewhere inside',
		{
			all: [
				{ fact: 'answer.code.apis', is: 2 },
				{ any: [{ not: { fact: 'hoursPerWeek', atMost: 2 } }] }
			]
		},
		false,
		false
	]
])('a step that rests on %s', (_, when, withTargets, without) => {
	expect([mayBeShown(rule(when), true), mayBeShown(rule(when), false)]).toEqual([
		withTargets,
		without
	]);
});

test('a step for wellbeing is never shown', () => {
	expect(mayBeShown(sampleRule({ id: 'rest', kind: 'wellbeing' }), true)).toBe(false);
});

test('every fact is known to be shown or not', () => {
	const shown = PLAIN_FACTS.filter((fact) => mayBeShown(rule({ fact, atLeast: 0 }), true));
	expect(shown.sort()).toEqual([
		'answered',
		'bestFit',
		'coreGap',
		'fitWord',
		'notSure',
		'spread',
		'targetFamily',
		'targets',
		'topScore'
	]);
});
