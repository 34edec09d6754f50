import { isQuestionId, type QuestionId } from './question.ts';
import { LEVELS, type Level } from './skill.ts';

/** A level, or `not-sure`. A question that is not answered is absent ("open"); neither is a zero. */
export type Answer = Level | 'not-sure';

export type Answers = Readonly<Partial<Record<QuestionId, Answer>>>;

export function isLevel(value: unknown): value is Level {
	return LEVELS.some((level) => level === value);
}

export function isAnswer(value: unknown): value is Answer {
	return value === 'not-sure' || isLevel(value);
}

/** The level given to a question; undefined when it is open or `not-sure`. */
export function levelOf(answers: Answers, question: QuestionId): Level | undefined {
	const answer = answers[question];
	return isLevel(answer) ? answer : undefined;
}

/**
 * What is usable in a value that should be answers: unknown questions and values that are no answer
 * are left out. For data that was stored or imported; a request body is refused instead.
 */
export function readAnswers(value: unknown): Answers {
	const answers: Partial<Record<QuestionId, Answer>> = {};
	if (typeof value !== 'object' || value === null) return answers;
	for (const [id, answer] of Object.entries(value)) {
		if (isQuestionId(id) && isAnswer(answer)) answers[id] = answer;
	}
	return answers;
}

export function countAnswered(answers: Answers): number {
	return Object.values(answers).filter(isLevel).length;
}

export function sameAnswers(a: Answers, b: Answers): boolean {
	const keys = Object.keys(a).filter(isQuestionId);
	return keys.length === Object.keys(b).length && keys.every((id) => a[id] === b[id]);
}
