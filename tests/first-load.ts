import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page, Request } from '@playwright/test';

/** What came over the line for one address, its body as it was encoded. */
export interface Arrival {
	readonly url: string;
	readonly type: string;
	readonly bytes: number;
	/** The content that comes in a bundle of its own, or none of it. */
	readonly part: 'rules' | 'chart' | null;
	/** Whether it was asked for before the five scores stood on the page, if they ever did. */
	readonly beforeScores: boolean;
}

/** A phone that was never here; the copy on the device is made later, and not of this page alone. */
const PHONE: BrowserContextOptions = {
	viewport: { width: 360, height: 740 },
	serviceWorkers: 'block'
};

type Storage = BrowserContextOptions['storageState'];

/** All that a page fetches of itself when it is opened for the first time. */
export async function firstLoad(
	browser: Browser,
	url: string,
	storageState?: Storage
): Promise<Arrival[]> {
	return onPhone(browser, storageState, async (page) => {
		const arrivals: Promise<Omit<Arrival, 'beforeScores'>>[] = [];
		await bePatient(page);
		await markScores(page);
		page.on('requestfinished', (request) => {
			const arrive = async () => {
				const { responseBodySize } = await request.sizes();
				const type = request.resourceType();
				const part = /^(script|fetch)$/.test(type) ? await partOf(request) : null;
				return { url: request.url(), type, bytes: responseBodySize, part } as const;
			};
			arrivals.push(arrive());
		});
		const asked: Request[] = [];
		page.on('request', (request) => asked.push(request));
		await page.goto(url);
		await untilAllIsFetched(page, asked);
		const later = await askedAfterScores(page);
		return (await Promise.all(arrivals)).map((arrival) => ({
			...arrival,
			beforeScores: !later.includes(arrival.url)
		}));
	});
}

/** A page that gives up waiting on a slow line must not do so because the machine is slow. */
async function bePatient(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const { setTimeout } = window;
		const patient = (go: () => void, ms = 0) => setTimeout(go, ms < 3000 ? ms : 20 * ms);
		Object.assign(window, { setTimeout: patient });
	});
}

/** Notes when the scores and ranges of all five skills first stand on the page, to be seen. */
async function markScores(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const observer = new MutationObserver(() => {
			const shapes = [...document.querySelectorAll('[aria-label="The shape of it"]')];
			const tallies = shapes
				.filter((shape) => shape.checkVisibility())
				.flatMap(({ textContent }) => textContent.match(/Between \d+ and \d+ of 100/g) ?? []);
			if (tallies.length < 5) return;
			performance.mark('scores');
			observer.disconnect();
		});
		observer.observe(document, { subtree: true, childList: true, attributes: true });
	});
}

/** The addresses of what a page asked for once scores could be read. */
function askedAfterScores(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const [scores] = performance.getEntriesByName('scores');
		return performance
			.getEntriesByType('resource')
			.filter(({ startTime }) => scores && startTime > scores.startTime)
			.map(({ name }) => name);
	});
}

/**
 * Waits until a page is no longer busy, all that it asked for has come, and its next frames and idle time
 * ask for nothing more.
 */
async function untilAllIsFetched(page: Page, asked: readonly Request[]): Promise<void> {
	await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
	let known = -1;
	while (known < asked.length) {
		known = asked.length;
		await Promise.all(asked.map(async (request) => (await request.response())?.finished()));
		await page.evaluate(async () => {
			const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
			for (let turn = 0; turn < 3; turn++) {
				await frame();
				await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
			}
		});
	}
}

/** Opens a page that never gets these files, and waits for a text that it has to show all the same. */
export function readsWithout(
	browser: Browser,
	url: string,
	missing: readonly string[],
	text: string,
	storageState?: Storage
): Promise<void> {
	return onPhone(browser, storageState, async (page) => {
		for (const file of missing) await page.route(file, (route) => route.abort());
		await page.goto(url);
		await page.getByText(text).first().waitFor();
	});
}

/** Ten answers, kept as the browser keeps them. */
export async function answerTen(browser: Browser, origin: string): Promise<Storage> {
	return onPhone(browser, undefined, async (page) => {
		await answerTenIn(page, origin);
		return page.context().storageState({ indexedDB: true });
	});
}

/** Answers the first ten questions, up to the result. */
export async function answerTenIn(page: Page, origin: string): Promise<void> {
	await page.goto(`${origin}/quiz`);
	await page.locator('form.live').waitFor();
	for (let screen = 1; screen <= 5; screen++) {
		await page.keyboard.press('2');
		await page.keyboard.press('1');
		await page.getByRole('status').filter({ hasText: 'Saved in this browser' }).waitFor();
		const before = page.url();
		await page.keyboard.press('Enter');
		await page.waitForURL((next) => next.href !== before);
	}
	await page.locator('.result[aria-busy=false]').waitFor();
}

export const bytesOf = (arrivals: readonly Arrival[]) =>
	arrivals.reduce((sum, { bytes }) => sum + bytes, 0);

async function onPhone<T>(
	browser: Browser,
	storageState: Storage,
	use: (page: Page) => Promise<T>
): Promise<T> {
	const context = await browser.newContext({ ...PHONE, ...(storageState && { storageState }) });
	try {
		return await use(await context.newPage());
	} finally {
		await context.close();
	}
}

const [, RULE = ''] = /^ +- id: (\S+)/m.exec(readFileSync('src/content/rules.yaml', 'utf8')) ?? [];

async function partOf(request: { response(): Promise<{ text(): Promise<string> } | null> }) {
	const text = (await (await request.response())?.text()) ?? '';
	if (text.includes(RULE)) return 'rules';
	return text.includes('radialLinear') ? 'chart' : null;
}
