import { countAnswered, type Answers } from '../model/answer.ts';
import { daysBetween, type Day } from '../model/day.ts';
import { ORIGINS, STAGES, type Origin, type Stage } from '../model/person.ts';
import { isQuestionId, questionsOf } from '../model/question.ts';
import { isCore } from '../model/requirement.ts';
import { ROLE_IDS } from '../model/role.ts';
import { LEVELS, SKILLS, isSkillId, type SkillId } from '../model/skill.ts';
import { STEP_STATES, type StepState } from '../model/step.ts';
import type { Aim } from '../model/target.ts';
import { FIT_WORDS, fitTo, type Fit } from '../scoring/fit.ts';
import { scoreAnswers, type Scores } from '../scoring/score.ts';

/**
 * All that rules may ask about a person. A shared page lacks the private half: there these are null,
 * which is "unknown" and not "none".
 */
export interface Facts {
	readonly answers: Answers;
	/** The chosen targets that have figures, at most four. */
	readonly targets: readonly Aim[];
	/** Ids of roles whose normal week sounded enjoyable. */
	readonly liked: readonly string[];
	readonly stage: Stage | null;
	readonly origin: Origin | null;
	readonly hoursPerWeek: number | null;
	/** Pieces of evidence by question id. */
	readonly evidence: Readonly<Record<string, number>> | null;
	/** States of steps by rule id; a step without one is `suggested`. */
	readonly steps: Readonly<Record<string, StepState>> | null;
	/** Ids of rules whose step was chosen over the other ways up the same rung. */
	readonly preferred?: readonly string[];
	/** What the private check-in said; `wantsGrowth` if growth steps were asked for all the same. */
	readonly checkIn: { readonly strain: boolean; readonly wantsGrowth: boolean } | null;
	/** Earlier attempts. */
	readonly attempts: { readonly count: number; readonly last: Day | null } | null;
	readonly today: Day;
}

/** Facts of somebody of whom nothing is known. */
export function noFacts(today: Day): Facts {
	return {
		answers: {},
		targets: [],
		liked: [],
		stage: null,
		origin: null,
		hoursPerWeek: null,
		evidence: null,
		steps: null,
		checkIn: null,
		attempts: null,
		today
	};
}

/** A number, a word, a set of words, or undefined: not known. */
export type FactValue = number | string | readonly string[] | undefined;

/** Facts with what follows from them, worked out once. */
export interface KnownFacts {
	readonly facts: Facts;
	readonly scores: Scores;
	readonly fits: readonly Fit[];
}

export function knowFacts(facts: Facts): KnownFacts {
	const scores = scoreAnswers(facts.answers);
	return { facts, scores, fits: facts.targets.map((aim) => fitTo(aim.requirement, scores)) };
}

type Reader = (known: KnownFacts) => FactValue;

const readers: Readonly<Record<string, Reader>> = {
	answered: ({ facts }) => countAnswered(facts.answers),
	notSure: ({ facts }) => SKILLS.reduce((sum, skill) => sum + notSureIn(facts.answers, skill), 0),
	topScore: ({ scores }) => highest(scoresKnown(scores)),
	spread: ({ scores }) => {
		const known = scoresKnown(scores);
		return known.length < 2 ? undefined : Math.max(...known) - Math.min(...known);
	},
	coreGap: ({ facts, fits }) =>
		highest(
			facts.targets.flatMap((aim, i) =>
				SKILLS.filter((skill) => isCore(aim.requirement[skill])).flatMap(
					(skill) => fits[i]?.gaps[skill] ?? []
				)
			)
		),
	targets: ({ facts }) => facts.targets.length,
	targetFamily: ({ facts }) => facts.targets.flatMap((aim) => aim.family ?? []),
	bestFit: ({ fits }) => highest(fits.flatMap(({ fit }) => fit ?? [])),
	fitWord: ({ fits }) => fits.map(({ word }) => word),
	stage: ({ facts }) => facts.stage ?? undefined,
	origin: ({ facts }) => facts.origin ?? undefined,
	hoursPerWeek: ({ facts }) => facts.hoursPerWeek ?? undefined,
	evidence: ({ facts }) =>
		facts.evidence ? Object.values(facts.evidence).filter((n) => n > 0).length : undefined,
	attempts: ({ facts }) => facts.attempts?.count,
	daysSinceLastAttempt: ({ facts }) =>
		facts.attempts?.last ? daysBetween(facts.attempts.last, facts.today) : undefined,
	checkIn: ({ facts }) => (facts.checkIn ? (facts.checkIn.strain ? 'strain' : 'fine') : undefined)
};

/**
 * The value of a fact by its name, such as `answer.code.apis` or `gap.teaching`; undefined when it is
 * not known. Throws on a name that no fact has: content is checked for that when the app is built.
 */
export function factValue(name: string, known: KnownFacts): FactValue {
	if (Object.hasOwn(readers, name)) return readers[name]?.(known);
	const dot = name.indexOf('.');
	const group = name.slice(0, dot);
	const key = name.slice(dot + 1);
	const { facts, scores, fits } = known;
	if (group === 'answer' && isQuestionId(key)) return facts.answers[key] ?? 'open';
	if (group === 'evidence' && isQuestionId(key)) {
		return facts.evidence ? (facts.evidence[key] ?? 0) : undefined;
	}
	if (group === 'step') return facts.steps ? (facts.steps[key] ?? 'suggested') : undefined;
	if (isSkillId(key)) {
		if (group === 'answered') return scores[key].answered;
		if (group === 'notSure') return notSureIn(facts.answers, key);
		if (group === 'score') return scores[key].score ?? undefined;
		if (group === 'gap') return highest(fits.flatMap(({ gaps }) => gaps[key] ?? []));
	}
	throw new Error(`There is no fact called ${name}`);
}

/** Whether a name is that of a fact. `step.<rule id>` is, for any id. */
export function isFactName(name: string): boolean {
	try {
		factValue(name, knowFacts(noFacts('2020-01-01' as Day)));
		return true;
	} catch {
		return false;
	}
}

/** The names of the facts that stand alone, for the JSON Schema and for messages. */
export const PLAIN_FACTS: readonly string[] = Object.keys(readers);

const WORDS: Readonly<Record<string, readonly (number | string)[]>> = {
	stage: STAGES,
	origin: ORIGINS,
	targetFamily: ROLE_IDS,
	fitWord: FIT_WORDS,
	checkIn: ['strain', 'fine'],
	answer: [...LEVELS, 'not-sure', 'open'],
	step: STEP_STATES
};

/** All that a fact can be, by its name; null where it is a number. */
export function valuesOf(name: string): readonly (number | string)[] | null {
	const group = name.split('.')[0]!;
	return Object.hasOwn(WORDS, group) ? WORDS[group]! : null;
}

function notSureIn(answers: Answers, skill: SkillId): number {
	return questionsOf(skill).filter((question) => answers[question] === 'not-sure').length;
}

function scoresKnown(scores: Scores): number[] {
	return SKILLS.flatMap((skill) => scores[skill].score ?? []);
}

function highest(values: readonly number[]): number | undefined {
	return values.length === 0 ? undefined : Math.max(...values);
}
