/**
 * Does one job at a time and lets a few wait, so that a flood of jobs is turned away at once instead of
 * piling up.
 */
export class Queue<In, Out> {
	readonly #work: (job: In) => Promise<Out>;
	readonly #most: number;
	#waiting = 0;
	#last: Promise<unknown> = Promise.resolve();

	/** @param most how many may be under way or waiting at the same time */
	constructor(work: (job: In) => Promise<Out>, most: number) {
		this.#work = work;
		this.#most = most;
	}

	/** What comes of the job, or null when too many others wait. A job that fails does not hold up the next. */
	add(job: In): Promise<Out> | null {
		if (this.#waiting >= this.#most) return null;
		this.#waiting += 1;
		const done = this.#last.then(() => this.#work(job)).finally(() => (this.#waiting -= 1));
		this.#last = done.catch(() => {});
		return done;
	}
}
