import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { launchOptions } from '../browser.js';
import { startServer } from '../e2e/servers.ts';
import type { Bench } from './bench.ts';

const ROUNDS = 8;
const SLOWED = 4;

export const latency: Bench = {
	name: 'latency',
	about: `from the key of an answer to the next paint, the processor slowed ${SLOWED} times`,
	async run() {
		const browser = await chromium.launch(launchOptions);
		const { origin, stop } = await startServer();
		try {
			const times: number[] = [];
			const floor: number[] = [];
			for (let round = 0; round < ROUNDS; round++) {
				const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
				times.push(...(await answerTen(await slowPage(context), origin)));
				floor.push(...(await typeTen(await slowPage(context))));
				await context.close();
			}
			return [
				{
					name: 'answer to next paint in ms',
					value: percentile(times, 0.98),
					beside: `median ${percentile(times, 0.5)} of ${times.length}; a key in an empty page: ${percentile(floor, 0.98)}, median ${percentile(floor, 0.5)}`
				}
			];
		} finally {
			await browser.close();
			await stop();
		}
	}
};

function percentile(times: readonly number[], share: number): number {
	return times.toSorted((a, b) => a - b)[Math.ceil(share * times.length) - 1] ?? NaN;
}

/** A page that notes how long each key took, as Event Timing counts it. */
async function slowPage(context: BrowserContext): Promise<Page> {
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
	await page.addInitScript(() => {
		const keys = new Map<number, string>();
		const times: number[] = [];
		Object.assign(window, { times });
		addEventListener('keydown', ({ key, timeStamp }) => keys.set(timeStamp, key), {
			capture: true
		});
		new PerformanceObserver((list) => {
			for (const { name, startTime, duration } of list.getEntries()) {
				if (name === 'keydown' && /^\d$/.test(keys.get(startTime) ?? '')) times.push(duration);
			}
		}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
	});
	return page;
}

/** The list was put there by the script that watches. */
const timesOf = (page: Page) =>
	page.evaluate(() => (window as unknown as { times: number[] }).times);

/** Answers the first ten questions as a person who reads them. */
async function answerTen(page: Page, origin: string): Promise<number[]> {
	await page.goto(`${origin}/quiz`);
	await page.locator('form.live').waitFor();
	for (let screen = 0; screen < 5; screen++) {
		for (const key of ['2', '1']) {
			await page.keyboard.press(key, { delay: 50 });
			await page.getByRole('status').filter({ hasText: 'Saved in this browser' }).waitFor();
		}
		const before = page.url();
		if (screen === 4) break;
		await page.keyboard.press('Enter');
		await page.waitForURL((next) => next.href !== before);
		await page.locator('form.quiz h2:focus').waitFor();
	}
	return timesOf(page);
}

/** What a key takes that nothing listens to. */
async function typeTen(page: Page): Promise<number[]> {
	await page.goto('data:text/html,<textarea autofocus></textarea>');
	for (let i = 0; i < 10; i++) await page.keyboard.press('1', { delay: 50 });
	return timesOf(page);
}
