import * as z from 'zod';
import { analyseListing, type ListingReading, type Reader } from '../../core/listing/analyse.ts';
import { MAX_LISTING_BYTES } from '../../core/model/listing.ts';
import { readJson, type Body } from './body.ts';

/** Room for JSON's escapes, within what the server takes. */
const MAX_LISTING_BODY = 500 * 1024;

/** The body of `POST /api/listings/analyse`. */
export const listingRequest = z.strictObject({ text: z.string('expected the text of a listing') });

/** Reads the body of `POST /api/listings/analyse` and the listing in it; keeps nothing. */
export async function analyseRequest(
	request: Request,
	reader: Reader
): Promise<Body<ListingReading>> {
	const body = await readJson(request, listingRequest, MAX_LISTING_BODY);
	if (!body.ok) return body;
	const { text } = body.value;
	if (new TextEncoder().encode(text).byteLength > MAX_LISTING_BYTES) {
		const expected = `expected at most ${MAX_LISTING_BYTES} bytes of text`;
		return { ok: false, refusal: { status: 413, field: 'text', expected } };
	}
	return { ok: true, value: analyseListing(text, reader) };
}
