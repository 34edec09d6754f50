import type { Answer, Answers } from '../model/answer.ts';
import type { Content } from '../model/content.ts';
import type { Day } from '../model/day.ts';
import type { Question, QuestionId } from '../model/question.ts';
import { decodeFragment, type Fragment, type Progress } from '../share/fragment.ts';
import type { CodeFault } from '../share/frame.ts';
import type { Note } from '../share/note.ts';
import { answersOf } from '../share/open.ts';
import { belongsTo } from '../share/results-link.ts';
import { withAnswers, type Shared } from './shared.ts';

/** A shared result with what stands behind the `#` of its link. */
export interface Told {
	/** With the answers, if they are there. */
	readonly shared: Shared;
	/** Null where they are not there. */
	readonly answers: Answers | null;
	readonly note: Note | null;
	readonly progress: ProgressView | null;
}

export interface ProgressView {
	readonly from: Day;
	readonly to: Day;
	readonly changes: readonly {
		readonly id: QuestionId;
		readonly title: string;
		/** In the words of the answers. */
		readonly before: string;
		readonly now: string;
	}[];
}

export type ReadBehind =
	| { readonly ok: true; readonly told: Told }
	/** `other`: it belongs to another result. */
	| { readonly ok: false; readonly fault: CodeFault | 'other' };

/** Reads what stands behind the `#` of a link, without the `#`. */
export function readBehind(shared: Shared, text: string, content: Content): ReadBehind {
	const decoded = decodeFragment(text);
	if (!decoded.ok) return decoded;
	const path = { day: shared.view.day, shapes: shared.shapes };
	if (!belongsTo(decoded.value, path, content.questions)) return { ok: false, fault: 'other' };
	return { ok: true, told: tell(shared, decoded.value, content) };
}

/** A shared result as its reader sees it together with a fragment that belongs to it. */
export function tell(shared: Shared, fragment: Fragment, content: Content): Told {
	const { progress, note } = fragment;
	const answers = fragment.answers && answersOf(fragment.answers, content.questions);
	return {
		shared: answers ? withAnswers(shared, answers, content) : shared,
		answers,
		note,
		progress: progress && viewProgress(progress, content.questions)
	};
}

/** What changed between two attempts, in the words of the answers. */
export function viewProgress(
	{ before, after }: Progress,
	questions: readonly Question[]
): ProgressView {
	const [was, is] = [answersOf(before, questions), answersOf(after, questions)];
	return {
		from: before.day,
		to: after.day,
		changes: questions
			.filter(({ id }) => was[id] !== is[id])
			.map((question) => {
				const { id, title } = question;
				return { id, title, before: words(question, was[id]), now: words(question, is[id]) };
			})
	};
}

function words(question: Question, answer: Answer | undefined): string {
	if (answer === undefined) return 'open';
	return answer === 'not-sure' ? 'not sure' : (question.levels[answer] ?? '');
}
