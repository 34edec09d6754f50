import { readAttempt, readDraft, type Attempt, type Draft } from '../model/attempt.ts';
import { readCheckIn, type CheckIn } from '../model/check-in.ts';
import { readEvidence, type Evidence } from '../model/evidence.ts';
import { NOBODY, readPerson, type Person } from '../model/person.ts';
import { readStepRecord, type StepRecord } from '../model/step.ts';
import { MAX_TARGETS, readTarget, sameTarget, type Target } from '../model/target.ts';

/** All that a person's device keeps and the app shows. */
export interface Records {
	readonly draft: Draft | null;
	readonly attempts: readonly Attempt[];
	readonly targets: readonly Target[];
	readonly steps: readonly StepRecord[];
	/** What answers rest on, the person's own; in a link only where it is asked for. */
	readonly evidence: readonly Evidence[];
	readonly person: Person;
	/** Stays on this device; null also where nothing weighed on the person. */
	readonly checkIn: CheckIn | null;
}

export const NO_RECORDS: Records = {
	draft: null,
	attempts: [],
	targets: [],
	steps: [],
	evidence: [],
	person: NOBODY,
	checkIn: null
};

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
/** The first of each key. */
export function unique<T>(items: readonly T[], keyOf: (item: T) => unknown): T[] {
	return items.filter((item, i) => items.findIndex((other) => keyOf(other) === keyOf(item)) === i);
}

const present = <T>(value: T | null): value is T => value !== null;

/** What is usable in stored or imported records: a damaged part is left out, the rest is kept. */
export function readRecords(value: unknown): Records {
	if (typeof value !== 'object' || value === null) return NO_RECORDS;
	const { draft, attempts, targets, steps, evidence, person, checkIn } = value as Record<
		string,
		unknown
	>;
	return {
		draft: readDraft(draft),
		attempts: unique(list(attempts).map(readAttempt).filter(present), ({ id }) => id),
		targets: unique(
			list(targets).map(readTarget).filter(present),
			({ kind, id }) => `${kind} ${id}`
		).slice(0, MAX_TARGETS),
		steps: unique(list(steps).map(readStepRecord).filter(present), ({ rule }) => rule),
		evidence: unique(list(evidence).map(readEvidence).filter(present), ({ id }) => id),
		person: readPerson(person),
		checkIn: readCheckIn(checkIn)
	};
}

/** Targets to take in and to let go. */
export interface TargetChange {
	readonly added: readonly Target[];
	readonly removed: readonly Target[];
	/** The one that comes to stand before all others, if it is among them. */
	readonly first?: Target | undefined;
}

/** The targets after a change, at most four. One that is removed and added is changed, and keeps its place. */
export function withTargets(
	{ targets }: Pick<Records, 'targets'>,
	{ added, removed, first }: TargetChange
): readonly Target[] {
	const isIn = (list: readonly Target[], target: Target) =>
		list.some((other) => sameTarget(other, target));
	const kept = targets.flatMap((target) =>
		isIn(removed, target) ? (added.find((other) => sameTarget(other, target)) ?? []) : [target]
	);
	const fresh = added.filter((target) => !isIn(kept, target));
	const all = [...kept, ...fresh].slice(0, MAX_TARGETS);
	const leads = (target: Target) => first !== undefined && sameTarget(target, first);
	return [...all.filter(leads), ...all.filter((target) => !leads(target))];
}

/** Records with a check-in in place of the one before; without one its steps of rest are forgotten too. */
export function withCheckIn(records: Records, checkIn: CheckIn | null): Records {
	const steps = checkIn ? records.steps : records.steps.filter(({ rest }) => !rest);
	return { ...records, steps, checkIn };
}
