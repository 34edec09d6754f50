import type { Answers } from '../model/answer.ts';
import { QUESTION_IDS, QUICK } from '../model/question.ts';
import { SKILLS, type SkillId } from '../model/skill.ts';
import { scoreAnswers } from '../scoring/score.ts';

/**
 * The skills whose level reads lower than from the first ten questions alone, only because more of their
 * questions are answered: a level is the mean of the best four, and two answers make a mean of two.
 */
export function lowerThanFirst(answers: Answers): SkillId[] {
	const first = QUESTION_IDS.filter((id) => QUICK.has(id) && answers[id] !== undefined);
	const before = scoreAnswers(Object.fromEntries(first.map((id) => [id, answers[id]])) as Answers);
	const now = scoreAnswers(answers);
	return SKILLS.filter((skill) => {
		const [was, is] = [before[skill].level, now[skill].level];
		return was !== null && is !== null && is < was;
	});
}
