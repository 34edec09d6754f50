import { expect, test, type Page, type Route } from '@playwright/test';
import { readFileSync, readdirSync } from 'node:fs';
import { VERSION } from '../../src/lib/storage/schema.ts';
import { makeDatabase, oldDatabase } from '../old-database.ts';
import { answerByKeys, openQuiz, recordComplaints } from './app.ts';
import { seed, type Seed } from './seed.ts';

// What of a result stands on the page before the page itself comes to life.

const DAY = '2026-11-21';
const ATTEMPT = {
	id: 1,
	day: DAY,
	answers: {
		'teaching.one-to-one': 3,
		'teaching.sessions': 1,
		'events.participation': 2,
		'code.software': 1,
		'code.samples': 'not-sure',
		'documentation.tutorials': 0
	}
};
const SHAPE = 'The shape of it';
const DONE = 'What you have done';

/** Holds back what an address has, as a slow line does, until it is let go. */
async function hold(page: Page, address: RegExp | string): Promise<() => void> {
	let letGo = () => {};
	const held = new Promise<void>((resolve) => (letGo = resolve));
	await page.route(address, async (route) => {
		await held;
		await route.continue();
	});
	return letGo;
}

/** Holds back what brings the page to life. */
const holdPage = (page: Page) => hold(page, /\/_app\/immutable\/nodes\//);

/** Holds back the rules, with which the first step comes. */
function holdRules(page: Page): Promise<() => void> {
	const [, rule = ''] =
		/^ +- id: (\S+)/m.exec(readFileSync('src/content/rules.yaml', 'utf8')) ?? [];
	const folder = 'build/client/_app/immutable/chunks';
	const chunk = readdirSync(folder).find(
		(name) => name.endsWith('.js') && readFileSync(`${folder}/${name}`, 'utf8').includes(rule)
	);
	return hold(page, `**/${chunk}`);
}

/** The page asks for its own scripts once the early one has said what it has to say. */
async function openHeld(page: Page): Promise<() => void> {
	const letGo = await holdPage(page);
	const asked = page.waitForRequest(/\/_app\/immutable\/nodes\//);
	await page.goto('/results', { waitUntil: 'commit' });
	await asked;
	return letGo;
}

async function comeToLife(page: Page, letGo: () => void): Promise<void> {
	letGo();
	await expect(page.locator('.result')).toHaveAttribute('aria-busy', 'false');
}

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** What a part of the page says and how it is made, but for what only the living page has. */
const partOf = (page: Page, name: string) =>
	region(page, name).evaluate((part) => {
		const copy = part.cloneNode(true) as Element;
		copy.querySelectorAll('details').forEach((details) => details.remove());
		for (const element of copy.querySelectorAll('*')) {
			const attributes = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
			attributes.forEach(({ name }) => element.removeAttribute(name));
			attributes.forEach(({ name, value }) => element.setAttribute(name, value));
		}
		const html = copy.innerHTML.replace(/<!--.*?-->/gs, '');
		return html.replace(/\s+/g, ' ').replaceAll('> <', '><').trim();
	});

const boxOf = (page: Page, name: string) =>
	region(page, name).evaluate((part) => {
		const { x, y, width, height } = part.getBoundingClientRect();
		return [x, y, width, height].map(Math.round);
	});

for (const { who, stores } of [
	{ who: 'with answers', stores: { attempts: [ATTEMPT] } },
	{
		who: 'with evidence',
		stores: {
			attempts: [ATTEMPT],
			evidence: [
				{
					id: 'e',
					question: 'teaching.one-to-one',
					step: '',
					note: 'Helped <b>two</b> & more',
					link: 'https://example.org/a?b=1&c=2',
					day: DAY
				}
			]
		}
	},
	{
		who: 'in a week of rest',
		stores: {
			attempts: [ATTEMPT],
			checkIn: { current: { day: DAY, wantsGrowth: false } }
		}
	},
	{
		who: 'with one answer that is a draft',
		stores: {
			draft: { current: { attemptId: 7, day: DAY, answers: { 'code.software': 4 } } }
		}
	},
	{
		who: 'whose level reads lower now',
		stores: {
			attempts: [
				{
					...ATTEMPT,
					answers: {
						'code.software': 4,
						'code.samples': 4,
						'code.apis': 0,
						'code.review': 0,
						'code.open-source': 0
					}
				}
			]
		}
	}
] satisfies { who: string; stores: Seed }[]) {
	test(`who comes back ${who} reads the same before and after the page comes to life`, async ({
		page
	}) => {
		const complaints = recordComplaints(page);
		await page.setViewportSize({ width: 360, height: 740 });
		await page.clock.setFixedTime(`${DAY}T10:00:00`);
		await seed(page, stores);
		const letGo = await openHeld(page);
		await expect(region(page, SHAPE).getByText(/of 6 answered/)).toHaveCount(5);
		const before = [await partOf(page, DONE), await boxOf(page, DONE)];
		const bars = await partOf(page, SHAPE);
		const said = await page.getByText('From your answers of 21 November 2026.').innerText();
		await comeToLife(page, letGo);
		expect([await partOf(page, DONE), await boxOf(page, DONE)]).toEqual(before);
		expect(await partOf(page, SHAPE)).toBe(bars);
		await expect(page.getByText('From your answers of 21 November 2026.')).toHaveText(said);
		await expect(page.locator('[data-early]')).toHaveCount(0);
		expect(complaints).toEqual([]);
	});
}

for (const { what, prepare } of [
	{
		what: 'nothing is kept',
		prepare: async (page: Page) => void (await page.goto('/healthz'))
	},
	{
		what: 'an answer is noted that is not in the database',
		prepare: async (page: Page) => {
			await seed(page, { attempts: [ATTEMPT] });
			await page.evaluate(
				(today) =>
					localStorage.setItem(
						'devrel-readiness.given',
						JSON.stringify([
							{ question: 'code.software', answer: 4, today, newId: 9, at: 2e12, after: 1 }
						])
					),
				DAY
			);
		}
	},
	{
		what: 'the database is of an older version',
		prepare: async (page: Page) => {
			await page.goto('/healthz');
			await page.evaluate(makeDatabase, ['devrel-readiness', oldDatabase(VERSION - 1)] as const);
		}
	},
	{
		what: 'a newer version has the database',
		prepare: async (page: Page) => {
			await seed(page, { attempts: [ATTEMPT] });
			await page.evaluate(
				(version) =>
					new Promise<void>((resolve, reject) => {
						const opening = indexedDB.open('devrel-readiness', version);
						opening.onerror = () => reject(opening.error);
						opening.onsuccess = () => resolve(opening.result.close());
					}),
				VERSION + 1
			);
		}
	},
	{
		what: 'the browser keeps nothing',
		prepare: async (page: Page) => {
			await page.addInitScript(() =>
				Object.defineProperty(window, 'indexedDB', { value: undefined })
			);
		}
	}
]) {
	test(`no scores are shown early where ${what}`, async ({ page }) => {
		const complaints = recordComplaints(page);
		await page.clock.setFixedTime(`${DAY}T10:00:00`);
		await prepare(page);
		const letGo = await openHeld(page);
		await expect(page.getByRole('heading', { level: 1, name: 'Your result' })).toBeVisible();
		await expect(page.getByRole('region')).toHaveCount(0);
		letGo();
		await expect(page.locator('[data-early]')).toHaveCount(0);
		await expect(
			page.getByRole('link', { name: /questions$|^Add a listing/ }).first()
		).toBeVisible();
		expect(complaints).toEqual([]);
	});
}

test.describe(() => {
	// A copy on the device cannot be held back.
	test.use({ serviceWorkers: 'block' });

	test('the questions lead to scores, and these to the questions, before the result is alive', async ({
		page
	}) => {
		await openQuiz(page);
		await answerByKeys(page, [2, 1]);
		await holdPage(page);
		await page.getByRole('button', { name: 'See my result so far' }).click();
		await expect(region(page, SHAPE).getByText('2 of 6 answered')).toBeVisible();
		await page.getByRole('link', { name: 'carry on with the questions' }).click();
		await expect(page.locator('form.live')).toBeAttached();
		await expect(page.getByText('2 of 10 answered')).toBeVisible();
	});
});

test('what is read, and the focus, stay where they are when the page comes to life', async ({
	page
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	// Not one that stands still: SvelteKit would take this page for the one before, and scroll as it was there.
	await page.clock.setSystemTime(`${DAY}T10:00:00`);
	await seed(page, {
		attempts: [{ id: 1, day: DAY, answers: { 'code.software': 2, 'teaching.sessions': 1 } }]
	});
	const letRules = await holdRules(page);
	const letGo = await openHeld(page);
	await page.getByRole('link', { name: 'carry on with the questions' }).focus();
	const bar = region(page, SHAPE).getByRole('listitem').first();
	await bar.evaluate((bar) => bar.scrollIntoView({ block: 'start' }));
	// It is told of every frame.
	const tops = await page.evaluateHandle((name) => {
		const tops: number[] = [];
		const look = () => {
			const [shape] = [...document.querySelectorAll(`[aria-label="${name}"]`)].filter((one) =>
				one.checkVisibility()
			);
			tops.push(Math.round(shape?.getBoundingClientRect().top ?? NaN));
			if (document.querySelector('[data-early]')) requestAnimationFrame(look);
		};
		look();
		return tops;
	}, SHAPE);
	letGo();
	await expect(page.locator('[data-early]')).toHaveCount(0);
	const seen = await tops.jsonValue();
	expect([...new Set(seen)]).toEqual([seen[0]]);
	await expect(region(page, 'Your targets')).toBeAttached();
	await expect(page.getByRole('link', { name: 'carry on with the questions' })).toBeFocused();
	await comeToLife(page, letRules);
});

for (const { what, meet } of [
	{ what: 'does not come', meet: (route: Route) => route.abort() },
	{ what: 'is stuck on the line', meet: () => {} }
]) {
	test(`a page whose early script ${what} comes to life all the same`, async ({ page }) => {
		await page.clock.setFixedTime(`${DAY}T10:00:00`);
		await seed(page, { attempts: [ATTEMPT] });
		await page.route('/_app/results.js', meet);
		await page.goto('/results', { waitUntil: 'commit' });
		await expect(page.locator('.result')).toHaveAttribute('aria-busy', 'false');
		await expect(region(page, DONE)).toBeVisible();
	});
}
