import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	anyAnswers,
	anyLevel,
	anyQuestion,
	anyRequirement
} from '../../../../tests/arbitraries.ts';
import { sampleRequirement } from '../../../../tests/samples.ts';
import { isLevel } from '../model/answer.ts';
import { SKILLS, perSkill, type SkillId } from '../model/skill.ts';
import { fitTo, openSkills, rungsTo } from './fit.ts';
import { scoreAnswers, type Scores, type Shape } from './score.ts';

type Known = readonly [low: number, score: number, high: number, answered?: number];

/** Scores given outright; a skill without any is open. Four questions are answered unless said. */
function scores(known: Partial<Record<SkillId, Known>>): Scores {
	return perSkill((skill) => {
		const [low, score, high, answered = 4] = known[skill] ?? [0, null, 100, 0];
		return { low, score, high, answered, of: 6, level: null };
	});
}

const exactly = (score: number, answered = 4): Known => [score, score, score, answered];

describe('the fit', () => {
	test.each([
		// (3 x 25/50 + 1 x 50/100) / 4; low (3 x 0 + 1 x 25/100) / 4; high (3 x 1 + 1 x 75/100) / 4
		{
			asks: sampleRequirement({ code: [3, 2], documentation: [1, 4] }),
			shows: scores({ code: [0, 25, 50], documentation: [25, 50, 75] }),
			fit: 50,
			low: 6.25,
			high: 93.75
		},
		// What is above the level asked for adds nothing: (1 x 1 + 1 x 25/100) / 2
		{
			asks: sampleRequirement({ events: [1, 1], teaching: [1, 4] }),
			shows: scores({ events: exactly(100), teaching: exactly(25) }),
			fit: 62.5,
			low: 62.5,
			high: 62.5
		},
		// Half an importance, half a level: (0.5 x 50/62.5 + 2 x 1) / 2.5
		{
			asks: sampleRequirement({ presentation: [0.5, 2.5], code: [2, 1.5] }),
			shows: scores({ presentation: exactly(50), code: exactly(37.5) }),
			fit: 96,
			low: 96,
			high: 96
		},
		// A skill that counts has no score: low and high stand all the same
		{
			asks: sampleRequirement({ code: [1, 2], events: [1, 2] }),
			shows: scores({ code: exactly(50) }),
			fit: null,
			low: 50,
			high: 100
		},
		{ asks: sampleRequirement({}), shows: scores({}), fit: null, low: null, high: null }
	])('is $fit between $low and $high', ({ asks, shows, ...expected }) => {
		const { fit, low, high } = fitTo(asks, shows);
		expect({ fit, low, high }).toEqual(expected);
	});

	test('has the gap of each skill in levels, null without a score', () => {
		const asks = sampleRequirement({ code: [3, 3], documentation: [1, 1], events: [2, 2] });
		const shows = scores({ code: exactly(37.5), documentation: exactly(50) });
		expect(fitTo(asks, shows).gaps).toEqual({
			presentation: null,
			code: 1.5,
			documentation: 0,
			events: null,
			teaching: null
		});
	});
});

describe('the word for a fit', () => {
	const twoClear = sampleRequirement({ code: [2, 4], events: [2, 4] });
	const core = sampleRequirement({ code: [2.5, 4], events: [2.5, 1] });
	const notCore = sampleRequirement({ code: [2, 4], events: [2, 1] });

	test.each([
		{ word: 'most', because: 'fit 80, low 60', of: [60, 80, 100] as const },
		{ word: 'much', because: 'fit 79.9', of: [60, 79.9, 100] as const },
		{ word: 'much', because: 'low 59.9', of: [59.9, 80, 100] as const },
		{ word: 'much', because: 'fit 50', of: [0, 50, 100] as const },
		{ word: 'some', because: 'fit 49.9', of: [0, 49.9, 100] as const },
		{ word: 'some', because: 'fit 0', of: [0, 0, 100] as const }
	])('is "$word" at $because', ({ word, of }) => {
		expect(fitTo(twoClear, scores({ code: of, events: of })).word).toBe(word);
	});

	test.each([
		{ word: 'most', because: 'a gap of 1 in a core skill', asks: core, code: 75 },
		{ word: 'much', because: 'a gap over 1 in a core skill', asks: core, code: 74.9 },
		{ word: 'most', because: 'a gap over 1 in a clear part', asks: notCore, code: 70 }
	])('is "$word" with $because', ({ word, asks, code }) => {
		expect(fitTo(asks, scores({ code: exactly(code), events: exactly(25) })).word).toBe(word);
	});

	test.each([
		{ word: 'unknown', importance: 2, answered: 1, open: ['code'] },
		{ word: 'most', importance: 2, answered: 2, open: [] },
		{ word: 'most', importance: 1.5, answered: 1, open: [] },
		{ word: 'unknown', importance: 0.5, answered: 0, open: ['code'] },
		{ word: 'most', importance: 0, answered: 0, open: [] }
	])('is "$word" with $answered answers at importance $importance', (given) => {
		const asks = sampleRequirement({
			code: given.importance === 0 ? [0, 0] : [given.importance, 2],
			events: [3, 2]
		});
		const shows = scores({
			...(given.answered > 0 && { code: exactly(100, given.answered) }),
			events: exactly(100)
		});
		expect(fitTo(asks, shows).word).toBe(given.word);
		expect(openSkills(asks, shows)).toEqual(given.open);
	});

	test.each([
		// (0.5 x 30/60 + 1 x 30/60) / 1.5 and (0.5 x 2/3 + 2 x 5/6) / 2.5
		{ word: 'much', fit: 60, asks: [0.5, 2.5, 1, 2.5], shows: [37.5, 37.5] },
		{ word: 'most', fit: 80, asks: [0.5, 2.5, 2, 2], shows: [125 / 3, 125 / 3] }
	] as const)('does not miss $fit by a rounding error', ({ word, fit, asks, shows }) => {
		const [a, b, c, d] = asks;
		const asked = sampleRequirement({ code: [a, b], events: [c, d] });
		const shown = fitTo(asked, scores({ code: exactly(shows[0]), events: exactly(shows[1]) }));
		expect(shown.fit).toBeCloseTo(fit, 9);
		expect(shown.word).toBe(word);
	});
});

describe('for any answers and any listing', () => {
	test('0 <= low <= fit <= high <= 100, and no gap is negative', () => {
		fc.assert(
			fc.property(anyRequirement, anyAnswers, (asks, answers) => {
				const { fit, low, high, gaps } = fitTo(asks, scoreAnswers(answers));
				fc.pre(low !== null && high !== null);
				const inOrder = [0, low, fit ?? low, high, 100];
				expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
				expect(SKILLS.every((skill) => (gaps[skill] ?? 0) >= 0)).toBe(true);
			})
		);
	});

	test('raising a level never lowers low, fit or high, nor widens a gap', () => {
		fc.assert(
			fc.property(anyRequirement, anyAnswers, anyQuestion, anyLevel, (asks, answers, id, level) => {
				const now = answers[id];
				fc.pre(isLevel(now) && level >= now);
				const before = fitTo(asks, scoreAnswers(answers));
				const after = fitTo(asks, scoreAnswers({ ...answers, [id]: level }));
				for (const key of ['low', 'fit', 'high'] as const) {
					expect(after[key] ?? -1).toBeGreaterThanOrEqual(before[key] ?? -1);
				}
				for (const skill of SKILLS) {
					expect(after.gaps[skill] ?? 5).toBeLessThanOrEqual(before.gaps[skill] ?? 5);
				}
			})
		);
	});

	test('answering an open question never lowers low, nor raises high', () => {
		fc.assert(
			fc.property(anyRequirement, anyAnswers, anyQuestion, anyLevel, (asks, answers, id, level) => {
				const { [id]: _, ...open } = answers;
				const before = fitTo(asks, scoreAnswers(open));
				const after = fitTo(asks, scoreAnswers({ ...open, [id]: level }));
				expect(after.low ?? 0).toBeGreaterThanOrEqual(before.low ?? 0);
				expect(after.high ?? 0).toBeLessThanOrEqual(before.high ?? 0);
			})
		);
	});
});

describe('the rungs between a person and a listing', () => {
	const shape = (...best: Shape['best']): Shape => ({ best, answered: best.length });
	const nothing = shape();

	test.each([
		{ of: 'four times the level, with nothing answered', code: nothing, rungs: 12 },
		{ of: 'what the best four lack, open counted as 0', code: shape(3, 2), rungs: 7 },
		{ of: 'none where the level is reached', code: shape(4, 3, 3, 2), rungs: 0 },
		{ of: 'none less for more than is asked', code: shape(4, 4, 4, 4), rungs: 0 }
	])('are $of', ({ code, rungs }) => {
		const shapes = { ...perSkill(() => nothing), code };
		expect(rungsTo(sampleRequirement({ code: [3, 3] }), shapes)).toBe(rungs);
	});

	test('add up over the skills that count', () => {
		const shapes = { ...perSkill(() => nothing), events: shape(2, 1), teaching: shape(4) };
		// Code 4 x 0.5, Events 4 x 1.5 less 3
		const asks = sampleRequirement({ code: [1, 0.5], events: [2, 1.5] });
		expect(rungsTo(asks, shapes)).toBe(2 + 3);
	});
});
