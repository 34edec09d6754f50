import { sameAnswers } from '../model/answer.ts';
import { readAttempt, readDraft, type Attempt, type Draft } from '../model/attempt.ts';
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
}

export const NO_RECORDS: Records = {
	draft: null,
	attempts: [],
	targets: [],
	steps: [],
	person: NOBODY
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
	const { draft, attempts, targets, steps, person } = value as Record<string, unknown>;
	return {
		draft: readDraft(draft),
		attempts: unique(list(attempts).map(readAttempt).filter(present), ({ id }) => id),
		targets: unique(
			list(targets).map(readTarget).filter(present),
			({ kind, id }) => `${kind} ${id}`
		).slice(0, MAX_TARGETS),
		steps: unique(list(steps).map(readStepRecord).filter(present), ({ rule }) => rule),
		person: readPerson(person)
	};
}

export interface Merged {
	readonly records: Records;
	/** How many attempts came in. */
	readonly added: number;
	/** How many attempts are on both sides with different answers; the answers here are kept. */
	readonly different: number;
	/** How many targets did not come in because four are chosen already. */
	readonly leftOut: number;
}

/**
 * Joins records from another device with those here, attempt by attempt. Nothing here is
 * overwritten; merging the same records again changes nothing.
 */
export function mergeRecords(here: Records, incoming: Records): Merged {
	const attemptHere = new Map(here.attempts.map((attempt) => [attempt.id, attempt]));
	const added = incoming.attempts.filter(({ id }) => !attemptHere.has(id));
	const different = incoming.attempts.filter(({ id, answers }) => {
		const mine = attemptHere.get(id);
		return mine && !sameAnswers(mine.answers, answers);
	}).length;
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
			attempts: [...here.attempts, ...added],
			targets,
			steps: [...kept, ...newSteps],
			person: mergePerson(here.person, incoming.person)
		},
		added: added.length,
		different,
		leftOut: here.targets.length + newTargets.length - targets.length
	};
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
