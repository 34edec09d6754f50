import { tick } from 'svelte';
import { stepsToAskAbout } from '../core/history/history.ts';
import type { QuestionId } from '../core/model/question.ts';
import type { Level } from '../core/model/skill.ts';
import type { StepRecord } from '../core/model/step.ts';
import type { Journey } from './journey.svelte.ts';

/** What a person does with steps on a page: picks, asks about, finishes, sets aside. */
export class Acting {
	/** The step that was said to have happened, until its answer is confirmed. */
	confirming = $state.raw<StepRecord>();
	said = $state('');
	/** Where it is said, and what then has the focus. */
	status = $state.raw<HTMLElement>();
	readonly #journey: Journey;
	readonly #place: string;

	/** @param place where steps under way stand on the page, as in "under “Start here”" */
	constructor(journey: Journey, place: string, confirming?: StepRecord) {
		this.#journey = journey;
		this.#place = place;
		this.confirming = confirming;
	}

	readonly underWay = $derived.by(() =>
		this.#journey.records.steps.filter(({ state }) => state === 'under-way')
	);
	/** The step to ask about first. */
	readonly due = $derived.by(() => stepsToAskAbout(this.underWay, this.#journey.today)[0]);
	readonly letGo = $derived.by(() =>
		this.#journey.records.steps.filter(({ state }) => state === 'not-for-me')
	);

	settle = async (record: Omit<StepRecord, 'changed'>): Promise<void> => {
		await this.#journey.setStep(record);
		await this.#say(
			{
				'under-way': `Under way: “${record.title}” stands here, ${this.#place}.`,
				'not-for-me': 'Set aside. Another step has taken its place.',
				suggested: 'Put back among the steps. Another day may suit it better.',
				done: 'Done.'
			}[record.state]
		);
	};

	finish = async (moved: readonly { question: QuestionId; level: Level }[]): Promise<void> => {
		const step = this.confirming;
		this.confirming = undefined;
		if (!step) return;
		await this.#journey.finishStep(step, moved);
		await this.#say(`Done and kept: ${step.title}. What you have done is up to date.`);
	};

	async #say(words: string): Promise<void> {
		this.said = words;
		await tick();
		this.status?.focus();
	}
}
