import { json } from '@sveltejs/kit';
import { answerRefusal, readJson } from '$lib/server/api/body.ts';
import { computeResults } from '$lib/server/api/results.ts';
import { resultsRequest } from '$lib/server/api/schema.ts';
import { content } from '$lib/server/content.ts';

/** Computes a result and its link; keeps nothing. */
export async function POST({ request, url }) {
	const body = await readJson(request, resultsRequest);
	if (!body.ok) return answerRefusal(body.refusal);
	return json(computeResults(body.value, content, url.origin));
}
