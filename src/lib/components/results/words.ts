import type { Question, QuestionId } from '../../core/model/question.ts';
import { isLevel, type Answer, type Answers } from '../../core/model/answer.ts';
import { daysBetween, type Day } from '../../core/model/day.ts';
import type { TargetView } from '../../core/results/view.ts';
import { dayText } from '../../core/results/words.ts';

export {
	dayText,
	fitSentence,
	levelText,
	type Titles,
	type Voice
} from '../../core/results/words.ts';

/** Joins words as in "a, b and c". */
export function listed(words: readonly string[]): string {
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/**
 * How far a step leads towards targets, those that it leads equally far in one text. How many rungs are
 * left in all can only be told where nothing that the target rests on is open.
 */
export function rungsTexts(moved: number, targets: readonly TargetView[]): string[] {
	const steps = moved === 1 ? 'one rung' : `${moved} rungs`;
	const towards = new Map<string, string[]>();
	for (const { rungs, low, high, title } of targets) {
		const far = rungs <= moved ? 'the last rung' : low === high ? `${steps} of ${rungs}` : steps;
		towards.set(far, [...(towards.get(far) ?? []), title]);
	}
	return [...towards].map(([far, titles]) => `${far} towards ${listed(titles)}`);
}

/** A phrase as it stands inside a sentence; names such as "AI" keep their capitals. */
export function uncapitalised(phrase: string): string {
	return /^\p{Lu}\p{Ll}/u.test(phrase) ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;
}

/** Why skills read lower than after the first ten questions. */
export function lowerText(titles: readonly string[]): string {
	const its = titles.length === 1 ? 'its' : 'their';
	return `From ${its} first two answers alone, ${listed(titles)} would read higher. A level rests on the best four answers, and now more of them are known. Nothing that you have done counts for less.`;
}

/** A figure of 0 to 100 as people read it. */
export const figure = (value: number | null): string =>
	value === null ? 'not known' : String(Math.round(value));

/** A range of 0 to 100, as a sentence without its full stop. */
export function rangeText(low: number | null, high: number | null): string {
	const [from, to] = [figure(low), figure(high)];
	return from === to ? `${from} of 100` : `Between ${from} and ${to} of 100`;
}

/** Hours as in "half an hour", "1 hour", "2.5 hours". */
export function hoursText(hours: number): string {
	if (hours === 0.25) return '15 minutes';
	if (hours === 0.5) return 'half an hour';
	return hours === 1 ? '1 hour' : `${hours} hours`;
}

/** A day as in "22 Nov 2026", for the axis of a chart. */
export function shortDayText(day: string): string {
	const [date, month = '', year] = dayText(day).split(' ');
	return `${date} ${month.slice(0, 3)} ${year}`;
}

/** How long ago a day was, as in "today", "3 weeks ago", "2 years ago". */
export function ageText(day: Day, today: Day): string {
	const days = daysBetween(day, today);
	const ago = (count: number, unit: string) => `${count} ${count === 1 ? unit : `${unit}s`} ago`;
	if (days < 0) return 'still to come';
	if (days === 0) return 'today';
	if (days < 14) return ago(days, 'day');
	if (days < 60) return ago(Math.floor(days / 7), 'week');
	const [from, to] = [day, today].map((text) => text.split('-').map(Number));
	const part = (i: number) => (to?.[i] ?? 0) - (from?.[i] ?? 0);
	const months = part(0) * 12 + part(1) - Number(part(2) < 0);
	return months < 24 ? ago(months, 'month') : ago(Math.floor(months / 12), 'year');
}

/** An answer in the words of its line; "open" and "not sure" are none. */
export function answerText(
	{ levels }: Pick<Question, 'levels'>,
	answer: Answer | undefined
): string {
	if (answer === undefined) return 'open';
	return answer === 'not-sure' ? 'not sure' : (levels[answer] ?? '');
}

/** An answer as a sentence to the person, as in "You gave three talks". */
export function factSentence(question: Pick<Question, 'levels'>, answer: Answer): string {
	if (answer === 'not-sure') return 'You are not sure';
	const text = uncapitalised(answerText(question, answer));
	return text.startsWith('was ') ? `You were ${text.slice(4)}` : `You ${text}`;
}

/**
 * How many of some questions are answered, the same words on every page: "9 of 10 answered, 1 not sure". A
 * question is answered when it has a level; "not sure" is no level, and not open either.
 */
export function tallyText(answers: Answers, questions: Iterable<QuestionId>): string {
	const ids = [...questions];
	const answered = ids.filter((id) => isLevel(answers[id])).length;
	const unsure = ids.filter((id) => answers[id] === 'not-sure').length;
	return `${answered} of ${ids.length} answered${unsure > 0 ? `, ${unsure} not sure` : ''}`;
}
