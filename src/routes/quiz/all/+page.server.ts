import { content } from '$lib/server/content.ts';
import { FIRST, LATER } from '../sections.ts';

export const prerender = true;
/** It is for those without scripts. */
export const csr = false;

export const load = () => ({
	sections: [...FIRST, ...LATER],
	roles: content.roles.map(({ id, title }) => ({ id, title }))
});
