import { expect, test } from '@playwright/test';

const CODE = 'EQsnVw2XE2XE2UAgoE0cajE';
/** The face is a part of what is painted; somebody's own result is what that page is about. */
const MAY_COME_FIRST = /\.woff2$|\/_app\/results\.js$/;

const APP = ['/quiz', '/results', '/listings', '/plan', '/check-in', '/progress', '/compare'];
const PAGES = ['/', ...APP, '/method', '/r', '/r/nonsense', `/r/${CODE}`];
for (const path of PAGES) {
	test(`on the way to its first paint ${path.replace(CODE, '<code>')} has the line for itself`, async ({
		page
	}) => {
		await page.goto(path);
		await page.waitForFunction(() =>
			performance
				.getEntriesByType('resource')
				.some(({ name }) => name.endsWith('.js') && !name.endsWith('/results.js'))
		);
		const { painted, asked } = await page.evaluate(() => ({
			painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
			asked: performance
				.getEntriesByType('resource')
				.map(({ name, startTime }) => ({ name, startTime }))
		}));
		const early = asked.filter(({ startTime }) => !(startTime >= painted));
		expect(early.filter(({ name }) => !MAY_COME_FIRST.test(name))).toEqual([]);
	});
}

for (const path of PAGES) {
	test(`nothing in ${path.replace(CODE, '<code>')} asks for more at once`, async ({ request }) => {
		const page = await request.get(path);
		const html = await page.text();
		expect(page.headers()['link'] ?? '').not.toContain('.js');
		expect(html).not.toMatch(/<link[^>]+rel="(modulepreload|manifest)"/);
		expect(html).not.toMatch(/<link[^>]+rel="icon"[^>]+href="(?!data:)/);
		const scripts = [...html.matchAll(/<script[^>]+src=[^>]+>/g)].map(([tag]) => tag);
		expect(scripts.filter((tag) => !/ type="late"| data-early/.test(tag))).toEqual([]);
		expect([...html.matchAll(/kit\.start\(/g)]).toHaveLength(
			[...html.matchAll(/late\.then\(/g)].length
		);
	});
}
