import { readableLink } from '../core/compare/pasted.ts';
import { NOTHING_KEPT, mergeKept, type Kept } from '../core/history/merge.ts';
import { describeBackupFault, type BackupPicture } from '../core/export/backup.ts';
import { describeFault } from '../core/share/fault.ts';
import type { SlotContent } from '../core/share/compose.ts';
import { decodeReturn } from '../core/share/return-code.ts';
import { fromReturnLink } from '../core/share/return.ts';
import { openBackup, toPictures } from './backup.ts';
import type { Journey } from './journey.svelte.ts';

/** What came from elsewhere. */
export interface Came {
	readonly from: 'link' | 'file';
	readonly kept: Kept;
	readonly pictures: readonly BackupPicture[];
}

/** A return link or a backup on its way into this browser: looked at first, then added or left. */
export class Arrival {
	came = $state.raw<Came | null>(null);
	/** What became of the last link or file, in a sentence. */
	said = $state('');
	/** The contradictions in which what comes from elsewhere holds. */
	theirs = $state.raw<readonly string[]>([]);
	#here = $state.raw<Kept>(NOTHING_KEPT);
	readonly #journey: Journey;

	constructor(journey: Journey) {
		this.#journey = journey;
	}

	readonly merged = $derived.by(
		() => this.came && mergeKept(this.#here, this.came.kept, this.theirs)
	);

	/** What is in this browser, to compare with what came. */
	get here(): Kept {
		return this.#here;
	}

	/** Looks at a link or a code, as it was opened or pasted; nothing is added yet. */
	async openLink(text: string, content: SlotContent): Promise<void> {
		const decoded = await decodeText(text);
		if (!decoded.ok) {
			const shared = decoded.fault === 'shared' || readableLink(text) !== null;
			const { title, cure } = shared ? SHARED : describeFault(decoded.fault);
			return this.#refuse(`${title}. ${cure}`);
		}
		const records = fromReturnLink(decoded.value, content);
		if (!records) return this.#refuse(`${SHARED.title}. ${SHARED.cure}`);
		await this.#show({ from: 'link', kept: { ...NOTHING_KEPT, records }, pictures: [] });
	}

	/** Looks at a file; nothing is added yet. */
	async openFile(file: Blob): Promise<void> {
		const read = await openBackup(file);
		if (!read.ok) return this.#refuse(describeBackupFault(read.fault));
		const { kept, pictures } = read.backup;
		await this.#show({ from: 'file', kept, pictures });
	}

	/** Says which of two facts holds. */
	choose(key: string, there: boolean): void {
		const others = this.theirs.filter((other) => other !== key);
		this.theirs = there ? [...others, key] : others;
	}

	/** Adds what came. Tells whether it is kept. */
	async add(): Promise<boolean> {
		if (!this.came) return false;
		const { from, kept, pictures } = this.came;
		const join = (here: Kept) => mergeKept(here, kept, this.theirs).kept;
		const added = await this.#journey.merge(join, toPictures(pictures));
		if (!added) return false;
		this.came = null;
		this.said = `Done. What the ${from === 'link' ? 'link' : 'backup'} held and this browser lacked is here now.`;
		return true;
	}

	leave(): void {
		this.came = null;
		this.said = 'Left as it was. Nothing here was changed.';
	}

	/** Everything was deleted, and so is this. */
	forget(): void {
		this.came = null;
		this.said = '';
	}

	#refuse(why: string): void {
		this.came = null;
		this.said = `${why} Nothing here was changed.`;
	}

	async #show(came: Came): Promise<void> {
		await this.#journey.open();
		const keeper = await this.#journey.keeper;
		const here = await keeper.loadAll().catch(() => null);
		if (!here)
			return this.#refuse('This browser’s own records cannot be read now. Reload this page.');
		this.#here = here;
		this.theirs = [];
		this.said = '';
		this.came = came;
	}
}

const SHARED = {
	title: 'This link shows answers to others, and is not a return link',
	cure: 'Open it as it is to see what it shows. A return link is made on this page, on the device that has your answers, under “Keep it”.'
};

/** A link as it comes out of a mail may have words around it, or be broken over lines. */
async function decodeText(text: string): ReturnType<typeof decodeReturn> {
	const asItIs = await decodeReturn(/#([\w-]+)/.exec(text)?.[1] ?? text.trim());
	if (asItIs.ok || !/\s/.test(text.trim())) return asItIs;
	const whole = await decodeReturn(text.replace(/\s+/g, '').split('#').at(-1) ?? '');
	return whole.ok ? whole : asItIs;
}
