import type { AnswerKeeper } from '../storage/keeper.ts';
import type { Obstacle } from '../storage/open.ts';

/** What keeps something from being saved; `not-saved`: the last change was refused. */
export type Trouble = Obstacle | 'not-saved';

/** Opens what keeps the records, and tells what stands in the way. */
type Open<K> = (tell: (obstacle: Obstacle) => void) => Promise<K>;

/** A change that is on the screen and was refused. */
interface Refused {
	/** What it changes. */
	readonly of: string;
	/** Null where it is refused once more. */
	readonly again: () => Promise<unknown>;
}

/** How long opening takes at most where nothing stands in the way. */
const LONG_MS = 3000;

/** The way to what is kept in this browser, with what stands in it and what is on its way. */
export class Keeping<K extends AnswerKeeper = AnswerKeeper> {
	trouble = $state<Trouble | null>(null);
	/** Changes on their way to the disk. */
	saving = $state(0);
	/** Oldest first. */
	#refused = $state.raw<readonly Refused[]>([]);
	/** Grows with every change that begins. */
	protected begun = 0;
	#trying: Promise<void> | undefined;
	#keeper: Promise<K> | undefined;
	#tellBlocked = () => {};
	/** Resolves when another tab keeps the records from being read. */
	protected readonly blocked = new Promise<void>((resolve) => (this.#tellBlocked = resolve));

	readonly #openKeeper: Open<K>;

	constructor(openKeeper: Open<K>) {
		this.#openKeeper = openKeeper;
	}

	/** What keeps the records, for what is kept beside them. */
	get keeper(): Promise<K> {
		this.#keeper ??= this.#open();
		return this.#keeper;
	}

	/** Whether something is on the screen that was refused, and waits to be tried again. */
	get unsaved(): boolean {
		return this.#refused.length > 0;
	}

	async #open(): Promise<K> {
		const onObstacle = (obstacle: Obstacle) => {
			this.trouble = obstacle;
			if (obstacle === 'blocked') this.#tellBlocked();
		};
		// Behind another page that waits too, a browser does not tell.
		const waiting = setTimeout(() => onObstacle('blocked'), LONG_MS);
		const keeper = await this.#openKeeper(onObstacle);
		clearTimeout(waiting);
		if (this.trouble === 'blocked') this.trouble = null;
		return keeper;
	}

	/** Runs a change. Null where it was refused: what is on the screen stays then, and the person is told. */
	async change<T>(task: (keeper: K) => Promise<T>): Promise<T | null> {
		return this.underWay(async () => {
			try {
				const result = await task(await this.keeper);
				this.#settle();
				return result;
			} catch (error) {
				console.error(error);
				this.trouble ??= 'not-saved';
				return null;
			}
		});
	}

	/**
	 * Runs a change that is on the screen already. Null where it was refused: then it waits, is tried again before the
	 * next such change, and nothing is said to be saved until it is.
	 * @param of what it changes: a later change of the same waits behind it
	 * @param task never comes to null; `again`: it was refused before
	 */
	protected async changeShown<T>(
		of: string,
		task: (keeper: K, again: boolean) => Promise<T>
	): Promise<T | null> {
		return this.underWay(async () => {
			if (this.unsaved) await this.tryAgain();
			const waits = this.#refused.some((one) => one.of === of);
			const result = waits ? null : await this.change((keeper) => task(keeper, false));
			if (result === null) {
				const again = () => this.change((keeper) => task(keeper, true));
				this.#refused = [...this.#refused, { of, again }];
			}
			return result;
		});
	}

	/** Tries once more what was refused. */
	tryAgain(): Promise<void> {
		this.#trying ??= this.#tryAll().finally(() => (this.#trying = undefined));
		return this.#trying;
	}

	async #tryAll(): Promise<void> {
		// A newer version has the database: it stays closed here.
		if (this.trouble === 'outdated') return;
		const stuck: string[] = [];
		for (const one of this.#refused) {
			if (stuck.includes(one.of)) continue;
			if ((await one.again()) === null) stuck.push(one.of);
			else this.#refused = this.#refused.filter((other) => other !== one);
		}
		this.#settle();
	}

	protected forgetRefused(): void {
		this.#refused = [];
		this.#settle();
	}

	#settle(): void {
		if (this.trouble === 'not-saved' && !this.unsaved) this.trouble = null;
	}

	/** Nothing is said to be saved while this lasts. */
	protected async underWay<T>(task: () => Promise<T>): Promise<T> {
		this.begun += 1;
		this.saving += 1;
		try {
			return await task();
		} finally {
			this.saving -= 1;
		}
	}
}
