import { isLevel, type Answers } from '../model/answer.ts';
import type { Attempt } from '../model/attempt.ts';
import type { Day } from '../model/day.ts';
import { QUESTION_IDS } from '../model/question.ts';
import { movesOf, type Rule } from '../model/rule.ts';
import type { Target } from '../model/target.ts';
import { MOST_STEPS } from '../rules/rank.ts';
import type { Part } from './compose.ts';
import type { EvidenceLink, Note } from './note.ts';
import type { LinkSource } from './results-link.ts';

/** For whom a link is made; `mix`: the sender chooses part by part. */
export const AUDIENCES = ['mentor', 'cohort', 'profile', 'mix'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The lines of text that a link may carry. */
export const LINES = ['help', 'offer', 'ask'] as const;
export type Line = (typeof LINES)[number];

export interface Offer {
	/** The parts that may be ticked. */
	readonly parts: readonly Part[];
	/** Those of them that are ticked unless the sender decides otherwise. */
	readonly ticked: readonly Part[];
	readonly lines: readonly Line[];
	readonly evidence: boolean;
}

/** What a link for an audience may show. A profile shows neither gaps nor a word for fit. */
export const OFFERS: Readonly<Record<Audience, Offer>> = {
	mentor: {
		parts: ['fit', 'steps', 'answers'],
		ticked: ['fit', 'steps', 'answers'],
		lines: ['help'],
		evidence: false
	},
	cohort: { parts: [], ticked: [], lines: ['offer', 'ask'], evidence: false },
	profile: { parts: [], ticked: [], lines: [], evidence: true },
	mix: {
		parts: ['fit', 'steps', 'answers', 'progress'],
		ticked: ['fit'],
		lines: LINES,
		evidence: true
	}
};

/** What the sender chose and wrote. */
export interface Choice {
	readonly audience: Audience;
	readonly parts: readonly Part[];
	/** The one target that a profile names, if any. */
	readonly target: Target | null;
	readonly name: string;
	readonly lines: Readonly<Record<Line, string>>;
	readonly evidence: readonly EvidenceLink[];
}

/** What the sender's device knows of what may be shared. */
export interface Own {
	readonly day: Day;
	readonly answers: Answers;
	readonly targets: readonly Target[];
	/** The steps under way that a link may show. */
	readonly picked: readonly Rule[];
	/** The steps of the list that a link may show. */
	readonly steps: readonly Rule[];
	/** The attempt before this one; null where it is the first. */
	readonly since: Pick<Attempt, 'day' | 'answers'> | null;
}

/** What a link is made of: what the audience gets and the sender chose of it, and nothing else. */
export function chosenFor(
	choice: Choice,
	own: Own
): { readonly source: LinkSource; readonly show: ReadonlySet<Part> } {
	const { audience, parts, target, name } = choice;
	const offer = OFFERS[audience];
	const note: Note = {
		...noteLines(choice.lines, offer.lines),
		evidence: offer.evidence ? choice.evidence : []
	};
	const common = { day: own.day, name, note, since: own.since };
	if (audience === 'profile') {
		return {
			source: {
				...common,
				answers: strengthsOf(own.answers),
				targets: target ? [target] : [],
				steps: []
			},
			show: new Set<Part>(target ? ['answers', 'fit'] : ['answers'])
		};
	}
	return {
		source: {
			...common,
			answers: own.answers,
			targets: own.targets,
			steps: stepsFor(audience, own)
		},
		show: new Set<Part>(['shape', ...offer.parts.filter((part) => parts.includes(part))])
	};
}

/**
 * What an audience sees of the steps: a mentor the one that the sender picked, or else the first of the list
 * that leads to a skill. What is picked holds its questions, so no other way up the same rung stands beside it.
 */
export function stepsFor(
	audience: Audience,
	{ picked, steps }: Pick<Own, 'picked' | 'steps'>
): readonly Rule[] {
	if (audience !== 'mentor') {
		const held = new Set(picked.flatMap(questionsOf));
		const free = steps.filter((rule) => !questionsOf(rule).some((id) => held.has(id)));
		return [...new Set([...picked, ...free])].slice(0, MOST_STEPS);
	}
	return [...picked, ...steps.filter(({ kind }) => kind === 'growth')].slice(0, 1);
}

const questionsOf = (rule: Rule) => movesOf(rule).map(([question]) => question);

function noteLines(
	written: Readonly<Record<Line, string>>,
	offered: readonly Line[]
): Readonly<Record<Line, string | null>> {
	const line = (one: Line) => (offered.includes(one) && written[one].trim() ? written[one] : null);
	return { help: line('help'), offer: line('offer'), ask: line('ask') };
}

/**
 * The answers that show what somebody is good at: those at "practising" or above; where there are none,
 * those at "exploring".
 */
export function strengthsOf(answers: Answers): Answers {
	const from = (least: number): Answers =>
		Object.fromEntries(
			QUESTION_IDS.flatMap((id) => {
				const answer = answers[id];
				return isLevel(answer) && answer >= least ? [[id, answer] as const] : [];
			})
		);
	const strong = from(2);
	return Object.keys(strong).length > 0 ? strong : from(1);
}
