import { expect, test } from 'vitest';
import { sampleRequirement } from '../../../../tests/samples.ts';
import type { Answers } from '../../core/model/answer.ts';
import { QUESTION_IDS } from '../../core/model/question.ts';
import { viewTarget } from '../../core/results/build.ts';
import { shapesOf } from '../../core/scoring/score.ts';
import { reachWords } from './words.ts';

const requirement = sampleRequirement({ code: [3, 2] });
const all = (level: 0 | 1): Answers => Object.fromEntries(QUESTION_IDS.map((id) => [id, level]));

test.each<[string, Answers]>([
	['50 of 100', all(1)],
	['13 to 100 of 100', { 'code.apis': 1 }],
	['0 to 100 of 100', { 'code.apis': 0 }],
	['All still ahead', all(0)]
])('how far answers reach is told as %s', (expected, answers) => {
	const aim = { key: 'a', title: 'The job', family: null, requirement, listings: 1 };
	const target = { kind: 'role', id: 'technical-writer' } as const;
	const view = viewTarget(aim, shapesOf(answers));
	expect(reachWords({ target, key: 'a', title: '', learn: '', view, parts: [] })).toBe(expected);
});
