import { LOOK_BACK_MONTHS } from '../export/months.ts';
import type { Answer } from '../model/answer.ts';
import type { Attempt } from '../model/attempt.ts';
import { addMonths, daysBetween, type Day } from '../model/day.ts';
import { QUESTION_IDS, QUICK, skillOf, type QuestionId } from '../model/question.ts';
import { movesOf, type Rule } from '../model/rule.ts';
import { skillsItRestsOn } from '../model/requirement.ts';
import type { SkillId } from '../model/skill.ts';
import type { Aim } from '../model/target.ts';
import { currentAnswers, inOrder } from './history.ts';
import type { Records } from './records.ts';

/** From here on somebody who comes back is asked what steps have changed. */
const RETURN_DAYS = 7;
/** The most questions that are asked again. */
const MOST_AGAIN = 6;

/** The last attempt of an earlier day. */
export function lastBefore(attempts: readonly Attempt[], today: Day): Attempt | undefined {
	return inOrder(attempts).findLast(({ day }) => day < today);
}

/** Whether answers are old enough to be asked again; until then they stand, but for those that steps lead up. */
export function areOld({ day }: Attempt, today: Day): boolean {
	return addMonths(day, LOOK_BACK_MONTHS) <= today;
}

/**
 * The attempt that somebody who comes back goes on from: the last one, if it is three months old, or a week and there
 * are steps that may have changed it, and nothing is being answered. Null where there is nothing to ask yet, or it was.
 */
export function comesBackTo(
	{ draft, attempts, steps }: Pick<Records, 'draft' | 'attempts' | 'steps'>,
	today: Day
): Attempt | null {
	const last = inOrder(attempts).at(-1);
	if (!last || draft) return null;
	const stepped = daysBetween(last.day, today) >= RETURN_DAYS && stepsSince(steps, last).length > 0;
	return stepped || areOld(last, today) ? last : null;
}

/** The steps that may have changed answers since an attempt. */
function stepsSince(steps: Records['steps'], { day }: Attempt): Records['steps'] {
	return steps.filter(
		({ state, changed }) => state === 'under-way' || (state === 'done' && changed > day)
	);
}

/** Why an answer may have changed. */
export type AgainReason = 'step' | 'target' | 'not-sure' | 'age';

export interface AskAgain {
	readonly question: QuestionId;
	readonly why: AgainReason;
	/** Since when the answer has been what it is; null where it is open. */
	readonly since: Day | null;
}

/**
 * The questions whose answer may have changed since an attempt, the likeliest first, at most six: those that
 * steps under way or done lead up; those of the skills that the targets rest on, `not-sure` before the
 * oldest, open ones last; the other `not-sure`; the oldest of all. Of the same day the first ten come first, which
 * are of all skills. What was changed since is not asked again, and neither is what cannot rise.
 *
 * @param only `steps`: nothing but what they lead up
 */
export function askAgain(
	records: Pick<Records, 'draft' | 'attempts' | 'steps'>,
	since: Attempt,
	aims: readonly Aim[],
	rules: readonly Rule[],
	only: 'steps' | 'all' = 'all'
): AskAgain[] {
	const answers = currentAnswers(records.draft, records.attempts);
	const stepped = new Set(
		stepsSince(records.steps, since)
			.flatMap(({ rule }) => movesOf(rules.find(({ id }) => id === rule) ?? {}))
			.map(([question]) => question)
	);
	const skills = new Set<SkillId>(aims.flatMap(({ requirement }) => skillsItRestsOn(requirement)));
	return QUESTION_IDS.filter(
		(question) => answers[question] === since.answers[question] && answers[question] !== 4
	)
		.flatMap((question) => {
			const answer = answers[question];
			const why = reasonFor(answer, stepped.has(question), skills.has(skillOf(question)));
			const day = answer === undefined ? null : answeredSince(records.attempts, question);
			return why && (why === 'step' || only === 'all')
				? [{ question, why, since: day, answer }]
				: [];
		})
		.sort(
			(a, b) =>
				place(a) - place(b) ||
				byDay(a.since, b.since) ||
				Number(QUICK.has(b.question)) - Number(QUICK.has(a.question))
		)
		.slice(0, MOST_AGAIN)
		.map(({ question, why, since }) => ({ question, why, since }));
}

function reasonFor(
	answer: Answer | undefined,
	stepped: boolean,
	targeted: boolean
): AgainReason | null {
	if (stepped) return 'step';
	if (targeted) return 'target';
	if (answer === 'not-sure') return 'not-sure';
	// An open question of a skill that no target rests on waits for those who want to answer all.
	return answer === undefined ? null : 'age';
}

/** The smaller, the sooner it is asked. */
function place({ why, answer }: { why: AgainReason; answer: Answer | undefined }): number {
	if (why === 'step') return 0;
	if (why === 'target' && answer !== undefined) return answer === 'not-sure' ? 1 : 2;
	if (why === 'not-sure') return 3;
	return why === 'target' ? 4 : 5;
}

const byDay = (a: Day | null, b: Day | null) => (a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1);

/** Since when an answer has been what it is, by the attempts; null where there are none. */
function answeredSince(attempts: readonly Attempt[], question: QuestionId): Day | null {
	const ordered = inOrder(attempts);
	const now = ordered.at(-1)?.answers[question];
	let since: Day | null = null;
	for (const { day, answers } of ordered.toReversed()) {
		if (answers[question] !== now) break;
		since = day;
	}
	return since;
}
