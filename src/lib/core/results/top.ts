import { currentAnswers, latest } from '../history/history.ts';
import type { Records } from '../history/records.ts';
import { countAnswered } from '../model/answer.ts';
import { isCurrent } from '../model/check-in.ts';
import type { Content } from '../model/content.ts';
import type { Day } from '../model/day.ts';
import { scoreShapes, shapesOf } from '../scoring/score.ts';
import { viewAnswers, viewSkills, type BriefQuestion } from './build.ts';
import { lowerThanFirst } from './lower.ts';
import type { AnswersView, SkillView } from './view.ts';

/** What of a person's own result follows from their answers alone. */
export interface ResultTop {
	/** The day of the answers. */
	readonly day: Day;
	/** How many questions are answered with a level. */
	readonly levels: number;
	readonly skills: readonly SkillView[];
	/** The titles of the skills that read lower than after the first ten questions. */
	readonly lower: readonly string[];
	readonly answers: AnswersView;
}

/** The part of a person's own result that needs neither roles nor rules, from what their device keeps. */
export function resultTop(
	{ draft, attempts, checkIn }: Records,
	content: Pick<Content, 'skills'> & { readonly questions: readonly BriefQuestion[] },
	today: Day
): ResultTop {
	const answers = currentAnswers(draft, attempts);
	const shapes = shapesOf(answers);
	const strain = checkIn !== null && isCurrent(checkIn, today);
	// Under strain nothing is held up as the next thing to reach.
	const next = strain ? undefined : { answers, questions: content.questions };
	const skills = viewSkills(shapes, content.skills, next);
	const lower = lowerThanFirst(answers);
	return {
		day: draft?.day ?? latest(attempts)?.day ?? today,
		levels: countAnswered(answers),
		skills,
		lower: skills.filter(({ id }) => lower.includes(id)).map(({ title }) => title),
		answers: viewAnswers(answers, content, scoreShapes(shapes))
	};
}
