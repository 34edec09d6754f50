import { isAnswer } from '../core/model/answer.ts';
import { readDay } from '../core/model/day.ts';
import { isAttemptId } from '../core/model/attempt.ts';
import { isQuestionId } from '../core/model/question.ts';
import type { Given } from './keeper.ts';
import { inTab, putInTab } from './tab.ts';

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
export function strike({ question, answer, at }: Given): void {
	const isOther = (other: Given) =>
		other.question !== question || other.answer !== answer || other.at !== at;
	write(noted().filter(isOther));
}

/** Forgets all that was noted. */
export function strikeAll(): void {
	write([]);
}

/** The answers that were noted and not struck, oldest first. */
export function noted(): Given[] {
	try {
		const value = inTab(KEY) ?? (JSON.parse(localStorage.getItem(KEY) ?? '[]') as unknown);
		return Array.isArray(value) ? value.flatMap(readGiven) : [];
	} catch {
		return [];
	}
}

function write(given: readonly Given[]): void {
	try {
		if (given.length === 0) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, JSON.stringify(given));
		putInTab(KEY, undefined);
	} catch {
		// The tab then holds all of them, also those that could be stored.
		putInTab(KEY, given.length > 0 ? given : undefined);
	}
}

function readGiven(value: unknown): Given[] {
	if (typeof value !== 'object' || value === null) return [];
	const { question, answer, today, newId, at, after } = value as Record<string, unknown>;
	const day = readDay(today);
	if (!isQuestionId(question) || !day || !isAttemptId(newId)) return [];
	// An answer that was taken back has none.
	const number = Number.isSafeInteger(at) ? { at: Number(at) } : {};
	const before = isAttemptId(after) ? { after } : {};
	const given = isAnswer(answer) ? answer : undefined;
	return [{ question, answer: given, today: day, newId, ...number, ...before }];
}
