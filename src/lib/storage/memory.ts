import { asAttempt, withAnswer } from '../core/history/history.ts';
import {
	NO_RECORDS,
	mergeRecords,
	withTargets,
	type Records,
	type TargetChange
} from '../core/history/records.ts';
import type { CheckIn } from '../core/model/check-in.ts';
import type { Note } from '../core/model/note.ts';
import type { Person } from '../core/model/person.ts';
import type { Given, Keeper } from './keeper.ts';

/** Keeps records for as long as the page is open, where the browser offers no storage. */
export class MemoryKeeper implements Keeper {
	readonly lasting = false;
	#records: Records = NO_RECORDS;
	#notes: readonly Note[] = [];

	async load() {
		return this.#records;
	}

	async give({ question, answer, today, newId }: Given) {
		const { draft, attempts } = this.#records;
		const next = withAnswer(draft, attempts, question, answer, today, newId);
		this.#records = { ...this.#records, draft: next };
		return next;
	}

	async finish() {
		const { draft, attempts } = this.#records;
		if (!draft) return null;
		const attempt = asAttempt(draft);
		const others = attempts.filter(({ id }) => id !== attempt.id);
		this.#records = { ...this.#records, draft: null, attempts: [...others, attempt] };
		return attempt;
	}

	async changeTargets(change: TargetChange) {
		const targets = withTargets(this.#records, change);
		this.#records = { ...this.#records, targets };
		return targets;
	}

	async saveStep(step: Records['steps'][number]) {
		const others = this.#records.steps.filter(({ rule }) => rule !== step.rule);
		this.#records = { ...this.#records, steps: [...others, step] };
	}

	async changePerson(change: Partial<Person>) {
		const person = { ...this.#records.person, ...change };
		this.#records = { ...this.#records, person };
		return person;
	}

	async saveCheckIn(checkIn: CheckIn | null) {
		this.#records = { ...this.#records, checkIn };
	}

	async loadNotes() {
		return this.#notes;
	}

	async saveNote(note: Note) {
		this.#notes = [...this.#notes.filter(({ id }) => id !== note.id), note];
		return this.#notes;
	}

	async dropNote(id: string) {
		this.#notes = this.#notes.filter((note) => note.id !== id);
		return this.#notes;
	}

	async merge(incoming: Records) {
		this.#records = mergeRecords(this.#records, incoming).records;
		return this.#records;
	}

	async clear() {
		this.#records = NO_RECORDS;
		this.#notes = [];
	}
}
