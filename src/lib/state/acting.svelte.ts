import { tick } from 'svelte';
import { stepsToAskAbout } from '../core/history/history.ts';
import type { NewEvidence } from '../core/model/evidence.ts';
import type { QuestionId } from '../core/model/question.ts';
import type { Level } from '../core/model/skill.ts';
import type { StepRecord } from '../core/model/step.ts';
import type { StepView } from '../core/results/view.ts';
import type { Journey } from './journey.svelte.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** What was said of a step on the front page, by its rule. */
export type SaidOfStep = Pick<App.PageState, 'happened' | 'declined'>;

/** What a person does with steps on a page: picks, asks about, finishes, sets aside. */
export class Acting {
	/** The step that was said to have happened, until its answer is confirmed. */
	confirming = $state.raw<StepRecord>();
	/** The step that did not happen, until something smaller is chosen or it is put back. */
	declined = $state.raw<StepRecord>();
	#said = $state('');
	/** The title of the step that could not be saved when it was last spoken of. */
	#refused = $state('');
	/** Where it is said, and what then has the focus. */
	status = $state.raw<HTMLElement>();
	readonly #journey: Journey;
	readonly #place: string;

	/**
	 * @param place where steps under way stand, as in "here, under “Start here”"
	 * @param said what was said of a step on another page
	 */
	constructor(journey: Journey, place: string, said: SaidOfStep = {}) {
		this.#journey = journey;
		this.#place = place;
		const find = (rule: string | undefined) =>
			journey.records.steps.find((step) => step.rule === rule && step.state === 'under-way');
		this.confirming = find(said.happened);
		this.declined = find(said.declined);
	}

	/** What became of what was done last. */
	readonly said = $derived.by(() => {
		if (!this.#refused) return this.#said;
		return this.#journey.unsaved
			? `This could not be saved: “${this.#refused}”. Free some space, and try again.`
			: `Saved by now: “${this.#refused}”.`;
	});

	readonly underWay = $derived.by(() =>
		this.#journey.records.steps.filter(({ state }) => state === 'under-way')
	);
	/** The step to ask about first. */
	readonly due = $derived.by(() => stepsToAskAbout(this.underWay, this.#journey.today)[0]);
	readonly letGo = $derived.by(() =>
		this.#journey.records.steps.filter(({ state }) => state === 'not-for-me')
	);

	/** It happened: what it moved is asked about next. */
	confirm = (step: StepRecord): void => {
		this.#said = '';
		this.confirming = step;
	};

	/** It did not happen: something smaller is offered next. */
	decline = (step: StepRecord): void => {
		this.#said = '';
		this.declined = step;
	};

	/** It is under way still. */
	notYet = (): Promise<void> => {
		this.confirming = undefined;
		return this.#say('Nothing is changed.');
	};

	settle = async (record: Omit<StepRecord, 'changed'>): Promise<void> => {
		this.declined = undefined;
		const kept = await this.#journey.setStep(record);
		if (!kept) return this.#say('', record.title);
		await this.#say(
			{
				'under-way': `Under way: “${record.title}” stands ${this.#place}.`,
				'not-for-me': 'Set aside. Another step has taken its place.',
				suggested: 'Put back among the steps. Another day may suit it better.',
				done: 'Done.'
			}[record.state]
		);
	};

	/** Another step takes the place of the one that did not happen. */
	instead = async (smaller: Omit<StepRecord, 'changed'>): Promise<void> => {
		const { declined } = this;
		if (declined) await this.#journey.setStep({ ...declined, state: 'suggested', due: null });
		await this.settle(smaller);
	};

	/** Takes another way up the same rung; the one that stood there is offered again later. */
	swap = async (from: StepView, to: StepView['others'][number]): Promise<void> => {
		const record = { state: 'suggested', due: null, intention: '' } as const;
		if (this.#journey.records.steps.some(({ rule }) => rule === from.id)) {
			await this.#journey.setStep({ rule: from.id, title: from.title, ...record });
		}
		const other = { rule: to.id, title: to.title, ...record, preferred: true } as const;
		const kept = await this.#journey.setStep(other);
		// The card stays and keeps the focus; it is enough to say what it holds now.
		this.#said = `Another way stands there: ${to.title}.`;
		this.#refused = kept ? '' : to.title;
	};

	doneAlready = ({ id, title }: StepView): Promise<void> =>
		this.settle({ rule: id, title, state: 'done', due: null, intention: '' });

	/**
	 * @param shown what there is to show of it, in a line or a link
	 * @param facts what the person can say of themselves now, as sentences
	 */
	finish = oneAtATime(
		async (
			moved: readonly { question: QuestionId; level: Level }[],
			shown?: Pick<NewEvidence, 'note' | 'link'>,
			facts: readonly string[] = []
		): Promise<void> => {
			const step = this.confirming;
			if (!step) return;
			const about = { question: moved[0]?.question ?? '', step: step.rule };
			const day = this.#journey.today;
			// First, for it stands nowhere but in the form.
			if (shown && !(await this.#journey.setEvidence({ ...shown, ...about, day }))) {
				return this.#say(
					'This could not be saved. What you wrote still stands here. Free some space, and say it again.'
				);
			}
			this.confirming = undefined;
			const kept = await this.#journey.finishStep(step, moved);
			await this.#say(
				[`Done and kept: ${step.title}.`, 'Well done.', ...facts].join(' '),
				kept ? '' : step.title
			);
		}
	);

	async #say(words: string, refused = ''): Promise<void> {
		this.#said = words;
		this.#refused = refused;
		await tick();
		this.status?.focus();
	}
}
