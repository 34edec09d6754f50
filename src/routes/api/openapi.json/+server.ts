import { json } from '@sveltejs/kit';
import { etagOf, isKnown, taggedBy } from '$lib/server/caching.ts';
import { openApiDocument } from '$lib/server/api/openapi.ts';

/** The description of all machine doors. */
export const GET = ({ request, url }) => {
	const etag = etagOf(url.origin);
	const headers = { ...taggedBy(etag), 'access-control-allow-origin': '*' };
	if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
	return json(openApiDocument(url.origin), { headers });
};
