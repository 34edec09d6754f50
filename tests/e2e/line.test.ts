import { expect, test } from '@playwright/test';

const CODE = 'EQsnVw2XE2XE2UAgoE0cajE';
/** The face is a part of what is painted; somebody's own result is what that page is about. */
const MAY_COME_FIRST = /\.woff2$|\/_app\/results\.js$/;

const APP = ['/quiz', '/results', '/listings', '/plan', '/check-in', '/progress', '/compare'];
for (const path of ['/', ...APP, '/method', '/r', '/r/nonsense', `/r/${CODE}`]) {
	test(`on the way to its first paint ${path.replace(CODE, '<code>')} has the line for itself`, async ({
		page
	}) => {
		await page.goto(path);
		await page.waitForFunction(() =>
			performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.js'))
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
