import { asAttempt, withAnswer } from '../core/history/history.ts';
import { readRecords, withCheckIn, type Records } from '../core/history/records.ts';
import type { CheckIn } from '../core/model/check-in.ts';
import type { Evidence } from '../core/model/evidence.ts';
import type { AnswerKeeper, Given } from './keeper.ts';
import { inTab, putInTab } from './tab.ts';

/** What the tab holds of it. */
const KEY = 'records';

/** What a tab held while there was no database; whoever has one needs it no more. */
export const forgetInTab = () => putInTab(KEY, undefined);

/** Keeps what the questions need for as long as the tab is open, where the browser offers no storage. */
export class AnswerMemory implements AnswerKeeper {
	readonly lasting = false;
	#records = readRecords(inTab(KEY));

	protected get records(): Records {
		return this.#records;
	}

	protected set records(records: Records) {
		this.#records = records;
		putInTab(KEY, records);
	}

	async load() {
		return this.records;
	}

	async give({ question, answer, today, newId }: Given) {
		const { draft, attempts } = this.records;
		const next = withAnswer(draft, attempts, question, answer, today, newId);
		this.records = { ...this.records, draft: next };
		return next;
	}

	giveAgain(given: Given) {
		return this.give(given);
	}

	async finish() {
		const { draft, attempts } = this.records;
		if (!draft) return null;
		const attempt = asAttempt(draft);
		const others = attempts.filter(({ id }) => id !== attempt.id);
		this.records = { ...this.records, draft: null, attempts: [...others, attempt] };
		return attempt;
	}

	async saveEvidence(evidence: Evidence) {
		const others = this.records.evidence.filter(({ id }) => id !== evidence.id);
		this.records = { ...this.records, evidence: [...others, evidence] };
		return this.records.evidence;
	}

	async dropEvidence(dropped: string) {
		const evidence = this.records.evidence.filter(({ id }) => id !== dropped);
		this.records = { ...this.records, evidence };
		return evidence;
	}

	async saveCheckIn(checkIn: CheckIn | null) {
		this.records = withCheckIn(this.records, checkIn);
	}

	async begin() {
		return 1;
	}
}
