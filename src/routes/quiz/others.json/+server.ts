import { json } from '@sveltejs/kit';
import { content } from '$lib/server/content.ts';
import { LATER, type Others } from '../sections.ts';

export const prerender = true;

/** What follows the first ten questions, the same for everybody. */
export const GET = () =>
	json({
		sections: LATER,
		role: Object.fromEntries(content.roles.map(({ id, requirements }) => [id, requirements])),
		rated: Object.fromEntries(content.listings.map(({ id, requirement }) => [id, requirement]))
	} satisfies Others);
