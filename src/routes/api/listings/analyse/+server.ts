import { json } from '@sveltejs/kit';
import { answerRefusal } from '$lib/server/api/body.ts';
import { analyseRequest } from '$lib/server/api/listing.ts';
import { reader } from '$lib/server/reader.ts';

/** What a listing asks for, with the quotes that show it; keeps nothing. */
export async function POST({ request }) {
	const read = await analyseRequest(request, reader);
	return read.ok ? json(read.value) : answerRefusal(read.refusal);
}
