import { content } from '$lib/server/content.ts';

export const prerender = true;

export function load() {
	const { roles, skills } = content;
	return { roles, skills };
}
