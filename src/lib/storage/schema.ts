import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Attempt, Draft } from '../core/model/attempt.ts';
import type { CheckIn } from '../core/model/check-in.ts';
import type { Evidence } from '../core/model/evidence.ts';
import type { OwnListing } from '../core/model/own-listing.ts';
import type { Person } from '../core/model/person.ts';
import type { QuestionId } from '../core/model/question.ts';
import type { StepRecord } from '../core/model/step.ts';
import type { Target } from '../core/model/target.ts';

// WARNING: people's browsers hold databases of every version that was ever released. Add a migration
// at the end of the list; never change one that is there.

/** A private note, about a person met or a condition that is not acceptable. */
export interface Note {
	readonly id: string;
	readonly kind: string;
	readonly text: string;
	readonly day: string;
}

/** By question, the number of the last answer that was kept; under `begun` one that goes when all is deleted. See `Given`. */
export type GivenNumbers = Readonly<Partial<Record<QuestionId | 'begun', number>>>;

/** The stores. Single records stand under the key `current`. */
export interface Stores extends DBSchema {
	/** Under `given` stand numbers, which tell what is still to be given. */
	draft: { key: 'current' | 'given'; value: Draft | GivenNumbers };
	attempts: { key: number; value: Attempt };
	/** The chosen targets, in order. */
	targets: { key: 'current'; value: readonly Target[] };
	listings: { key: string; value: OwnListing };
	/** By the id of their listing, apart from it so that lists stay quick. */
	pictures: { key: string; value: Blob };
	steps: { key: string; value: StepRecord };
	evidence: { key: string; value: Evidence };
	notes: { key: string; value: Note };
	person: { key: 'current'; value: Person };
	checkIn: { key: 'current'; value: CheckIn };
}

export type Store = StoreNames<Stores>;
/** A change under way, in one transaction. */
export type Writing<S extends Store[]> = IDBPTransaction<Stores, S, 'readwrite'>;
/** Takes the requests that a change is made of. */
export type Keep = (request: Promise<unknown>) => void;
type Upgrade = IDBPTransaction<Stores, Store[], 'versionchange'>;
type Migration = (database: IDBPDatabase<Stores>, transaction: Upgrade) => void;

/** The n-th brings a database from version n to n + 1. */
const migrations: readonly Migration[] = [
	(database) => {
		database.createObjectStore('draft');
		database.createObjectStore('attempts', { keyPath: 'id' });
		database.createObjectStore('targets');
		database.createObjectStore('listings', { keyPath: 'id' });
		database.createObjectStore('steps', { keyPath: 'rule' });
		database.createObjectStore('evidence', { keyPath: 'id' });
		database.createObjectStore('notes', { keyPath: 'id' });
		database.createObjectStore('person');
	},
	(database) => {
		database.createObjectStore('checkIn');
	},
	(database) => {
		database.createObjectStore('pictures');
	}
];

export const VERSION = migrations.length;

/** Runs every migration that a database of an older version lacks, in order. */
export function migrate(
	database: IDBPDatabase<Stores>,
	oldVersion: number,
	transaction: Upgrade
): void {
	migrations.slice(oldVersion).forEach((migration) => migration(database, transaction));
}
