import { chromium, type Browser, type Page } from '@playwright/test';
import { launchOptions } from '../browser.js';
import { startServer } from '../e2e/servers.ts';
import { makeLarge } from '../large.ts';
import type { Bench } from './bench.ts';

const ROUNDS = 5;
const SLOWED = 4;
/** What stands on a page once it can be read: all of it, and what comes first. */
const READABLE = [
	{
		name: '/progress readable in ms',
		path: '/progress',
		selector: '.progress[aria-busy="false"] h2'
	},
	{ name: '/progress: first part in ms', path: '/progress', selector: '.progress h2' },
	{ name: '/listings readable in ms', path: '/listings', selector: 'h3[data-listing]' }
] as const;

export const large: Bench = {
	name: 'large',
	about: `200 attempts and 500 listings with pictures, from the tap to the figures, the processor slowed ${SLOWED} times`,
	async run() {
		const browser = await chromium.launch(launchOptions);
		const { origin, stop } = await startServer();
		try {
			const full = await phone(browser, origin);
			await makeLarge(full);
			const empty = await phone(browser, origin);
			const figures = [];
			for (const { name, path, selector } of READABLE) {
				const times = await inTurn(full, origin + path, selector);
				const bare = await inTurn(empty, origin + path, 'h1');
				figures.push({
					name,
					value: Math.max(...times),
					beside: `all ${times.join(', ')}; the heading of the same page without records: ${bare.join(', ')}`
				});
			}
			return figures;
		} finally {
			await browser.close();
			await stop();
		}
	}
};

/** A phone that has been here before: the app's copy is on it. */
async function phone(browser: Browser, origin: string): Promise<Page> {
	const viewport = { width: 360, height: 740 };
	const context = await browser.newContext({ baseURL: origin, viewport });
	const page = await context.newPage();
	await page.goto('/plan');
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
	});
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
	return page;
}

async function inTurn(page: Page, url: string, selector: string): Promise<number[]> {
	const times: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		await page.goto('about:blank');
		await page.goto(url, { waitUntil: 'commit' });
		times.push(await page.evaluate(paintOf, selector));
	}
	return times;
}

/** The time since the navigation began at which what is asked for was on the screen. */
function paintOf(selector: string): Promise<number> {
	return new Promise((resolve) => {
		const look = () => {
			if (!document.querySelector(selector)) return requestAnimationFrame(look);
			// The frame after the one in which it came has painted it.
			return requestAnimationFrame(() => resolve(Math.round(performance.now())));
		};
		look();
	});
}
