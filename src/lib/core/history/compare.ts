import { isLevel, type Answer } from '../model/answer.ts';
import type { Attempt } from '../model/attempt.ts';
import { QUESTION_IDS, skillOf, type QuestionId } from '../model/question.ts';
import { SKILLS, type Level, type SkillId } from '../model/skill.ts';
import { scoreAnswers } from '../scoring/score.ts';

/** An answer that differs between two attempts; undefined is open. */
export interface Change {
	readonly question: QuestionId;
	readonly from: Answer | undefined;
	readonly to: Answer | undefined;
}

/** A skill whose level reads differently in two attempts. */
export interface SkillChange {
	readonly skill: SkillId;
	readonly from: Level | null;
	readonly to: Level | null;
	/** Whether an answer of the skill moved; else only more of it, or less, is known. */
	readonly moved: boolean;
}

/** What changed from one attempt to another, as facts: each list in the order of the questions. */
export interface Comparison {
	readonly higher: readonly Change[];
	readonly lower: readonly Change[];
	/** Open or not sure before, known now. */
	readonly known: readonly Change[];
	/** Open or not sure now, and something else before. */
	readonly unknown: readonly Change[];
	readonly skills: readonly SkillChange[];
	/** The answers of both, by how many, that are to questions no longer asked. They are left out. */
	readonly older: number;
}

/**
 * Compares two attempts by their answers, both read with today's questions and today's scoring. A level is
 * only said to have moved where an answer moved that both attempts have.
 */
export function compareAttempts(before: Attempt, after: Attempt): Comparison {
	const changes = QUESTION_IDS.map((question) => ({
		question,
		from: before.answers[question],
		to: after.answers[question]
	})).filter(({ from, to }) => from !== to);
	const [scoresBefore, scoresAfter] = [before, after].map(({ answers }) => scoreAnswers(answers));
	const moved = changes.filter(({ from, to }) => isLevel(from) && isLevel(to));
	const skills = SKILLS.map((skill) => ({
		skill,
		from: scoresBefore?.[skill].level ?? null,
		to: scoresAfter?.[skill].level ?? null,
		moved: moved.some(({ question }) => skillOf(question) === skill)
	}));
	return {
		higher: moved.filter(({ from, to }) => Number(to) > Number(from)),
		lower: moved.filter(({ from, to }) => Number(to) < Number(from)),
		known: changes.filter(({ from, to }) => !isLevel(from) && isLevel(to)),
		unknown: changes.filter(({ to }) => !isLevel(to)),
		skills: skills.filter(({ from, to }) => from !== to),
		older: countOlder(before) + countOlder(after)
	};
}

/** How many answers of an attempt are to questions that are no longer asked. */
export function countOlder({ older }: Attempt): number {
	return Object.keys(older ?? {}).length;
}
