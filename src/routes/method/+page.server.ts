import { content } from '$lib/server/content.ts';

export const prerender = true;
/** Nothing here needs a script. */
export const csr = false;

export function load() {
	const { roles, questions } = content;
	return {
		roles: roles.map(({ id, title, listings, employers, years }) => ({
			id,
			title,
			listings,
			employers,
			years
		})),
		example: questions.filter(({ id }) => id.startsWith('teaching.')).map(({ title }) => title)
	};
}
