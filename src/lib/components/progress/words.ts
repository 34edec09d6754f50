import type { AgainReason } from '../../core/history/again.ts';
import { compareAttempts, type SkillChange } from '../../core/history/compare.ts';
import type { Attempt } from '../../core/model/attempt.ts';
import type { SkillId } from '../../core/model/skill.ts';
import { scoreAnswers, type SkillScore } from '../../core/scoring/score.ts';
import { levelText, listed } from '../results/words.ts';

/** Why answers may have changed, once for all that it holds for. */
export function reasonText(why: AgainReason, count: number): string {
	const [these, them] = count === 1 ? ['this', 'it'] : ['these', 'them'];
	return {
		step: 'Your steps lead up here.',
		target: `Your targets rest on ${these}.`,
		'not-sure': `You were not sure of ${them}.`,
		age: 'Asked longest ago.'
	}[why];
}

/**
 * How levels read on two days, skills with the same change in one sentence. A level that fell only because more
 * is known takes nothing away, and the sentence says so.
 */
export function levelSentences(
	before: Attempt,
	after: Attempt,
	titleOf: (skill: SkillId) => string
): string[] {
	const [was, is] = [scoreAnswers(before.answers), scoreAnswers(after.answers)];
	const groups = new Map<string, SkillId[]>();
	for (const change of compareAttempts(before, after).skills) {
		const end = ending(change, was[change.skill], is[change.skill]);
		groups.set(end, [...(groups.get(end) ?? []), change.skill]);
	}
	return [...groups].map(([end, skills]) => `${listed(skills.map(titleOf))} ${end}`);
}

function ending({ from, to, moved }: SkillChange, was: SkillScore, is: SkillScore): string {
	const words = `from ${levelText(was)} to ${levelText(is)}`;
	if (moved) return `changed ${words}, because answers changed.`;
	if (from === null) return `can be told now: ${levelText(is)}.`;
	if (to === null) return 'cannot be told now, because no answer has a level.';
	if (is.answered < was.answered) return `went ${words}, because fewer answers have a level.`;
	const why = is.answered > was.answered ? 'more is known now' : 'other questions are answered';
	const less = to < from ? ', and nothing that you have done counts for less' : '';
	return `went ${words}, because ${why}. None of the answers that both days have changed${less}.`;
}
