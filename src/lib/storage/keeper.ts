import type { Answer } from '../core/model/answer.ts';
import type { Attempt, Draft } from '../core/model/attempt.ts';
import type { CheckIn } from '../core/model/check-in.ts';
import type { Evidence } from '../core/model/evidence.ts';
import type { Note } from '../core/model/note.ts';
import type { Day } from '../core/model/day.ts';
import type { ListingChange, OwnListing } from '../core/model/own-listing.ts';
import type { Person } from '../core/model/person.ts';
import type { QuestionId } from '../core/model/question.ts';
import type { StepRecord } from '../core/model/step.ts';
import type { Target } from '../core/model/target.ts';
import type { Kept } from '../core/history/merge.ts';
import type { Records, TargetChange } from '../core/history/records.ts';

/** One answer given: all that is needed to add it to whatever is kept by then. */
export interface Given {
	readonly question: QuestionId;
	/** Undefined takes the answer back. */
	readonly answer: Answer | undefined;
	readonly today: Day;
	/** A fresh attempt id, used if this answer begins an attempt. */
	readonly newId: number;
	/** A number above that of every answer given before; left out by older versions of the app. */
	readonly at?: number;
	/**
	 * The attempt that was kept before, else the number with which it all began. Where that is gone, all was deleted
	 * since, and this answer with it. Left out where it was not known yet, and by older versions of the app.
	 */
	readonly after?: number | undefined;
}

/** What a changed listing came to, and the targets that followed it. */
export interface ListingKept {
	readonly listing: OwnListing;
	readonly targets: readonly Target[];
}

/** The pictures of listings, by the id of their listing. */
export type Pictures = ReadonlyMap<string, Blob>;

/** Joins what is kept with something else; at once, for a transaction waits for nothing. */
export type Join = (here: Kept) => Kept;

/**
 * Keeps what the questions need. Every promise resolves when the change is safely kept, and rejects when
 * it was not.
 */
export interface AnswerKeeper {
	/** Whether records outlive the tab: false where the browser offers no storage. */
	readonly lasting: boolean;
	load(): Promise<Records>;
	/** Adds an answer to the draft as it is by now, which another tab may have changed. */
	give(given: Given): Promise<Draft>;
	/** Gives an answer that was left behind, unless it or a later one to its question was kept, or it was deleted; null then. */
	giveAgain(given: Given): Promise<Draft | null>;
	/** Makes the draft an attempt, if there is one. */
	finish(): Promise<Attempt | null>;
	/** Keeps a piece of evidence in place of one with the same id, and tells which there are by now. */
	saveEvidence(evidence: Evidence): Promise<readonly Evidence[]>;
	dropEvidence(id: string): Promise<readonly Evidence[]>;
	/** Keeps a check-in in place of the one before; null forgets it, with its steps of rest. */
	saveCheckIn(checkIn: CheckIn | null): Promise<void>;
	/** A random number that is kept until all is deleted, drawn where there is none. */
	begin(): Promise<number>;
}

/** Keeps all of a person's records. */
export interface Keeper extends AnswerKeeper {
	/** Changes the targets as they are by now, and tells what they came to. */
	changeTargets(change: TargetChange): Promise<readonly Target[]>;
	saveStep(step: StepRecord): Promise<void>;
	/** Changes what is known about the person by now, and tells what it came to. */
	changePerson(change: Partial<Person>): Promise<Person>;
	/** The notes for oneself, which are no part of the records. */
	loadNotes(): Promise<readonly Note[]>;
	/** Keeps a note in place of one with the same id, and tells which there are by now. */
	saveNote(note: Note): Promise<readonly Note[]>;
	dropNote(id: string): Promise<readonly Note[]>;
	/** Everything that is kept, but for the pictures. */
	loadAll(): Promise<Kept>;
	/**
	 * Joins what comes from elsewhere with what is kept by now, all or nothing, and tells what it came to.
	 * @param join makes of what is kept what shall be kept; whoever merges brings it, for few do
	 * @param pictures by the id of their listing; one that is there already stays
	 */
	merge(join: Join, pictures?: Pictures): Promise<Kept>;
	/** Own listings, the latest first; not among the records, because their texts are long. */
	loadListings(): Promise<readonly OwnListing[]>;
	/** Keeps a listing as it is, with its picture if there is one. */
	saveListing(listing: OwnListing, picture: Blob | null): Promise<void>;
	/** Changes a listing as it is by now; null where it is gone. Its target follows. */
	changeListing(
		id: string,
		change: (listing: OwnListing) => ListingChange
	): Promise<ListingKept | null>;
	/** Forgets a listing with its picture and its target, and tells which targets are left. */
	deleteListing(id: string): Promise<readonly Target[]>;
	loadPicture(id: string): Promise<Blob | null>;
	/** Forgets everything. */
	clear(): Promise<void>;
}
