import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { LISTINGS } from '../listings.ts';
import type { Records } from '../../src/lib/core/history/records.ts';
import { QUESTION_IDS } from '../../src/lib/core/model/question.ts';
import { sampleHistory } from '../histories.ts';
import { NAMES } from '../names.ts';
import { answerFirstTen, openQuiz, recordComplaints } from './app.ts';
import { seed } from './seed.ts';

const SAMPLE = 'Open the whole sample';

/** A history with evidence for what was done, as it is stored, seen on its last day. */
async function seedYear(page: Page, { attempts, targets }: Records): Promise<void> {
	const last = attempts.at(-1)!;
	await page.clock.setFixedTime(`${last.day}T10:00:00`);
	const done = QUESTION_IDS.filter((id) => Number(last.answers[id]) > 0).slice(0, 4);
	const evidence = done.map((question, i) => ({
		id: `e${i}`,
		question,
		step: '',
		note: i === 1 ? '' : `What happened at the meetup number ${i}`,
		link: i === 0 ? '' : `https://example.org/a-rather-long-address/of-something-done/${i}`,
		day: last.day
	}));
	await seed(page, { attempts, targets: { current: targets }, evidence });
}

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
	'/progress, with twelve days': async (page) => {
		await seedYear(page, sampleHistory(12, []));
		await page.goto('/progress');
		await expect(page.locator('.progress')).toHaveAttribute('aria-busy', 'false');
		await expect(page.getByRole('heading', { name: 'Your targets over time' })).toBeVisible();
	},
	'/progress/document': async (page) => {
		await seedYear(page, sampleHistory(12, []));
		await page.goto('/progress/document');
		await expect(page.getByRole('heading', { name: 'What I have done' })).toBeVisible();
	},
	'/progress/document, empty': async (page) => {
		await page.goto('/progress/document');
		await expect(page.locator('.page')).toHaveAttribute('aria-busy', 'false');
	},
	'/listings': async (page) => {
		await page.goto('/listings');
	},
	'/listings, with a listing': async (page) => {
		await page.goto('/listings');
		await expect(page.getByText(/^81 of 81 listings$/)).toBeVisible();
		await page.getByLabel('The text of a listing that excites you').fill(LISTINGS.advocate);
		await page.getByRole('button', { name: 'Read it' }).click();
		await page.getByRole('button', { name: 'Choose as a target', exact: true }).click();
		for (const part of [/^What it asks for, skill/, /^Your notes/, /^Its text, with/]) {
			await page.getByText(part).click();
		}
		await page.getByLabel('Code: How much it counts').selectOption('nice to have');
	},
	'/listings, with four targets': async (page) => {
		await page.goto('/listings');
		await expect(page.getByText(/^81 of 81 listings$/)).toBeVisible();
		for (let targets = 1; targets <= 4; targets++) {
			await page
				.getByRole('button', { name: /^Choose as a target/ })
				.first()
				.click();
			await expect(page.getByText(`${targets} of 4 targets`)).toBeVisible();
		}
	},
	'/progress, a step that happened': async (page) => {
		await openQuiz(page);
		await answerFirstTen(page, [3, 1, 2, 0, 2, 1, 3, 2, 1, 0]);
		await page.keyboard.press('Enter');
		await page.getByRole('button', { name: 'Pick this step' }).first().click();
		await page.getByRole('button', { name: 'I will do this' }).click();
		await page.getByRole('button', { name: 'It happened' }).first().click();
		await expect(page.getByRole('heading', { name: 'Well done' })).toBeVisible();
		const radio = (await page.getByRole('radio').first().boundingBox())!;
		const text = (await page.locator('.choice span').first().boundingBox())!;
		expect(radio.x + radio.width).toBeLessThan(text.x);
	},
	'/plan': async (page) => {
		await openQuiz(page);
		await answerFirstTen(page, [3, 1, 2, 0, 2, 1, 3, 2, 1, 0]);
		await page.goto('/listings');
		await expect(page.getByText(/^81 of 81 listings$/)).toBeVisible();
		for (const name of [/^Choose as a target ?: Head of DevRel/, /^Choose as a target ?: .*, /]) {
			await page.getByRole('button', { name }).first().click();
		}
		await expect(page.getByText('2 of 4 targets')).toBeVisible();
		await page.goto('/plan');
		await expect(page.locator('.plan')).toHaveAttribute('aria-busy', 'false');
		await page.getByText('The same as a table').click();
		await page.getByText('Add a goal').click();
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
	'/plan, empty': async (page) => {
		await page.goto('/plan');
		await expect(page.getByRole('heading', { name: 'What I do not work on' })).toBeVisible();
	},
	'/results, a step being picked': async (page) => {
		await openQuiz(page);
		await answerFirstTen(page, [0, 1, 0, 0, 1, 1, 0, 0, 1, 0]);
		await page.keyboard.press('Enter');
		await page.getByRole('button', { name: 'Pick this step' }).first().click();
		await expect(page.getByRole('button', { name: 'I will do this' })).toBeVisible();
	},
	'/compare': async (page) => {
		await page.goto('/compare');
	},
	'/compare, two': (page) => compare(page, 2),
	'/compare, three and a bad line': async (page) => {
		await compare(page, 3, 'hello there');
		await page.getByRole('checkbox', { name: 'Show names in full' }).check();
		await expect(page.getByText('One line is left out')).toBeVisible();
	},
	'/compare, thirty': (page) => compare(page, 30),
	'/quiz/all, with scripts': async (page) => {
		await page.goto('/quiz/all');
		await expect(page.getByRole('link', { name: 'answer skill by skill' })).toBeVisible();
		await expect(page.getByRole('radio')).toHaveCount(0);
	},
	'/quiz?kiosk': openKiosk,
	'/quiz?kiosk, at its end': async (page) => {
		await openKiosk(page);
		for (let screen = 0; screen < 5; screen++) {
			await page.getByRole('button', { name: /^Next: |^See my result$/ }).click();
		}
		await expect(page.getByRole('img', { name: 'QR code of your result' })).toBeVisible();
		await expect(page.getByRole('button', { name: 'Stop the clock' })).toBeVisible();
	},
	'/share': async (page) => {
		await page.goto('/share');
	},
	'/r/<code>': async (page) => {
		await page.goto('/');
		await page.getByRole('link', { name: SAMPLE }).click();
		await expect(page.getByText('Nobody checked it.')).toBeVisible();
	}
};

/** Lays so many results side by side, with names from the table, all other than each other. */
async function compare(page: Page, count: number, ...lines: readonly string[]): Promise<void> {
	const links = Array.from({ length: count }, async (_, i) => {
		const name = [...(Object.values(NAMES)[i % 20] ?? '')].slice(0, 40).join('');
		const levels = {
			'teaching.one-to-one': i % 5,
			'code.software': (i + 2) % 5,
			'events.safety': 2
		};
		const show = ['shape', 'fit', 'steps', 'answers'];
		const data = { answers: levels, name, date: `2026-11-${10 + (i % 12)}`, show };
		const made = await page.request.post('/api/results', { data });
		return ((await made.json()) as { url: string }).url;
	});
	await page.goto('/compare');
	const field = page.getByLabel('Results links, one a line');
	await field.fill([...(await Promise.all(links)), ...lines].join('\n'));
	await page.getByRole('button', { name: 'Lay them side by side' }).click();
	await expect(page.getByText(`${count} links are read.`)).toBeVisible();
	await expect(page.getByRole('table').first()).toBeVisible();
}

async function openKiosk(page: Page): Promise<void> {
	await page.goto('/quiz?kiosk');
	await expect(page.locator('html.kiosk')).toBeAttached();
}

for (const [name, open] of Object.entries(pages)) {
	test(`${name} is accessible, quiet and keeps its width, light and dark`, async ({
		browser,
		baseURL
	}) => {
		const context = await browser.newContext({
			baseURL: baseURL ?? '',
			colorScheme: 'light',
			reducedMotion: 'reduce',
			viewport: { width: 360, height: 740 }
		});
		const page = await context.newPage();
		const complaints = recordComplaints(page);
		await open(page);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			for (const width of [320, 360, 768, 1280, 1600]) {
				await page.setViewportSize({ width, height: 800 });
				const needed = await page.evaluate(() => document.documentElement.scrollWidth);
				expect(needed, `at ${width} pixels, ${colorScheme}`).toBeLessThanOrEqual(width);
			}
			const { violations } = await new AxeBuilder({ page })
				.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
				.analyze();
			const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
			expect(found, colorScheme).toEqual([]);
		}
		expect(complaints).toEqual([]);
		await context.close();
	});
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

test('the other twenty are asked for again where they did not come', async ({ page }) => {
	await page.route('**/quiz/others.json', (route) => route.abort());
	await openQuiz(page, '#presentation');
	const goOn = page.getByRole('button', { name: 'Go on with the other twenty' });
	await goOn.click();
	await expect(page.getByRole('alert')).toContainText('They could not be fetched.');
	await page.unroute('**/quiz/others.json');
	await goOn.click();
	await expect(page.getByRole('heading', { name: 'Teaching', level: 2 })).toBeFocused();
	await expect(page.getByText('0 of 30 answered')).toBeVisible();
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
