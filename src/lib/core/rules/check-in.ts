import type { Prompt } from '../model/check-in.ts';

/** What a check-in ends with. */
export interface Ending {
	/** The one thing. */
	readonly first: Prompt;
	/** What else was ticked, for another day. */
	readonly others: readonly Prompt[];
	readonly also: readonly string[];
}

/**
 * The end of a check-in: the first of what was ticked, in the order of the file; null where nothing was.
 * Nothing is counted or weighed, so the page can say all of its rule in one sentence.
 * @param ticked ids of prompts; others than these prompts' are passed over
 */
export function endingOf(prompts: readonly Prompt[], ticked: ReadonlySet<string>): Ending | null {
	const [first, ...others] = prompts.filter(({ id }) => ticked.has(id));
	if (!first) return null;
	return { first, others, also: [first, ...others].flatMap(({ also }) => also ?? []) };
}
