import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { answerFirstTen, openQuiz, recordComplaints } from './app.ts';

const SAMPLE = 'Open the whole sample';

/** Every page, with how to get there. */
const pages: Record<string, (page: Page) => Promise<void>> = {
	'/': async (page) => {
		await page.goto('/');
	},
	'/quiz': (page) => openQuiz(page),
	'/results, empty': async (page) => {
		await page.goto('/results');
		await expect(page.getByText('There is nothing here yet.')).toBeVisible();
	},
	'/results': async (page) => {
		await openQuiz(page);
		await answerFirstTen(page, [3, 1, 2, 0, 2, 1, 3, 2, 1, 0]);
		await page.keyboard.press('Enter');
		await page.getByText('The same as a table').click();
		await page.getByText('Make a link').click();
		await expect(page.getByRole('group', { name: 'Preview of the shared page' })).toBeVisible();
	},
	'/progress': async (page) => {
		await openQuiz(page);
		await answerFirstTen(page, [3, 1, 2, 0, 2, 1, 3, 2, 1, 0]);
		await page.goto('/progress');
		await expect(page.getByRole('heading', { name: 'The five skills over time' })).toBeVisible();
	},
	'/listings': async (page) => {
		await page.goto('/listings');
	},
	'/check-in': async (page) => {
		await page.goto('/check-in');
		await page.getByText('What this page rests on').click();
	},
	'/check-in, at its end': async (page) => {
		await page.goto('/check-in');
		for (const name of [/seven nights/, /drained/]) {
			await page.getByRole('checkbox', { name }).check();
		}
		await page.getByRole('button', { name: 'I am done' }).click();
		await page.getByText('What else you ticked').click();
		await expect(page.getByRole('button', { name: 'Forget it now' })).toBeVisible();
	},
	'/method': async (page) => {
		await page.goto('/method');
	},
	'/r/<code>': async (page) => {
		await page.goto('/');
		await page.getByRole('link', { name: SAMPLE }).click();
		await expect(page.getByText('Nobody checked it.')).toBeVisible();
	}
};

for (const [name, open] of Object.entries(pages)) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`${name} is accessible, quiet and keeps its width, ${colorScheme}`, async ({
			browser,
			baseURL
		}) => {
			const context = await browser.newContext({
				baseURL: baseURL ?? '',
				colorScheme,
				reducedMotion: 'reduce',
				viewport: { width: 360, height: 740 }
			});
			const page = await context.newPage();
			const complaints = recordComplaints(page);
			await open(page);
			for (const width of [320, 360, 768, 1280, 1600]) {
				await page.setViewportSize({ width, height: 800 });
				const needed = await page.evaluate(() => document.documentElement.scrollWidth);
				expect(needed, `at ${width} pixels`).toBeLessThanOrEqual(width);
			}
			const { violations } = await new AxeBuilder({ page })
				.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
				.analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
			expect(complaints).toEqual([]);
			await context.close();
		});
	}
}

test('the back button goes through the quiz screen by screen', async ({ page }) => {
	await openQuiz(page);
	await page.getByRole('link', { name: 'Next: Events' }).click();
	await expect(page.getByRole('heading', { name: 'Events', level: 2 })).toBeFocused();
	await page.getByRole('link', { name: 'Next: Documentation' }).click();
	await expect(page.getByRole('heading', { name: 'Documentation', level: 2 })).toBeFocused();
	await page.goBack();
	await expect(page.getByRole('heading', { name: 'Events', level: 2 })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Documentation', level: 2 })).toBeHidden();
});

test('rungs 3 and 4 open on request', async ({ page }) => {
	await openQuiz(page);
	const rung = page.getByRole('radio', { name: /^Mentored two people/ });
	await expect(rung).toBeHidden();
	await page.getByRole('button', { name: 'I have done more than this' }).first().click();
	await rung.check();
	await expect(page.getByText('1 of 10 answered')).toBeVisible();
});

test('the page on how it works opens from every page by a tap', async ({ page }) => {
	const complaints = recordComplaints(page);
	for (const path of ['/', '/results', '/listings', '/progress']) {
		await page.goto(path);
		await expect(page.locator('html[data-scripts]')).toBeAttached();
		await page.getByRole('link', { name: 'How it works, and where its figures come from' }).click();
		await expect(page).toHaveURL(/\/method$/);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/How/);
	}
	expect(complaints).toEqual([]);
});

test('charts keep their colours where people ask for less motion', async ({ browser, baseURL }) => {
	const pictures: string[] = [];
	for (const reducedMotion of ['no-preference', 'reduce'] as const) {
		const context = await browser.newContext({ baseURL: baseURL ?? '', reducedMotion });
		const page = await context.newPage();
		await page.goto('/');
		await page.getByRole('link', { name: SAMPLE }).click();
		const chart = page.locator('canvas');
		await chart.scrollIntoViewIfNeeded();
		// A blank canvas is far shorter.
		const picture = () => chart.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
		await expect.poll(async () => (await picture()).length).toBeGreaterThan(5000);
		pictures.push(await picture());
		await context.close();
	}
	expect(pictures[1]).toBe(pictures[0]);
});
