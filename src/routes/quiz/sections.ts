import type { Requirement } from '$lib/core/model/requirement.ts';
import { QUICK, skillOf, type AskedQuestion } from '$lib/core/model/question.ts';
import { QUIZ_ORDER, type Skill } from '$lib/core/model/skill.ts';
import { content } from '$lib/server/content.ts';

/** A screen of the quiz. */
export interface Section {
	readonly id: string;
	readonly skill: Skill;
	readonly questions: readonly AskedQuestion[];
}

/** What follows the first ten questions. */
export interface Others {
	readonly sections: readonly Section[];
	/** What roles and rated listings ask for, by their ids. */
	readonly role: Readonly<Partial<Record<string, Requirement>>>;
	readonly rated: Readonly<Partial<Record<string, Requirement>>>;
}

/** The first ten questions, in the order in which they are asked. */
export const FIRST = sectionsOf(true);
/** The other twenty, by skill. */
export const LATER = sectionsOf(false);

function sectionsOf(quick: boolean): Section[] {
	return QUIZ_ORDER.flatMap((id) =>
		content.skills
			.filter((skill) => skill.id === id)
			.map((skill) => ({
				id: quick ? id : `${id}-more`,
				skill,
				questions: content.questions
					.filter((question) => skillOf(question.id) === id && QUICK.has(question.id) === quick)
					.map(({ slot: _, next: __, ...asked }) => asked)
			}))
	);
}
