import type { Attempt } from '../model/attempt.ts';
import { readNote, type Note } from '../model/note.ts';
import { readOwnListing, type OwnListing } from '../model/own-listing.ts';
import type { Ask, Contradiction } from './contradiction.ts';
import { asAttempt, asDraft } from './history.ts';
import { joinAttempts } from './join-attempts.ts';
import {
	joinBy,
	joinById,
	joinListing,
	joinPerson,
	joinStep,
	joinTargets,
	laterOf
} from './join-parts.ts';
import { NO_RECORDS, readRecords, unique, withCheckIn, type Records } from './records.ts';

/** Everything that a device keeps of a person, but for the pictures of listings. */
export interface Kept {
	readonly records: Records;
	readonly listings: readonly OwnListing[];
	readonly notes: readonly Note[];
}

export const NOTHING_KEPT: Kept = { records: NO_RECORDS, listings: [], notes: [] };

/** What is usable in an imported value. */
export function readKept(value: unknown): Kept {
	if (typeof value !== 'object' || value === null) return NOTHING_KEPT;
	const { records, listings, notes } = value as Record<string, unknown>;
	const list = (all: unknown): unknown[] => (Array.isArray(all) ? all : []);
	return {
		records: foldDraft(readRecords(records)),
		listings: unique(
			list(listings).flatMap((one) => readOwnListing(one) ?? []),
			({ id }) => id
		),
		notes: unique(
			list(notes).flatMap((one) => readNote(one) ?? []),
			({ id }) => id
		)
	};
}

/** Records in which the answers that are being given are an attempt like the others. */
export function foldDraft(records: Records): Records {
	const { draft, attempts } = records;
	if (!draft) return records;
	const others = attempts.filter(({ id }) => id !== draft.attemptId);
	return { ...records, draft: null, attempts: [...others, asAttempt(draft)] };
}

export interface Merged {
	readonly kept: Kept;
	/** What has to be asked; unless the person says otherwise, what is here holds. */
	readonly contradictions: readonly Contradiction[];
	/** How many targets did not come in because four are chosen already. */
	readonly leftOut: number;
}

/**
 * Joins what comes from elsewhere, by a return link or a backup, with what is here. Nothing here is lost, what is
 * missing here is filled in, and of two things that cannot both be true the later day holds. Where no day tells, the
 * person is asked. Joining the same once more changes nothing.
 *
 * @param theirs the keys of contradictions in which what comes from elsewhere holds
 */
export function mergeKept(here: Kept, incoming: Kept, theirs: readonly string[] = []): Merged {
	const contradictions = new Map<string, Contradiction>();
	const ask: Ask = (contradiction) => {
		contradictions.set(contradiction.key, contradiction);
		return theirs.includes(contradiction.key);
	};
	const listings = joinById(here.listings, incoming.listings, (mine, other) =>
		joinListing(mine, other, ask)
	);
	const mine = foldDraft(here.records);
	const other = foldDraft(incoming.records);
	const { targets, leftOut } = joinTargets(mine.targets, other.targets, listings, ask);
	const records: Records = {
		...withDraftOf(here.records, joinAttempts(mine.attempts, other.attempts, ask)),
		targets,
		steps: joinBy(
			mine.steps,
			other.steps,
			({ rule }) => rule,
			(a, b) => joinStep(a, b, ask)
		),
		evidence: joinById(mine.evidence, other.evidence, (a, b) =>
			ask({ kind: 'evidence', key: `evidence ${a.id}`, here: a, there: b }) ? b : a
		),
		person: joinPerson(mine.person, other.person, ask),
		checkIn: null
	};
	const notes = joinById(here.notes, incoming.notes, (a, b) =>
		(
			a.day === b.day
				? ask({ kind: 'note', key: `note ${a.id}`, here: a, there: b })
				: b.day > a.day
		)
			? b
			: a
	);
	return {
		kept: { records: withCheckIn(records, laterOf(mine.checkIn, other.checkIn)), listings, notes },
		contradictions: [...contradictions.values()],
		leftOut
	};
}

/** Attempts among which the one that is still being given is a draft again. */
function withDraftOf(
	{ draft, attempts }: Records,
	joined: readonly Attempt[]
): Pick<Records, 'draft' | 'attempts'> {
	if (!draft) return { draft, attempts: joined };
	const now = joined.find(({ id }) => id === draft.attemptId) ?? asAttempt(draft);
	const finished = attempts.find(({ id }) => id === draft.attemptId);
	return {
		draft: asDraft(now),
		attempts: joined.flatMap((attempt) =>
			attempt.id === draft.attemptId ? (finished ?? []) : [attempt]
		)
	};
}
