import { readAnswers, type Answers } from './answer.ts';
import { readDay, type Day } from './day.ts';

/** The answers as they stood on one day. */
export interface Attempt {
	/** Random, 1 to 2^32 - 1: tells two attempts apart when devices are joined. */
	readonly id: number;
	readonly day: Day;
	readonly answers: Answers;
}

/** Answers that are being given: an attempt that may still change. */
export interface Draft {
	readonly attemptId: number;
	readonly answers: Answers;
	/** The day on which the last answer was given. */
	readonly day: Day;
}

export function isAttemptId(value: unknown): value is number {
	return Number.isInteger(value) && Number(value) > 0 && Number(value) < 2 ** 32;
}

export function readAttempt(value: unknown): Attempt | null {
	if (typeof value !== 'object' || value === null) return null;
	const { id, day, answers } = value as Record<string, unknown>;
	const on = readDay(day);
	return isAttemptId(id) && on ? { id, day: on, answers: readAnswers(answers) } : null;
}

export function readDraft(value: unknown): Draft | null {
	if (typeof value !== 'object' || value === null) return null;
	const { attemptId, day, answers } = value as Record<string, unknown>;
	const on = readDay(day);
	return isAttemptId(attemptId) && on
		? { attemptId, day: on, answers: readAnswers(answers) }
		: null;
}
