import { content } from '$lib/server/content.ts';

export const prerender = true;

export function load() {
	return { skills: content.skills };
}
