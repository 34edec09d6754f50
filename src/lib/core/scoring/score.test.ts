import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAnswers, anyLevel, anyQuestion } from '../../../../tests/arbitraries.ts';
import { levelOf, type Answer, type Answers } from '../model/answer.ts';
import { QUESTION_IDS, questionsOf, skillOf, type QuestionId } from '../model/question.ts';
import { SKILLS, type Level } from '../model/skill.ts';
import { levelFromScore, scoreAnswers } from './score.ts';

/** Answers to the questions of Code, in display order; undefined leaves a question open. */
function codeAnswers(list: readonly (Answer | undefined)[]): Answers {
	const answers: Partial<Record<QuestionId, Answer>> = {};
	questionsOf('code').forEach((question, i) => {
		const answer = list[i];
		if (answer !== undefined) answers[question] = answer;
	});
	return answers;
}

const codeScore = (list: readonly (Answer | undefined)[]) => scoreAnswers(codeAnswers(list)).code;

describe('the score of a skill', () => {
	test.each<{ given: Level[]; score: number | null; low: number; high: number; level: unknown }>([
		{ given: [], score: null, low: 0, high: 100, level: null },
		{ given: [0], score: 0, low: 0, high: 100, level: 0 },
		{ given: [4], score: 100, low: 25, high: 100, level: 4 },
		{ given: [1, 2], score: 37.5, low: 18.75, high: 100, level: 2 },
		{ given: [3, 2, 1], score: 50, low: 37.5, high: 93.75, level: 2 },
		{ given: [0, 2, 2, 1], score: 31.25, low: 31.25, high: 75, level: 1 },
		{ given: [0, 1, 2, 3, 4], score: 62.5, low: 62.5, high: 81.25, level: 3 },
		{ given: [4, 0, 4, 1, 3, 2], score: 81.25, low: 81.25, high: 81.25, level: 3 },
		{ given: [0, 0, 0, 0, 0, 0], score: 0, low: 0, high: 0, level: 0 },
		{ given: [4, 4, 4, 4, 0, 0], score: 100, low: 100, high: 100, level: 4 }
	])('rests on the best four of $given', ({ given, ...expected }) => {
		expect(codeScore(given)).toEqual({ ...expected, answered: given.length, of: 6 });
	});

	test.each<{ given: (Answer | undefined)[]; score: number | null; answered: number }>([
		{ given: [2, 'not-sure'], score: 50, answered: 1 },
		{ given: [2, undefined], score: 50, answered: 1 },
		{ given: [2, 0], score: 25, answered: 2 },
		{ given: ['not-sure', 'not-sure'], score: null, answered: 0 }
	])('counts neither not sure nor open as a zero: $given', ({ given, score, answered }) => {
		expect(codeScore(given)).toMatchObject({ score, answered });
	});

	test.each([
		[0, 0],
		[12.49, 0],
		[12.5, 1],
		[37.49, 1],
		[37.5, 2],
		[62.49, 2],
		[62.5, 3],
		[87.49, 3],
		[87.5, 4],
		[100, 4]
	])('of %s is level %s, rounded half up', (score, level) => {
		expect(levelFromScore(score)).toBe(level);
	});
});

describe('for any answers', () => {
	test('0 <= low <= score <= high <= 100, and only a skill without answers has no score', () => {
		fc.assert(
			fc.property(anyAnswers, (answers) => {
				for (const { low, score, high, answered, level } of Object.values(scoreAnswers(answers))) {
					const middle = score ?? low;
					expect([0, low, middle, high, 100]).toEqual(
						[0, low, middle, high, 100].sort((a, b) => a - b)
					);
					expect(score === null).toBe(answered === 0);
					expect(level === null).toBe(answered === 0);
				}
			})
		);
	});

	test('raising a level never lowers low, score or high', () => {
		fc.assert(
			fc.property(anyAnswers, anyQuestion, anyLevel, anyLevel, (answers, question, a, b) => {
				const skill = skillOf(question);
				const lower = scoreAnswers({ ...answers, [question]: Math.min(a, b) })[skill];
				const higher = scoreAnswers({ ...answers, [question]: Math.max(a, b) })[skill];
				expect(higher.low).toBeGreaterThanOrEqual(lower.low);
				expect(higher.score).toBeGreaterThanOrEqual(lower.score ?? NaN);
				expect(higher.high).toBeGreaterThanOrEqual(lower.high);
			})
		);
	});

	test('answering an open question never lowers low, nor raises high', () => {
		fc.assert(
			fc.property(anyAnswers, anyQuestion, anyLevel, (answers, question, level) => {
				const { [question]: _, ...open } = answers;
				const before = scoreAnswers(open)[skillOf(question)];
				const after = scoreAnswers({ ...open, [question]: level })[skillOf(question)];
				expect(after.low).toBeGreaterThanOrEqual(before.low);
				expect(after.high).toBeLessThanOrEqual(before.high);
			})
		);
	});

	test('answering an open question may lower the score', () => {
		expect(codeScore([4]).score).toBe(100);
		expect(codeScore([4, 0]).score).toBe(50);
	});

	test('not sure and open score alike', () => {
		fc.assert(
			fc.property(anyAnswers, (answers) => {
				const open = Object.fromEntries(
					Object.entries(answers).filter(([, answer]) => answer !== 'not-sure')
				);
				expect(scoreAnswers(answers)).toEqual(scoreAnswers(open));
			})
		);
	});

	test('low and high are what all zeros and all fours in the unknown questions would score', () => {
		const fill = (answers: Answers, level: Level): Answers =>
			Object.fromEntries(QUESTION_IDS.map((id) => [id, levelOf(answers, id) ?? level]));
		fc.assert(
			fc.property(anyAnswers, (answers) => {
				const scores = scoreAnswers(answers);
				const least = scoreAnswers(fill(answers, 0));
				const most = scoreAnswers(fill(answers, 4));
				for (const skill of SKILLS) {
					expect(scores[skill].low).toBe(least[skill].score);
					expect(scores[skill].high).toBe(most[skill].score);
				}
			})
		);
	});
});
