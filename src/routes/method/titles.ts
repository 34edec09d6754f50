import type { ExampleTitles } from '$lib/components/method/numbers.ts';
import type { Question } from '$lib/core/model/question.ts';
import type { Skill } from '$lib/core/model/skill.ts';

/** What the worked example calls skills and questions. */
export function titlesOf(skills: readonly Skill[], questions: readonly Question[]): ExampleTitles {
	const titles = (items: readonly { readonly id: string; readonly title: string }[]) =>
		Object.fromEntries(items.map(({ id, title }) => [id, title]));
	return {
		skills: titles(skills) as ExampleTitles['skills'],
		questions: titles(questions) as ExampleTitles['questions']
	};
}
