import { levelOf, type Answers } from '../model/answer.ts';
import type { Attempt } from '../model/attempt.ts';
import { questionsOf, type Question } from '../model/question.ts';
import { SKILLS, type Level, type SkillId } from '../model/skill.ts';
import { shapesOf, type Shape, type Shapes } from '../scoring/score.ts';
import { encodePublic } from './code.ts';
import {
	toLinkAttempt,
	toPublicLink,
	type Part,
	type Shareable,
	type SlotContent
} from './compose.ts';
import { encodeFragment, type Fragment, type Progress } from './fragment.ts';
import type { PublicLink } from './link.ts';
import { cleanNote, type Note } from './note.ts';
import { answersOf } from './open.ts';

/** All that a link may be made of. */
export interface LinkSource extends Shareable {
	/** An earlier attempt, for a link that shows progress. */
	readonly since: Pick<Attempt, 'day' | 'answers'> | null;
	/** What the sender wrote for this reader. */
	readonly note: Note | null;
}

/** A link is `/r/<code>`, then `#` and the fragment if there is one. */
export interface ResultsLink {
	readonly code: string;
	/** Without its `#`; empty where nothing travels there. */
	readonly fragment: string;
}

/** The link that shows the chosen parts and nothing else; the page and the API both make it here. */
export function composeLink(
	source: LinkSource,
	show: ReadonlySet<Part>,
	content: SlotContent
): ResultsLink {
	return {
		code: encodePublic(toPublicLink(source, show, content)),
		fragment: encodeFragment(toFragment(source, show, content.questions))
	};
}

/** What of a result travels behind the `#`. */
export function toFragment(
	{ day, answers, since, note }: Pick<LinkSource, 'day' | 'answers' | 'since' | 'note'>,
	show: ReadonlySet<Part>,
	questions: readonly Question[]
): Fragment {
	return {
		answers: show.has('answers') ? toLinkAttempt({ day, answers }, null, questions) : null,
		progress: show.has('progress') && since ? toProgress(since, { day, answers }, questions) : null,
		note: note && cleanNote(note)
	};
}

/** Two attempts with the questions whose answers differ; what did not change is not told. */
export function toProgress(
	before: Pick<Attempt, 'day' | 'answers'>,
	after: Pick<Attempt, 'day' | 'answers'>,
	questions: readonly Question[]
): Progress {
	const changed = questions.filter(({ id }) => before.answers[id] !== after.answers[id]);
	return {
		before: toLinkAttempt(before, null, changed),
		after: toLinkAttempt(after, null, changed)
	};
}

/**
 * Whether what stands behind the `#` can belong to the code in the path: the answers come to its shape, the
 * changed answers can be among those of its shape, and the days agree. A reader that gets false shows
 * the path's result alone. A code without a shape says nothing against any answers.
 */
export function belongsTo(
	{ answers, progress }: Fragment,
	{ day, shapes }: Pick<PublicLink, 'day' | 'shapes'>,
	questions: readonly Question[]
): boolean {
	const given = answers && answersOf(answers, questions);
	if (given && !sameShapes(shapes, given)) return false;
	if (!progress) return true;
	const { before, after } = progress;
	if (before.day > after.day || after.day !== day) return false;
	const changed = [...before.answers.keys(), ...after.answers.keys()];
	if (answers && changed.some((slot) => answers.answers.get(slot) !== after.answers.get(slot))) {
		return false;
	}
	const now = answersOf(after, questions);
	return !shapes || SKILLS.every((skill) => mayBeAmong(levelsIn(now, skill), shapes[skill]));
}

/** Whether answers come to the shapes that a link shows; true when it shows none. */
export function sameShapes(shapes: Shapes | null, answers: Answers): boolean {
	return shapes === null || JSON.stringify(shapes) === JSON.stringify(shapesOf(answers));
}

function levelsIn(answers: Answers, skill: SkillId): Level[] {
	return questionsOf(skill).flatMap((question) => levelOf(answers, question) ?? []);
}

/** Whether these can be some of the levels that come to a shape. */
function mayBeAmong(levels: readonly Level[], { best, answered }: Shape): boolean {
	const free = [...best];
	const others = levels.filter((level) => {
		const at = free.indexOf(level);
		if (at >= 0) free.splice(at, 1);
		return at < 0;
	});
	const lowest = best.at(-1) ?? 0;
	return others.length <= answered - best.length && others.every((level) => level <= lowest);
}
