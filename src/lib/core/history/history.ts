import type { Answer, Answers } from '../model/answer.ts';
import type { Attempt, Draft } from '../model/attempt.ts';
import type { Day } from '../model/day.ts';
import type { QuestionId } from '../model/question.ts';
import type { StepRecord } from '../model/step.ts';

/** Attempts in the order in which they were made; those of one day in one that is the same on every device. */
export function inOrder<T extends Pick<Attempt, 'id' | 'day'>>(attempts: readonly T[]): T[] {
	return [...attempts].sort((a, b) => (a.day === b.day ? a.id - b.id : a.day < b.day ? -1 : 1));
}

export function latest(attempts: readonly Attempt[]): Attempt | undefined {
	return inOrder(attempts).at(-1);
}

/** The answers as they stand: those being given, else those of the last attempt. */
export function currentAnswers(draft: Draft | null, attempts: readonly Attempt[]): Answers {
	return draft?.answers ?? latest(attempts)?.answers ?? {};
}

/**
 * The draft after one more answer. Answers given on the day of the last attempt belong to it; on a
 * later day they begin a new attempt, which starts from the last answers.
 *
 * @param answer undefined takes the answer back
 * @param newId a fresh random attempt id, for the case that one is needed
 */
export function withAnswer(
	draft: Draft | null,
	attempts: readonly Attempt[],
	question: QuestionId,
	answer: Answer | undefined,
	today: Day,
	newId: number
): Draft {
	const last = latest(attempts);
	// A clock that was set back must not hide a new answer behind an older one.
	const day = latestDay(today, last?.day, draft?.day);
	const kept = attempts.find(({ id }) => id === draft?.attemptId);
	const going = draft && (!kept || kept.day === day) ? draft.attemptId : undefined;
	const attemptId = going ?? (last?.day === day ? last.id : newId);
	// What the same attempt holds beside its answers stays with it.
	const same = going ? draft : attemptId === last?.id ? last : null;
	const { older } = same ?? {};
	const { [question]: __, ...said } = same?.said ?? {};
	const { [question]: _, ...others } = currentAnswers(draft, attempts);
	const answers = answer === undefined ? others : { ...others, [question]: answer };
	return {
		attemptId,
		answers,
		day,
		...(older && { older }),
		...(Object.keys(said).length > 0 && { said })
	};
}

function latestDay(today: Day, ...others: readonly (Day | undefined)[]): Day {
	return others.reduce<Day>((latest, day) => (day && day > latest ? day : latest), today);
}

export function asAttempt({ attemptId, ...draft }: Draft): Attempt {
	return { id: attemptId, ...draft };
}

export function asDraft({ id, ...attempt }: Attempt): Draft {
	return { attemptId: id, ...attempt };
}

/** The steps under way whose day has come, or that began on an earlier day without one; oldest first. */
export function stepsToAskAbout(steps: readonly StepRecord[], today: Day): StepRecord[] {
	return steps
		.filter(
			({ state, due, changed }) => state === 'under-way' && (due ? due <= today : changed < today)
		)
		.sort((a, b) => ((a.due ?? a.changed) < (b.due ?? b.changed) ? -1 : 1));
}
