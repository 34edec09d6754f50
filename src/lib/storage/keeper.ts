import type { Answer } from '../core/model/answer.ts';
import type { Attempt, Draft } from '../core/model/attempt.ts';
import type { CheckIn } from '../core/model/check-in.ts';
import type { Note } from '../core/model/note.ts';
import type { Day } from '../core/model/day.ts';
import type { Person } from '../core/model/person.ts';
import type { QuestionId } from '../core/model/question.ts';
import type { StepRecord } from '../core/model/step.ts';
import type { Target } from '../core/model/target.ts';
import type { Records, TargetChange } from '../core/history/records.ts';

/** One answer given: all that is needed to add it to whatever is kept by then. */
export interface Given {
	readonly question: QuestionId;
	/** Undefined takes the answer back. */
	readonly answer: Answer | undefined;
	readonly today: Day;
	/** A fresh attempt id, used if this answer begins an attempt. */
	readonly newId: number;
}

/**
 * Keeps a person's records. Every promise resolves when the change is safely kept, and rejects when
 * it was not.
 */
export interface Keeper {
	/** Whether records outlive the page: false where the browser offers no storage. */
	readonly lasting: boolean;
	load(): Promise<Records>;
	/** Adds an answer to the draft as it is by now, which another tab may have changed. */
	give(given: Given): Promise<Draft>;
	/** Makes the draft an attempt, if there is one. */
	finish(): Promise<Attempt | null>;
	/** Changes the targets as they are by now, and tells what they came to. */
	changeTargets(change: TargetChange): Promise<readonly Target[]>;
	saveStep(step: StepRecord): Promise<void>;
	/** Changes what is known about the person by now, and tells what it came to. */
	changePerson(change: Partial<Person>): Promise<Person>;
	/** Keeps a check-in in place of the one before; null forgets it. */
	saveCheckIn(checkIn: CheckIn | null): Promise<void>;
	/** The notes for oneself, which are no part of the records. */
	loadNotes(): Promise<readonly Note[]>;
	/** Keeps a note in place of one with the same id, and tells which there are by now. */
	saveNote(note: Note): Promise<readonly Note[]>;
	dropNote(id: string): Promise<readonly Note[]>;
	/** Joins records from elsewhere with those kept, all or nothing. */
	merge(incoming: Records): Promise<Records>;
	/** Forgets everything. */
	clear(): Promise<void>;
}
