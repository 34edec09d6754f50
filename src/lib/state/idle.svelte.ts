/** Calls `tick` once a second, until what it returns is called. */
export type Ticker = (tick: () => void) => () => void;

const everySecond: Ticker = (tick) => {
	const timer = setInterval(tick, 1000);
	return () => clearInterval(timer);
};

/** Counts down while nobody touches anything. It can be stopped, for whoever needs longer. */
export class Idle {
	/** Seconds left. */
	left = $state(0);
	stopped = $state(false);
	readonly #seconds: number;
	readonly #onend: () => void;

	/** @param onend what happens when nobody touched anything for so long; then the count begins anew */
	constructor(seconds: number, onend: () => void) {
		this.#seconds = seconds;
		this.#onend = onend;
		this.left = seconds;
	}

	/** Begins to count; returns what ends it. */
	count(ticker: Ticker = everySecond): () => void {
		return ticker(() => this.#tick());
	}

	/** Somebody is there. */
	touch(): void {
		this.left = this.#seconds;
	}

	stop(): void {
		this.stopped = true;
	}

	/** Begins anew for the next person. */
	restart(): void {
		this.stopped = false;
		this.touch();
	}

	#tick(): void {
		if (this.stopped) return;
		this.left -= 1;
		if (this.left > 0) return;
		this.restart();
		this.#onend();
	}
}
