import { expect, test } from 'vitest';

const components = import.meta.glob<string>('/src/**/*.svelte', {
	query: '?raw',
	import: 'default',
	eager: true
});
/** Where SvelteKit's scripts do not come, every link is a whole load. */
const WITHOUT = ['+page', 'WelcomeBack', 'method/+page', 'quiz/all/+page'];

/** The questions bring a script of their own, which only a whole load starts. */
test('every link to the questions is a whole load', () => {
	const links = Object.entries(components)
		.filter(([path]) => !WITHOUT.some((page) => path === `/src/routes/${page}.svelte`))
		.flatMap(([, component]) => component.match(/<a\b[^>]*resolve\('\/quiz'\)[^>]*>/g) ?? []);
	expect(links.length).toBeGreaterThan(10);
	expect(links.filter((link) => !link.includes('data-sveltekit-reload'))).toEqual([]);
});
