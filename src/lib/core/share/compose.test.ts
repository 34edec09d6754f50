import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleDay, sampleRequirement, sampleRule } from '../../../../tests/samples.ts';
import { loadContent } from '../../state/content.ts';
import type { Answer, Answers } from '../model/answer.ts';
import { QUESTION_IDS, questionsOf, type QuestionId } from '../model/question.ts';
import { LEVELS, SKILLS } from '../model/skill.ts';
import type { Target } from '../model/target.ts';
import { viewRule } from '../results/build.ts';
import { encodePublic } from './code.ts';
import { PARTS, toAnswersLink, toPublicLink, type Part, type Shareable } from './compose.ts';

const content = await loadContent();

const day = sampleDay('2026-11-21');
const { listings, questions } = content;
const requirement = sampleRequirement({ code: [3, 2] });
const own = (titleShown: boolean): Target => ({
	kind: 'own',
	id: 'x',
	title: ' My secret\nlisting ',
	requirement,
	titleShown
});
const targets: readonly Target[] = [
	{ kind: 'role', id: 'devrel-engineer' },
	own(false),
	{ kind: 'rated', id: listings[0]!.id },
	{ kind: 'rated', id: 'long-gone' },
	own(true),
	{ kind: 'free', id: 'y', text: 'to be left alone' }
];
const source: Shareable = {
	day,
	answers: { 'code.apis': 3, 'code.review': 1, 'code.samples': 'not-sure' },
	targets,
	steps: [
		{ slot: 7, kind: 'growth' },
		{ slot: 2, kind: 'career' }
	],
	name: ' Ada '
};
const all: ReadonlySet<Part> = new Set(PARTS);

describe('a public link', () => {
	test('that shows nothing holds the day and the name', () => {
		expect(toPublicLink(source, new Set(), content)).toEqual({
			day,
			shapes: null,
			targets: null,
			steps: null,
			name: 'Ada',
			withAnswers: false
		});
	});

	test('shows what was chosen', () => {
		const { shapes, ...link } = toPublicLink(source, all, content);
		expect(link).toEqual({
			day,
			targets: [
				{ kind: 'role', slot: 2 },
				{ kind: 'own', requirement, title: null },
				{ kind: 'rated', slot: 1 },
				{ kind: 'own', requirement, title: 'My secret listing' }
			],
			steps: [7, 2],
			name: 'Ada',
			withAnswers: true
		});
		expect(shapes).toMatchObject({
			code: { best: [3, 1], answered: 2 },
			teaching: { best: [], answered: 0 }
		});
	});

	test.each<{ part: Part; shown: string }>([
		{ part: 'shape', shown: 'shapes' },
		{ part: 'fit', shown: 'targets' },
		{ part: 'steps', shown: 'steps' },
		{ part: 'answers', shown: 'withAnswers' }
	])('shows the $part only if it was chosen', ({ part, shown }) => {
		const without = toPublicLink(source, new Set(PARTS.filter((other) => other !== part)), content);
		const alone = toPublicLink(source, new Set([part]), content);
		const parts = ['shapes', 'targets', 'steps', 'withAnswers'] as const;
		expect(parts.filter((key) => alone[key])).toEqual([shown]);
		expect(parts.filter((key) => !without[key])).toEqual([shown]);
	});

	test('holds no step that comes from the check-in', () => {
		const steps = (['wellbeing', 'career'] as const).map((kind, i) =>
			viewRule(sampleRule({ id: kind, kind, slot: i + 1 }), content)
		);
		expect(toPublicLink({ ...source, steps }, all, content).steps).toEqual([2]);
	});
});

describe('what a public code hides', () => {
	const answer = fc.constantFrom<Answer | 'open'>(...LEVELS, 'not-sure', 'open');
	const row = fc.array(answer, { minLength: 6, maxLength: 6 });
	const rows = fc.tuple(row, row, row, row, row);

	const answersOf = (given: readonly (readonly (Answer | 'open')[])[]): Answers =>
		Object.fromEntries(
			SKILLS.flatMap((skill, s) =>
				questionsOf(skill).flatMap((id, q): [QuestionId, Answer][] => {
					const value = given[s]![q]!;
					return value === 'open' ? [] : [[id, value]];
				})
			)
		);
	const codeOf = (answers: Answers) =>
		encodePublic(toPublicLink({ ...source, answers }, new Set(['shape', 'fit']), content));

	/** The same shape told otherwise: other facets, other levels below the best four, other unknowns. */
	const retold = (given: readonly (Answer | 'open')[], turn: number) => {
		const levels = given.filter((value) => typeof value === 'number').sort((a, b) => b - a);
		const fourth = levels[3] ?? 0;
		const kept = [...levels.slice(0, 4), ...levels.slice(4).map(() => turn % (fourth + 1))];
		const unknown = given
			.filter((value) => typeof value !== 'number')
			.map((value) => (value === 'open' ? 'not-sure' : 'open'));
		const row = [...kept, ...unknown] as (Answer | 'open')[];
		return [...row.slice(turn % 6), ...row.slice(0, turn % 6)];
	};

	test('does not change it', () => {
		fc.assert(
			fc.property(rows, fc.nat(), (given, turn) => {
				const otherwise = given.map((row) => retold(row, turn));
				expect(codeOf(answersOf(otherwise))).toBe(codeOf(answersOf(given)));
			}),
			{ numRuns: 500 }
		);
	});

	test('is not a level among the best four, nor the count of answers', () => {
		const fours: Answers = Object.fromEntries(questionsOf('code').map((id) => [id, 4]));
		const codes = [
			fours,
			{ ...fours, 'code.apis': 'not-sure' as const },
			{ ...fours, 'code.apis': 3, 'code.review': 3, 'code.samples': 3 } as const
		].map(codeOf);
		expect(new Set(codes).size).toBe(3);
	});
});

test('a link of answers holds one attempt that cannot be told from another', () => {
	const answers = Object.fromEntries(QUESTION_IDS.map((id) => [id, 2]));
	const link = toAnswersLink({ day, answers }, questions);
	expect(link).toEqual({
		attempts: [{ id: null, day, answers: new Map(questions.map(({ slot }) => [slot, 2])) }],
		targets: [],
		person: null,
		steps: []
	});
});
