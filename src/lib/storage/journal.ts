import { isAnswer } from '../core/model/answer.ts';
import { readDay } from '../core/model/day.ts';
import { isAttemptId } from '../core/model/attempt.ts';
import { isQuestionId } from '../core/model/question.ts';
import type { Given } from './keeper.ts';

/**
 * Answers on their way to the database, written at once: a page that goes away in the same moment takes
 * an unfinished database write with it, but not these. WARNING: the key is in people's browsers.
 */
const KEY = 'devrel-readiness.given';

/** Notes an answer until it is kept; does nothing where the browser offers no storage. */
export function note(given: Given): void {
	write([...noted().filter(({ question }) => question !== given.question), given]);
}

/** Forgets an answer that is kept by now. */
export function strike({ question, answer }: Given): void {
	write(noted().filter((other) => other.question !== question || other.answer !== answer));
}

/** Forgets all that was noted. */
export function strikeAll(): void {
	write([]);
}

/** The answers that were noted and not struck, oldest first. */
export function noted(): Given[] {
	try {
		const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
		return Array.isArray(value) ? value.flatMap(readGiven) : [];
	} catch {
		return [];
	}
}

function write(given: readonly Given[]): void {
	try {
		if (given.length === 0) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, JSON.stringify(given));
	} catch {
		// The database is still there to keep them.
	}
}

function readGiven(value: unknown): Given[] {
	if (typeof value !== 'object' || value === null) return [];
	const { question, answer, today, newId } = value as Record<string, unknown>;
	const day = readDay(today);
	if (!isQuestionId(question) || !day || !isAttemptId(newId)) return [];
	// An answer that was taken back has none.
	return [{ question, answer: isAnswer(answer) ? answer : undefined, today: day, newId }];
}
