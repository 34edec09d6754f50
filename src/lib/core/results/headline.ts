import { perSkill } from '../model/skill.ts';
import type { Shared } from './shared.ts';
import type { SkillView } from './view.ts';
import { dayText, fitSentence, levelText, type Titles } from './words.ts';

/** A shared result in two texts, for whatever shows a link before anybody opens it. */
export interface Headline {
	readonly title: string;
	readonly description: string;
}

/** Says of a result what the link shows, and what it is: self-reported, made for planning. */
export function headlineOf({
	view,
	aims,
	withAnswers
}: Pick<Shared, 'view' | 'aims' | 'withAnswers'>): Headline {
	const { name, day, skills, targets, steps } = view;
	const sentences: string[] = [];
	if (skills)
		sentences.push(`${skills.map((skill) => `${skill.title} ${levelText(skill)}`).join(', ')}.`);
	const [target] = targets?.targets ?? [];
	if (target) {
		const sentence = fitSentence(target, titlesOf(skills), 'shared');
		const inside = sentence.charAt(0).toLowerCase() + sentence.slice(1);
		sentences.push(`Compared with ${target.title}: ${inside}.`);
	}
	if (!skills && withAnswers) {
		sentences.push('What they have done in developer relations, in their own answers.');
	}
	// Without a shape nothing is compared.
	const [aim] = skills ? [] : aims;
	if (aim) sentences.push(`On the way to ${aim.title}.`);
	if (steps && steps.length > 0) {
		sentences.push(
			`${steps.length === 1 ? 'One next step is' : `${steps.length} next steps are`} shown.`
		);
	}
	sentences.push(`Self-reported on ${dayText(day)}, and nobody checked it. Made for planning.`);
	return {
		title: name ? `DevRel self-check by ${name}` : 'A DevRel self-check',
		description: sentences.join(' ')
	};
}

/** The titles of the skills as they stand in sentences. */
export function titlesOf(skills: readonly SkillView[] | null): Titles {
	return perSkill((id) => skills?.find((skill) => skill.id === id)?.title ?? id);
}
