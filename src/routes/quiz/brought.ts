import { isAnswer, type Answer } from '$lib/core/model/answer.ts';
import { isQuestionId, type QuestionId } from '$lib/core/model/question.ts';
import type { Section } from './sections.ts';

/** What the page came with. */
interface Brought {
	readonly form: HTMLFormElement;
	readonly around: HTMLElement;
	readonly sections: readonly Section[];
	/** What was answered before the page came to life, which on a slow line may be much. */
	readonly given: readonly (readonly [QuestionId, Answer])[];
}

/** What there is to bring to life. */
export function brought(): Brought {
	const form = document.querySelector<HTMLFormElement>('form.quiz')!;
	const around = form.parentElement!;
	const sections = JSON.parse(around.dataset['sections']!) as Section[];
	return { form, around, sections, given: answersIn(form) };
}

function answersIn(form: HTMLFormElement): [QuestionId, Answer][] {
	return [...new FormData(form)].flatMap(([id, value]): [QuestionId, Answer][] => {
		const answer = value === 'not-sure' ? value : Number(value);
		return isQuestionId(id) && isAnswer(answer) ? [[id, answer]] : [];
	});
}
