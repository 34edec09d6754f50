import { withCheckIn } from '../core/history/records.ts';
import { isCurrent, type CheckIn } from '../core/model/check-in.ts';
import type { NewEvidence } from '../core/model/evidence.ts';
import type { AnswerKeeper } from '../storage/keeper.ts';
import { Answering } from './answering.svelte.ts';
import { newId } from './new-id.ts';

/** As much of a journey as the questions need: answers, and where they can be seen. */
export class QuizJourney<K extends AnswerKeeper = AnswerKeeper> extends Answering<K> {
	protected override async whenRead(): Promise<void> {
		const { checkIn } = this.shown;
		if (checkIn && !isCurrent(checkIn, this.today)) await this.keepCheckIn(null);
	}

	/** Keeps a piece of evidence: on the screen only once it is on the disk. Tells whether it is. */
	async setEvidence(piece: NewEvidence): Promise<boolean> {
		const kept = { ...piece, id: piece.id ?? newId() };
		const evidence = await this.change((keeper) => keeper.saveEvidence(kept));
		if (evidence) this.shown = { ...this.shown, evidence };
		return evidence !== null;
	}

	async dropEvidence(id: string): Promise<void> {
		const evidence = await this.change((keeper) => keeper.dropEvidence(id));
		if (evidence) this.shown = { ...this.shown, evidence };
	}

	protected async keepCheckIn(checkIn: CheckIn | null): Promise<void> {
		const kept = await this.change(async (keeper) => {
			await keeper.saveCheckIn(checkIn);
			return true;
		});
		if (kept) this.shown = withCheckIn(this.shown, checkIn);
	}
}
