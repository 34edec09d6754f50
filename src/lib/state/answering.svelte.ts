import { currentAnswers, inOrder, latest, withAnswer } from '../core/history/history.ts';
import { NO_RECORDS, type Records } from '../core/history/records.ts';
import type { Answer } from '../core/model/answer.ts';
import type { Draft } from '../core/model/attempt.ts';
import { daysBetween, type Day } from '../core/model/day.ts';
import { isQuestionId, type QuestionId } from '../core/model/question.ts';
import { note, noted, strike } from '../storage/journal.ts';
import type { AnswerKeeper, Given } from '../storage/keeper.ts';
import { moment, today } from './clock.ts';
import { Keeping } from './keeping.svelte.ts';
import { painted } from './painted.ts';

/** A person's records, and how they are answered for: read, gone on with from day to day, and read again. */
export class Answering<K extends AnswerKeeper = AnswerKeeper> extends Keeping<K> {
	/** False until the records are read. */
	ready = $state(false);
	protected shown = $state.raw<Records>(NO_RECORDS);
	#opened: Promise<void> | undefined;
	/** The last answer, on its way: what is about all answers waits for it. */
	protected giving: Promise<unknown> | undefined;
	/** What an answer that is noted comes after; see `Given`. Undefined until it is known. */
	#lastKept: number | undefined;

	readonly answers = $derived(currentAnswers(this.shown.draft, this.shown.attempts));
	readonly attempts = $derived(inOrder(this.shown.attempts));
	readonly lastAttempt = $derived(latest(this.shown.attempts));
	readonly drafting = $derived(this.shown.draft !== null);

	get records(): Records {
		return this.shown;
	}

	/** The day of the last answers where the clock was set back behind it; a flight west does so by a day. */
	get ahead(): Day | null {
		const { draft } = this.shown;
		const last = draft?.day ?? this.lastAttempt?.day;
		return last && daysBetween(this.today, last) > 1 ? last : null;
	}

	get today(): Day {
		return today();
	}

	/** Reads the records, once, and on the next page after a deletion. */
	open(): Promise<void> {
		this.#opened ??= this.ready ? this.refresh() : this.#read();
		return this.#opened;
	}

	/** Reads the records, in which the answers given so far are an attempt. */
	async openFinished(): Promise<void> {
		const fresh = !this.ready;
		await this.open();
		// Of what was read right now there is mostly nothing to finish, and no need to read it once more.
		if (this.drafting || !fresh) await this.finish();
	}

	/** Resolves when the records are read, or another tab keeps them from being read for now. */
	begin(): Promise<void> {
		return Promise.race([this.open(), this.blocked.then(() => this.#showNoted())]);
	}

	#showNoted(): void {
		if (!this.ready) noted().forEach(this.#show);
	}

	async #read(): Promise<void> {
		const unfinished = noted();
		await this.#withNoted(unfinished, async () => {
			this.shown = await (await this.keeper).load();
			await this.#takeUp(unfinished);
		});
		await this.#closeOldDraft();
		await this.whenRead();
		this.ready = true;
	}

	/** What else is to be done with the records when they were read. */
	protected async whenRead(): Promise<void> {}

	/** Goes on from what is on the disk, with what should be there and is not yet. */
	async #takeUp(unfinished: readonly Given[]): Promise<void> {
		const last = this.shown.draft?.attemptId ?? this.lastAttempt?.id;
		// Where it cannot be written, answers are kept all the same, if they can be.
		this.#lastKept = last ?? (await (await this.keeper).begin().catch(() => undefined));
		for (const given of unfinished) await this.#giveAgain(given);
	}

	/** Reads the records again, which another tab may have changed. */
	async refresh(): Promise<void> {
		if (!this.ready || this.trouble === 'outdated') return;
		await this.tryAgain();
		const { lasting } = await this.keeper;
		if (this.saving > 0 || this.unsaved || !lasting) return;
		const { begun } = this;
		const unfinished = noted();
		const records = await (await this.keeper).load();
		// Whoever went on meanwhile sees more than was read.
		if (begun !== this.begun) return this.refresh();
		await this.#withNoted(unfinished, async () => {
			this.shown = records;
			await this.#takeUp(unfinished);
		});
	}

	/** What is noted may be on the screen already, and is not said to be saved until it is on the disk. */
	#withNoted(unfinished: readonly Given[], task: () => Promise<void>): Promise<void> {
		return unfinished.length > 0 ? this.underWay(task) : task();
	}

	async give(question: QuestionId, answer: Answer | undefined): Promise<void> {
		const { today } = this;
		const after = this.#lastKept;
		const given = { question, answer, today, newId: newAttemptId(), at: moment(), after };
		note(given);
		// Nothing is said to be saved from here on until it is on the disk.
		const giving = this.underWay(async () => {
			// The browser shows at once what was chosen; what follows from it takes longer.
			await painted();
			if (!this.ready) await this.#wait(given);
			await this.#closeOldDraft();
			return this.#give(given);
		});
		this.giving = giving;
		// Another tab may have gone on meanwhile: what is on the disk is what holds.
		if (await giving) await this.refresh();
	}

	/** Until the records can be read, an answer stands on the screen and in the journal alone. */
	async #wait(given: Given): Promise<void> {
		if (this.trouble === 'blocked') this.#show(given);
		await this.open();
	}

	/** Answers of an earlier day are an attempt of that day; what is new belongs to the next. */
	async #closeOldDraft(): Promise<void> {
		const { draft } = this.shown;
		if (draft && draft.day < this.today) await this.#finish();
	}

	/** Tells whether the answer went into an attempt that this tab did not know. */
	async #give(given: Given): Promise<boolean> {
		const next = this.#show(given);
		const kept = await this.#keepAnswer(given);
		if (!kept?.draft) return false;
		this.#lastKept = kept.draft.attemptId;
		return kept.draft.attemptId !== next.attemptId;
	}

	/**
	 * Gives an answer that a page left behind. It may be one that was kept all the same: a browser that was killed
	 * may have lost that it was struck.
	 */
	async #giveAgain(given: Given): Promise<void> {
		const kept = await this.#keepAnswer(given, true);
		if (!kept) this.#show(given);
		else if (kept.draft) this.shown = { ...this.shown, draft: kept.draft };
	}

	/** The draft that it went into, if it did; null where it was refused. */
	#keepAnswer(given: Given, leftBehind = false): Promise<{ draft: Draft | null } | null> {
		return this.changeShown(`answer ${given.question}`, async (keeper, again) => {
			const draft = await (leftBehind || again ? keeper.giveAgain(given) : keeper.give(given));
			if (keeper.lasting) strike(given);
			return { draft };
		});
	}

	/** Shows an answer that is on its way to the disk. */
	#show = ({ question, answer, today, newId }: Given): Draft => {
		const { draft, attempts } = this.shown;
		const next = withAnswer(draft, attempts, question, answer, today, newId);
		this.shown = { ...this.shown, draft: next };
		return next;
	};

	/** All answers stand today as they are: an attempt of today, even if nothing changed. */
	async stand(): Promise<void> {
		const { lastAttempt, drafting } = this;
		const one = Object.keys(this.answers).find(isQuestionId);
		if (one && !drafting && (lastAttempt?.day ?? '') < this.today) {
			await this.give(one, this.answers[one]);
		}
		await this.finish();
	}

	/** Makes the answers given so far an attempt. */
	async finish(): Promise<void> {
		await this.giving;
		await this.#finish();
	}

	async #finish(): Promise<void> {
		if (this.unsaved) await this.tryAgain();
		// An attempt without what was refused would hide it.
		if (this.unsaved) return;
		const attempt = await this.change((keeper) => keeper.finish());
		if (!attempt) return this.refresh();
		const others = this.shown.attempts.filter(({ id }) => id !== attempt.id);
		this.shown = { ...this.shown, draft: null, attempts: [...others, attempt] };
	}

	/** Goes on with nothing, as after a deletion. Nothing is written before the next page is opened. */
	protected beginAnew(): void {
		this.forgetRefused();
		this.shown = NO_RECORDS;
		this.#lastKept = undefined;
		this.#opened = undefined;
	}
}

function newAttemptId(): number {
	return crypto.getRandomValues(new Uint32Array(1))[0] || 1;
}
