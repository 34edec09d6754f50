import { content } from '$lib/server/content.ts';
import { makeSample } from '$lib/server/sample.ts';

export const prerender = true;
/** Nothing here needs a script to be read. */
export const csr = false;

/** The sample result: the shapes of a made-up profile, as a link would show them. */
export function load() {
	return { sample: makeSample(content) };
}
