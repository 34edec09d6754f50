import { isAnswer, readAnswers, type Answer, type Answers } from './answer.ts';
import { readDay, type Day } from './day.ts';
import { isQuestionId, type QuestionId } from './question.ts';

/** Answers to questions that are no longer asked, by their ids. They are kept, and count for nothing. */
export type OlderAnswers = Readonly<Record<string, Answer>>;

/**
 * The days of what was said in an attempt though it repeats what stood before it, or was said on another day. It comes
 * of joining devices, and lets them be joined in any order.
 */
export type SaidOn = Readonly<Partial<Record<QuestionId, Day>>>;

/** The answers as they stood on one day. */
export interface Attempt {
	/** Random, 1 to 2^32 - 1: tells two attempts apart when devices are joined. */
	readonly id: number;
	readonly day: Day;
	readonly answers: Answers;
	/** Left out where there are none. */
	readonly older?: OlderAnswers;
	/** Left out where there are none. */
	readonly said?: SaidOn;
}

/** Answers that are being given: an attempt that may still change. */
export interface Draft {
	readonly attemptId: number;
	readonly answers: Answers;
	/** The day on which the last answer was given. */
	readonly day: Day;
	readonly older?: OlderAnswers;
	readonly said?: SaidOn;
}

export function isAttemptId(value: unknown): value is number {
	return Number.isInteger(value) && Number(value) > 0 && Number(value) < 2 ** 32;
}

export function readAttempt(value: unknown): Attempt | null {
	if (typeof value !== 'object' || value === null) return null;
	const { id, day, answers, older, said } = value as Record<string, unknown>;
	const on = readDay(day);
	return isAttemptId(id) && on
		? {
				id,
				day: on,
				answers: readAnswers(answers),
				...readOlder(answers, older),
				...readSaid(said)
			}
		: null;
}

export function readDraft(value: unknown): Draft | null {
	if (typeof value !== 'object' || value === null) return null;
	const { attemptId, day, answers, older, said } = value as Record<string, unknown>;
	const on = readDay(day);
	return isAttemptId(attemptId) && on
		? {
				attemptId,
				day: on,
				answers: readAnswers(answers),
				...readOlder(answers, older),
				...readSaid(said)
			}
		: null;
}

/** More than any version of the app asked. */
const MOST_OLDER = 100;

/** What an older version of the app left among the answers, and what was put aside since. */
function readOlder(...parts: readonly unknown[]): { readonly older?: OlderAnswers } {
	const older: Record<string, Answer> = {};
	for (const part of parts) {
		if (typeof part !== 'object' || part === null) continue;
		for (const [id, answer] of Object.entries(part)) {
			if (!isQuestionId(id) && /^[a-z]+\.[a-z-]+$/.test(id) && isAnswer(answer)) older[id] = answer;
		}
	}
	const count = Object.keys(older).length;
	return count > 0 && count <= MOST_OLDER ? { older } : {};
}

function readSaid(value: unknown): { readonly said?: SaidOn } {
	if (typeof value !== 'object' || value === null) return {};
	const days = Object.entries(value).flatMap(([id, day]) => {
		const on = readDay(day);
		return isQuestionId(id) && on ? [[id, on] as const] : [];
	});
	return days.length > 0 ? { said: Object.fromEntries(days) } : {};
}
