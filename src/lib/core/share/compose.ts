import type { Answers } from '../model/answer.ts';
import type { Attempt } from '../model/attempt.ts';
import type { Day } from '../model/day.ts';
import type { Question } from '../model/question.ts';
import type { TargetContent } from '../model/content.ts';
import type { Rule } from '../model/rule.ts';
import { MAX_TITLE, type Target } from '../model/target.ts';
import { shapesOf } from '../scoring/score.ts';
import {
	cleanLine,
	cleanName,
	type FullLink,
	type LinkAttempt,
	type LinkTarget,
	type PublicLink
} from './link.ts';

/** What a link may show. */
export const PARTS = ['shape', 'fit', 'steps', 'answers', 'progress'] as const;
export type Part = (typeof PARTS)[number];

type Slotted = readonly { readonly id: string; readonly slot: number }[];
export const slotOf = (items: Slotted, id: string) => items.find((item) => item.id === id)?.slot;

export interface Shareable {
	readonly day: Day;
	readonly answers: Answers;
	readonly targets: readonly Target[];
	/** The steps of the list, for a link that shows steps. */
	readonly steps: readonly Pick<Rule, 'slot' | 'kind'>[];
	readonly name: string;
}

/** What comes from the check-in is never in a link. */
export const mayTravel = ({ kind }: Pick<Rule, 'kind'>) => kind !== 'wellbeing';

/** What a link shows of a result, and nothing else. Fit is computed from the shape, so it needs it. */
export function toPublicLink(
	{ day, answers, targets, steps, name }: Shareable,
	show: ReadonlySet<Part>,
	content: TargetContent
): PublicLink {
	return {
		day,
		shapes: show.has('shape') ? shapesOf(answers) : null,
		targets: show.has('fit') ? toLinkTargets(targets, content) : null,
		steps: show.has('steps') ? steps.filter(mayTravel).map(({ slot }) => slot) : null,
		name: cleanName(name),
		withAnswers: show.has('answers')
	};
}

function toLinkTargets(
	targets: readonly Target[],
	{ roles, listings }: TargetContent
): LinkTarget[] {
	return targets.flatMap((target): LinkTarget[] => {
		switch (target.kind) {
			case 'role': {
				const slot = slotOf(roles, target.id);
				return slot === undefined ? [] : [{ kind: 'role', slot }];
			}
			case 'own': {
				const title = target.titleShown ? cleanLine(target.title, MAX_TITLE) : null;
				return [{ kind: 'own', requirement: target.requirement, title }];
			}
			case 'rated': {
				const slot = slotOf(listings, target.id);
				return slot === undefined ? [] : [{ kind: 'rated', slot }];
			}
			// Goals in free text never travel.
			case 'free':
				return [];
		}
	});
}

export function toLinkAttempt(
	attempt: Pick<Attempt, 'day' | 'answers'>,
	id: number | null,
	questions: readonly Question[]
): LinkAttempt {
	const answers = new Map(
		questions.flatMap((question) => {
			const answer = attempt.answers[question.id];
			return answer === undefined ? [] : [[question.slot, answer] as const];
		})
	);
	return { id, day: attempt.day, answers };
}

/** One attempt to be shown to others: its answers and day, without anything that tells it apart. */
export function toAnswersLink(
	attempt: Pick<Attempt, 'day' | 'answers'>,
	questions: readonly Question[]
): FullLink {
	return {
		attempts: [toLinkAttempt(attempt, null, questions)],
		targets: [],
		person: null,
		steps: []
	};
}

/** The content whose slots stand in links. */
export interface SlotContent extends TargetContent {
	readonly questions: readonly Question[];
	readonly rules: readonly Rule[];
}
