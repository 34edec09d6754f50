import type { Answer } from '../../core/model/answer.ts';
import type { QuestionId } from '../../core/model/question.ts';
import { LEVEL_WORDS } from '../../core/model/skill.ts';
import { figure, type Titles } from '../results/words.ts';

/** What the worked example calls things. */
export interface ExampleTitles {
	readonly skills: Titles;
	readonly questions: Readonly<Record<QuestionId, string>>;
}

/** An answer as in "3, established". */
export function answerText(answer: Answer | undefined): string {
	if (answer === undefined) return 'open';
	return answer === 'not-sure' ? 'not sure' : `${answer}, ${LEVEL_WORDS[answer]}`;
}

/** A figure with at most two decimals, as in "37.5". */
export const exact = (value: number): string => String(Math.round(value * 100) / 100);

/** An exact figure, and what pages show of it: "37.5, shown as 38". */
export function shownAs(value: number): string {
	return exact(value) === figure(value)
		? figure(value)
		: `${exact(value)}, shown as ${figure(value)}`;
}

/** How a mean of levels comes to 0 to 100: "25 × (3 + 2 + 1) ÷ 3". */
export function meanText(levels: readonly number[]): string {
	return `25 × (${levels.join(' + ')}) ÷ ${levels.length}`;
}

/** A gain as pages show it: cut to one decimal, never rounded up. */
export const gainText = (gain: number): string => String(Math.floor(gain * 10) / 10);
