import type { Answers } from '../model/answer.ts';
import { QUESTION_IDS } from '../model/question.ts';
import { readAttempt, readDraft, type Attempt, type Draft } from '../model/attempt.ts';
import { readCheckIn, type CheckIn } from '../model/check-in.ts';
import { NOBODY, readPerson, type Person } from '../model/person.ts';
import { readStepRecord, type StepRecord } from '../model/step.ts';
import { MAX_TARGETS, readTarget, sameTarget, type Target } from '../model/target.ts';

/** All that a person's device keeps and the app shows. */
export interface Records {
	readonly draft: Draft | null;
	readonly attempts: readonly Attempt[];
	readonly targets: readonly Target[];
	readonly steps: readonly StepRecord[];
	readonly person: Person;
	/** Stays on this device; null also where nothing weighed on the person. */
	readonly checkIn: CheckIn | null;
}

export const NO_RECORDS: Records = {
	draft: null,
	attempts: [],
	targets: [],
	steps: [],
	person: NOBODY,
	checkIn: null
};

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
/** The first of each key. */
function unique<T>(items: readonly T[], keyOf: (item: T) => unknown): T[] {
	return items.filter((item, i) => items.findIndex((other) => keyOf(other) === keyOf(item)) === i);
}

const present = <T>(value: T | null): value is T => value !== null;

/** What is usable in stored or imported records: a damaged part is left out, the rest is kept. */
export function readRecords(value: unknown): Records {
	if (typeof value !== 'object' || value === null) return NO_RECORDS;
	const { draft, attempts, targets, steps, person, checkIn } = value as Record<string, unknown>;
	return {
		draft: readDraft(draft),
		attempts: unique(list(attempts).map(readAttempt).filter(present), ({ id }) => id),
		targets: unique(
			list(targets).map(readTarget).filter(present),
			({ kind, id }) => `${kind} ${id}`
		).slice(0, MAX_TARGETS),
		steps: unique(list(steps).map(readStepRecord).filter(present), ({ rule }) => rule),
		person: readPerson(person),
		checkIn: readCheckIn(checkIn)
	};
}

export interface Merged {
	readonly records: Records;
	/** How many attempts came in. */
	readonly added: number;
	/** How many attempts answer a question differently on both sides; the answers here are kept. */
	readonly different: number;
	/** How many targets did not come in because four are chosen already. */
	readonly leftOut: number;
}

/**
 * Joins records from another device with those here, attempt by attempt: what is open here is filled
 * in, and nothing here is overwritten. Merging the same records again changes nothing. A check-in never
 * comes from elsewhere.
 */
export function mergeRecords(here: Records, incoming: Records): Merged {
	const attemptHere = new Map(here.attempts.map((attempt) => [attempt.id, attempt]));
	const added = incoming.attempts.filter(({ id }) => !attemptHere.has(id));
	const known = incoming.attempts.filter(({ id }) => attemptHere.has(id));
	const conflicts = known.filter(({ id, answers }) => differ(attemptHere.get(id), answers)).length;
	const joined = here.attempts.map((mine) => {
		const theirs = known.find(({ id }) => id === mine.id);
		return theirs ? { ...mine, answers: { ...theirs.answers, ...mine.answers } } : mine;
	});
	const newTargets = incoming.targets.filter(
		(target) => !here.targets.some((mine) => sameTarget(mine, target))
	);
	const targets = [...here.targets, ...newTargets].slice(0, MAX_TARGETS);
	const stepsHere = new Map(here.steps.map((step) => [step.rule, step]));
	const newSteps = incoming.steps.filter(({ rule, changed }) => {
		const mine = stepsHere.get(rule);
		return !mine || mine.changed < changed;
	});
	const kept = here.steps.filter((mine) => !newSteps.some(({ rule }) => rule === mine.rule));
	return {
		records: {
			draft: here.draft,
			attempts: [...joined, ...added],
			targets,
			steps: [...kept, ...newSteps],
			person: mergePerson(here.person, incoming.person),
			checkIn: here.checkIn
		},
		added: added.length,
		different: conflicts,
		leftOut: here.targets.length + newTargets.length - targets.length
	};
}

function differ(mine: Attempt | undefined, answers: Answers): boolean {
	return QUESTION_IDS.some(
		(id) =>
			answers[id] !== undefined &&
			mine?.answers[id] !== undefined &&
			mine.answers[id] !== answers[id]
	);
}

/** Targets to take in and to let go. */
export interface TargetChange {
	readonly added: readonly Target[];
	readonly removed: readonly Target[];
}

/** The targets after a change, at most four. One that is removed and added is changed, and keeps its place. */
export function withTargets(
	{ targets }: Pick<Records, 'targets'>,
	{ added, removed }: TargetChange
): readonly Target[] {
	const isIn = (list: readonly Target[], target: Target) =>
		list.some((other) => sameTarget(other, target));
	const kept = targets.flatMap((target) =>
		isIn(removed, target) ? (added.find((other) => sameTarget(other, target)) ?? []) : [target]
	);
	const fresh = added.filter((target) => !isIn(kept, target));
	return [...kept, ...fresh].slice(0, MAX_TARGETS);
}

function mergePerson(here: Person, incoming: Person): Person {
	return {
		stage: here.stage ?? incoming.stage,
		origin: here.origin ?? incoming.origin,
		hoursPerWeek:
			here.hoursPerWeek === NOBODY.hoursPerWeek ? incoming.hoursPerWeek : here.hoursPerWeek,
		liked: here.liked.length > 0 ? here.liked : incoming.liked
	};
}
