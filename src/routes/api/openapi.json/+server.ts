import { json } from '@sveltejs/kit';
import { openApiDocument } from '$lib/server/api/openapi.ts';

/** The description of all machine doors. */
export const GET = ({ url }) =>
	json(openApiDocument(url.origin), { headers: { 'access-control-allow-origin': '*' } });
