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
	/** Whether the last thing pressed before that was the way to the result. */
	readonly leaving: boolean;
}

/** What there is to bring to life. */
export function brought(): Brought {
	const form = document.querySelector<HTMLFormElement>('form.quiz')!;
	const around = form.parentElement!;
	const sections = JSON.parse(around.dataset['sections']!) as Section[];
	const leaving = late.pressed?.closest('[data-leave]') != null;
	return { form, around, sections, given: answersIn(new FormData(form)), leaving };
}

/** What the fields of a form answer. */
export function answersIn(fields: FormData | URLSearchParams): [QuestionId, Answer][] {
	return [...fields].flatMap(([id, value]): [QuestionId, Answer][] => {
		const answer = value === 'not-sure' ? value : Number(value);
		return isQuestionId(id) && isAnswer(answer) ? [[id, answer]] : [];
	});
}
