import { createContext } from 'svelte';
import { withTargets } from '../core/history/records.ts';
import type { CheckIn } from '../core/model/check-in.ts';
import { laterDay } from '../core/model/day.ts';
import type { Note } from '../core/model/note.ts';
import type { Person } from '../core/model/person.ts';
import type { QuestionId } from '../core/model/question.ts';
import type { Level } from '../core/model/skill.ts';
import type { StepRecord } from '../core/model/step.ts';
import { sameTarget, type Target } from '../core/model/target.ts';
import { strikeAll } from '../storage/journal.ts';
import type { Join, Keeper, Pictures } from '../storage/keeper.ts';
import { openKeeper } from '../storage/open.ts';
import { askToKeep, forgetAsking, type Persistence } from '../storage/persistence.ts';
import { keepListingDraft } from './listing-draft.ts';
import { QuizJourney } from './quiz-journey.svelte.ts';
import { forgetShared } from './shared-item.ts';
import { takeTicked } from './ticked.ts';

/** A person's records in this browser, as the pages show and change them. */
export class Journey extends QuizJourney<Keeper> {
	/** Notes for oneself, which stay on this device; null until a page reads them. */
	notes = $state.raw<readonly Note[] | null>(null);

	constructor() {
		super(openKeeper);
	}

	override async refresh(): Promise<void> {
		await super.refresh();
		if (this.notes && this.saving === 0) this.notes = await (await this.keeper).loadNotes();
	}

	/** A step is done, and moved some answers. Tells whether that is kept. */
	async finishStep(
		step: Omit<StepRecord, 'changed'>,
		moved: readonly { question: QuestionId; level: Level }[]
	): Promise<boolean> {
		for (const { question, level } of moved) await this.give(question, level);
		const kept = await this.setStep({ ...step, state: 'done' });
		await this.finish();
		return kept;
	}

	/** Chooses these targets; `first` comes to stand before the others. */
	async chooseTargets(targets: readonly Target[], first?: Target): Promise<void> {
		const before = this.shown.targets;
		const missing = (from: readonly Target[], list: readonly Target[]) =>
			list.filter((target) => !from.some((other) => sameTarget(other, target)));
		const change = { added: missing(before, targets), removed: missing(targets, before), first };
		this.shown = { ...this.shown, targets: withTargets(this.shown, change) };
		const kept = await this.changeShown('targets', (keeper) => keeper.changeTargets(change));
		if (kept) this.shown = { ...this.shown, targets: kept };
	}

	/** Shows targets as they are kept by now, after a listing changed or went. */
	followTargets(targets: readonly Target[]): void {
		this.shown = { ...this.shown, targets };
	}

	/** Changes a target that was chosen, which keeps its place. */
	async changeTarget(target: Target): Promise<void> {
		const change = { added: [target], removed: [target] };
		this.shown = { ...this.shown, targets: withTargets(this.shown, change) };
		const targets = await this.changeShown('targets', (keeper) => keeper.changeTargets(change));
		if (targets) this.shown = { ...this.shown, targets };
	}

	async setPerson(change: Partial<Person>): Promise<void> {
		this.shown = { ...this.shown, person: { ...this.shown.person, ...change } };
		const person = await this.changeShown('person', (keeper) => keeper.changePerson(change));
		if (person) this.shown = { ...this.shown, person };
	}

	/** Keeps what a person does with a step, and tells whether it is kept. */
	async setStep(step: Omit<StepRecord, 'changed'>): Promise<boolean> {
		const before = this.shown.steps.find(({ rule }) => rule === step.rule);
		// A clock that was set back must not make the change look older than the one before it.
		const record = { ...step, changed: laterDay(this.today, before?.changed) };
		const show = () => {
			const others = this.shown.steps.filter(({ rule }) => rule !== record.rule);
			this.shown = { ...this.shown, steps: [...others, record] };
		};
		show();
		const kept = await this.changeShown(`step ${step.rule}`, async (keeper) => {
			await keeper.saveStep(record);
			return true;
		});
		// The records may have been read meanwhile.
		if (kept) show();
		return kept !== null;
	}

	async readNotes(): Promise<void> {
		const reading = this.notes ?? this.keeper.then((keeper) => keeper.loadNotes());
		const [notes] = await Promise.all([reading, this.open()]);
		this.notes ??= notes;
	}

	/** Keeps a note: on the screen only once it is on the disk. Tells whether it is. */
	async setNote(note: Note): Promise<boolean> {
		const notes = await this.change((keeper) => keeper.saveNote(note));
		this.notes = notes ?? this.notes;
		return notes !== null;
	}

	/** Forgets a note, and tells whether it is gone. */
	async dropNote(id: string): Promise<boolean> {
		const notes = await this.change((keeper) => keeper.dropNote(id));
		this.notes = notes ?? this.notes;
		return notes !== null;
	}

	/** Keeps a check-in, or forgets it: on the screen only once it is so on the disk. */
	async setCheckIn(checkIn: CheckIn | null): Promise<void> {
		await this.open();
		await this.keepCheckIn(checkIn);
	}

	/** Joins what comes from elsewhere with what is here. Tells whether it is kept. */
	async merge(join: Join, pictures?: Pictures): Promise<boolean> {
		if (this.unsaved) await this.tryAgain();
		const kept = await this.change((keeper) => keeper.merge(join, pictures));
		if (!kept) return false;
		this.shown = kept.records;
		this.notes &&= kept.notes;
		return true;
	}

	/** Asks the browser to keep the records; undefined where it keeps none, which is said elsewhere. */
	async askToKeep(): Promise<Persistence | undefined> {
		return (await this.keeper).lasting ? askToKeep() : undefined;
	}

	/** Deletes everything, or nothing where that was refused. */
	async clear(): Promise<void> {
		await this.giving;
		const cleared = await this.change(async (keeper) => {
			await keeper.clear();
			return true;
		});
		if (!cleared) return;
		strikeAll();
		forgetAsking();
		takeTicked();
		keepListingDraft('');
		await forgetShared();
		this.beginAnew();
		this.notes &&= [];
	}
}

export const [getJourney, setJourney] = createContext<Journey>();
