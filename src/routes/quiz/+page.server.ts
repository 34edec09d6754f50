import { QUICK, skillOf } from '$lib/core/model/question.ts';
import { QUIZ_ORDER, perSkill } from '$lib/core/model/skill.ts';
import { content } from '$lib/server/content.ts';

export const prerender = true;

/** The questions in the order in which they are asked: the first ten, then the others, by skill. */
export function load() {
	const section = (quick: boolean) =>
		QUIZ_ORDER.flatMap((id) =>
			content.skills
				.filter((skill) => skill.id === id)
				.map((skill) => ({
					id: quick ? id : `${id}-more`,
					skill,
					questions: content.questions.filter(
						(question) => skillOf(question.id) === id && QUICK.has(question.id) === quick
					)
				}))
		);
	return {
		quick: section(true),
		others: section(false),
		weights: Object.fromEntries(
			content.roles.map(({ id, requirements }) => [
				id,
				perSkill((skill) => requirements[skill].importance)
			])
		),
		roles: content.roles.map(({ id, title }) => ({ id, title }))
	};
}
