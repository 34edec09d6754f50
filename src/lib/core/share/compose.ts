import type { Answers } from '../model/answer.ts';
import type { Attempt } from '../model/attempt.ts';
import type { Day } from '../model/day.ts';
import type { Person } from '../model/person.ts';
import type { Question } from '../model/question.ts';
import type { Role } from '../model/role.ts';
import type { Rule } from '../model/rule.ts';
import type { StepRecord } from '../model/step.ts';
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
export const PARTS = ['shape', 'fit', 'steps', 'answers'] as const;
export type Part = (typeof PARTS)[number];

type Slotted = readonly { readonly id: string; readonly slot: number }[];
const slotOf = (items: Slotted, id: string) => items.find((item) => item.id === id)?.slot;

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
	roles: readonly Role[]
): PublicLink {
	return {
		day,
		shapes: show.has('shape') ? shapesOf(answers) : null,
		targets: show.has('fit') ? toLinkTargets(targets, roles, false) : null,
		steps: show.has('steps') ? steps.filter(mayTravel).map(({ slot }) => slot) : null,
		name: cleanName(name),
		withAnswers: show.has('answers')
	};
}

function toLinkTargets(
	targets: readonly Target[],
	roles: readonly Role[],
	forMyself: boolean
): LinkTarget[] {
	return targets.flatMap((target): LinkTarget[] => {
		switch (target.kind) {
			case 'role': {
				const slot = slotOf(roles, target.id);
				return slot === undefined ? [] : [{ kind: 'role', slot }];
			}
			case 'own': {
				const shown = forMyself || target.titleShown;
				const title = shown ? cleanLine(target.title, MAX_TITLE) : null;
				return [{ kind: 'own', requirement: target.requirement, title }];
			}
			// Rated listings have no slots yet; goals in free text never travel.
			case 'rated':
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

export interface OwnHistory {
	readonly attempts: readonly Attempt[];
	readonly targets: readonly Target[];
	readonly person: Person;
	readonly steps: readonly StepRecord[];
}

/** The content whose slots stand in links. */
export interface SlotContent {
	readonly questions: readonly Question[];
	readonly roles: readonly Role[];
	readonly rules: readonly Rule[];
}

/** A person's whole history, for themselves on another device. */
export function toReturnLink(history: OwnHistory, content: SlotContent): FullLink {
	const { questions, roles, rules } = content;
	return {
		attempts: history.attempts.map((attempt) => toLinkAttempt(attempt, attempt.id, questions)),
		targets: toLinkTargets(history.targets, roles, true),
		person: {
			...history.person,
			liked: history.person.liked.flatMap((id) => slotOf(roles, id) ?? [])
		},
		steps: history.steps.flatMap(({ rule, title: _, ...step }) => {
			const slot = slotOf(rules.filter(mayTravel), rule);
			return slot === undefined ? [] : [{ slot, ...step }];
		})
	};
}
