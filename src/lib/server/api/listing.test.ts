import { expect, test } from 'vitest';
import { LISTINGS, reader } from '../../../../tests/listings.ts';
import { analyseListing } from '../../core/listing/analyse.ts';
import { MAX_LISTING_BYTES } from '../../core/model/listing.ts';
import { analyseRequest } from './listing.ts';

const post = (body: string) =>
	analyseRequest(new Request('http://localhost/', { method: 'POST', body }), reader);

test('a listing is read as the page reads it', async () => {
	await expect(post(JSON.stringify({ text: LISTINGS.advocate }))).resolves.toEqual({
		ok: true,
		value: analyseListing(LISTINGS.advocate, reader)
	});
});

test('a listing may be 200 KB long, however JSON writes it, and not a byte longer', async () => {
	const half = MAX_LISTING_BYTES / 2;
	const quotes = '"'.repeat(MAX_LISTING_BYTES);
	await expect(post(JSON.stringify({ text: quotes }))).resolves.toMatchObject({ ok: true });
	await expect(post(JSON.stringify({ text: 'é'.repeat(half) }))).resolves.toMatchObject({
		ok: true
	});
	await expect(post(JSON.stringify({ text: `${'é'.repeat(half)}a` }))).resolves.toEqual({
		ok: false,
		refusal: { status: 413, field: 'text', expected: 'expected at most 204800 bytes of text' }
	});
});

test.each([
	['', 400, 'body', 'expected JSON'],
	['{}', 400, 'text', 'expected the text of a listing'],
	['{"text": 1}', 400, 'text', 'expected the text of a listing'],
	['{"text": "a", "title": "b"}', 400, 'title', 'there is no such field'],
	[`{"text": "${'a'.repeat(512_001)}"}`, 413, 'body', 'expected at most 512000 bytes']
])('a body that is wrong is refused: %#', async (body, status, field, expected) => {
	await expect(post(body)).resolves.toEqual({ ok: false, refusal: { status, field, expected } });
});
