import { createContext } from 'svelte';
import { currentAnswers, inOrder, latest, withAnswer } from '../core/history/history.ts';
import { NO_RECORDS, withTargets, type Records } from '../core/history/records.ts';
import type { Answer } from '../core/model/answer.ts';
import { isCurrent, type CheckIn } from '../core/model/check-in.ts';
import type { Day } from '../core/model/day.ts';
import type { Note } from '../core/model/note.ts';
import type { Person } from '../core/model/person.ts';
import type { QuestionId } from '../core/model/question.ts';
import type { Level } from '../core/model/skill.ts';
import type { StepRecord } from '../core/model/step.ts';
import { sameTarget, type Target } from '../core/model/target.ts';
import { note, noted, strike, strikeAll } from '../storage/journal.ts';
import type { Given, Keeper } from '../storage/keeper.ts';
import { openKeeper, type Obstacle } from '../storage/open.ts';
import { today } from './clock.ts';
import { forgetShared } from './shared-item.ts';

/** What keeps something from being saved; `not-saved`: the last change was refused. */
export type Trouble = Obstacle | 'not-saved';

/** A person's records in this browser, as the pages show and change them. */
export class Journey {
	/** False until the records are read. */
	ready = $state(false);
	trouble = $state<Trouble | null>(null);
	/** Changes on their way to the disk. */
	saving = $state(0);
	/** Notes for oneself, which stay on this device; null until a page reads them. */
	notes = $state.raw<readonly Note[] | null>(null);
	#records = $state.raw<Records>(NO_RECORDS);
	#keeper: Promise<Keeper> | undefined;
	#opened: Promise<void> | undefined;

	readonly answers = $derived(currentAnswers(this.#records.draft, this.#records.attempts));
	readonly attempts = $derived(inOrder(this.#records.attempts));
	readonly lastAttempt = $derived(latest(this.#records.attempts));
	readonly drafting = $derived(this.#records.draft !== null);

	get records(): Records {
		return this.#records;
	}

	get today(): Day {
		return today();
	}

	/** Reads the records, once. */
	open(): Promise<void> {
		this.#opened ??= this.#read();
		return this.#opened;
	}

	async #read(): Promise<void> {
		const unfinished = noted();
		const keeper = await this.#open();
		if (this.trouble === 'blocked') this.trouble = null;
		this.#records = await keeper.load();
		for (const given of unfinished) await this.#give(given);
		await this.#closeOldDraft();
		const { checkIn } = this.#records;
		if (checkIn && !isCurrent(checkIn, this.today)) await this.#keep(null);
		this.ready = true;
	}

	/** Reads the records again, which another tab may have changed. */
	async refresh(): Promise<void> {
		if (!this.ready || this.saving > 0) return;
		const keeper = await this.#open();
		if (!keeper.lasting) return;
		this.#records = await keeper.load();
		if (this.notes) this.notes = await keeper.loadNotes();
	}

	async give(question: QuestionId, answer: Answer | undefined): Promise<void> {
		const given = { question, answer, today: this.today, newId: newAttemptId() };
		note(given);
		if (!this.ready) await this.open();
		await this.#closeOldDraft();
		await this.#give(given);
	}

	/** Answers of an earlier day are an attempt of that day; what is new belongs to the next. */
	async #closeOldDraft(): Promise<void> {
		const { draft } = this.#records;
		if (draft && draft.day < this.today) await this.finish();
	}

	async #give(given: Given): Promise<void> {
		const { question, answer, today } = given;
		const { draft, attempts } = this.#records;
		const next = withAnswer(draft, attempts, question, answer, today, given.newId);
		this.#records = { ...this.#records, draft: next };
		const kept = await this.#save((keeper) => keeper.give(given));
		if (kept && (await this.#open()).lasting) strike(given);
		// Another tab may have gone on meanwhile: what is on the disk is what holds.
		if (kept && this.saving === 0 && kept.attemptId !== next.attemptId) await this.refresh();
	}

	/** A step is done, and moved some answers. */
	async finishStep(
		step: Omit<StepRecord, 'changed'>,
		moved: readonly { question: QuestionId; level: Level }[]
	): Promise<void> {
		for (const { question, level } of moved) await this.give(question, level);
		await this.setStep({ ...step, state: 'done' });
		await this.finish();
	}

	/** Makes the answers given so far an attempt. */
	async finish(): Promise<void> {
		const attempt = await this.#save((keeper) => keeper.finish());
		if (!attempt) return this.refresh();
		const others = this.#records.attempts.filter(({ id }) => id !== attempt.id);
		this.#records = { ...this.#records, draft: null, attempts: [...others, attempt] };
	}

	async chooseTargets(targets: readonly Target[]): Promise<void> {
		const before = this.#records.targets;
		const missing = (from: readonly Target[], list: readonly Target[]) =>
			list.filter((target) => !from.some((other) => sameTarget(other, target)));
		const change = { added: missing(before, targets), removed: missing(targets, before) };
		this.#records = { ...this.#records, targets };
		const kept = await this.#save((keeper) => keeper.changeTargets(change));
		if (kept) this.#records = { ...this.#records, targets: kept };
	}

	/** Changes a target that was chosen, which keeps its place. */
	async changeTarget(target: Target): Promise<void> {
		const change = { added: [target], removed: [target] };
		this.#records = { ...this.#records, targets: withTargets(this.#records, change) };
		const targets = await this.#save((keeper) => keeper.changeTargets(change));
		if (targets) this.#records = { ...this.#records, targets };
	}

	async setPerson(change: Partial<Person>): Promise<void> {
		this.#records = { ...this.#records, person: { ...this.#records.person, ...change } };
		const person = await this.#save((keeper) => keeper.changePerson(change));
		if (person) this.#records = { ...this.#records, person };
	}

	async setStep(step: Omit<StepRecord, 'changed'>): Promise<void> {
		const record = { ...step, changed: this.today };
		const others = this.#records.steps.filter(({ rule }) => rule !== record.rule);
		this.#records = { ...this.#records, steps: [...others, record] };
		await this.#save((keeper) => keeper.saveStep(record));
	}

	async readNotes(): Promise<void> {
		await this.open();
		this.notes ??= await (await this.#open()).loadNotes();
	}

	/** Keeps a note: on the screen only once it is on the disk. Tells whether it is. */
	async setNote(note: Note): Promise<boolean> {
		const notes = await this.#save((keeper) => keeper.saveNote(note));
		this.notes = notes ?? this.notes;
		return notes !== null;
	}

	async dropNote(id: string): Promise<void> {
		const notes = await this.#save((keeper) => keeper.dropNote(id));
		this.notes = notes ?? this.notes;
	}

	/** Keeps a check-in, or forgets it: on the screen only once it is so on the disk. */
	async setCheckIn(checkIn: CheckIn | null): Promise<void> {
		await this.open();
		await this.#keep(checkIn);
	}

	async #keep(checkIn: CheckIn | null): Promise<void> {
		const kept = await this.#save(async (keeper) => {
			await keeper.saveCheckIn(checkIn);
			return true;
		});
		if (kept) this.#records = { ...this.#records, checkIn };
	}

	async merge(incoming: Records): Promise<void> {
		const records = await this.#save((keeper) => keeper.merge(incoming));
		if (records) this.#records = records;
	}

	async clear(): Promise<void> {
		strikeAll();
		await forgetShared();
		await this.#save((keeper) => keeper.clear());
		if (this.trouble === 'not-saved') return;
		this.#records = NO_RECORDS;
		this.notes &&= [];
	}

	#open(): Promise<Keeper> {
		this.#keeper ??= openKeeper((obstacle) => (this.trouble = obstacle));
		return this.#keeper;
	}

	/** Runs a change; what is on the screen stays when it was refused, and the person is told. */
	async #save<T>(change: (keeper: Keeper) => Promise<T>): Promise<T | null> {
		this.saving += 1;
		try {
			const result = await change(await this.#open());
			if (this.trouble === 'not-saved') this.trouble = null;
			return result;
		} catch (error) {
			console.error(error);
			this.trouble ??= 'not-saved';
			return null;
		} finally {
			this.saving -= 1;
		}
	}
}

function newAttemptId(): number {
	return crypto.getRandomValues(new Uint32Array(1))[0] || 1;
}

/** An id for something that is kept; `randomUUID` needs https, which not everybody has. */
export function newId(): string {
	const parts = crypto.getRandomValues(new Uint32Array(3));
	return Array.from(parts, (part) => part.toString(36)).join('-');
}

export const [getJourney, setJourney] = createContext<Journey>();
