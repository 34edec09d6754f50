import { chromium, type Browser } from '@playwright/test';
import { launchOptions } from '../browser.js';
import { startServer } from '../e2e/servers.ts';
import { answerTen, bytesOf, firstLoad, readsWithout, type Arrival } from '../first-load.ts';
import type { Bench, Figure } from './bench.ts';
import { sampleCode } from './codes.ts';

/** What is fetched before scores can be read: this text stands beside them. */
const SCORES = 'A bar runs from what the answers surely show';

export const size: Bench = {
	name: 'size',
	about: 'KB over the line on a first visit, in the real browser',
	async run() {
		const browser = await chromium.launch(launchOptions);
		const { origin, stop } = await startServer();
		try {
			return await measureSizes(browser, origin);
		} finally {
			await browser.close();
			await stop();
		}
	}
};

/** Scores have to be readable without what was asked for after them, or this throws. */
export async function measureSizes(browser: Browser, origin: string): Promise<Figure[]> {
	const home = await firstLoad(browser, `${origin}/`);
	const quiz = await firstLoad(browser, `${origin}/quiz`);
	const answers = await answerTen(browser, origin);
	const results = await firstLoad(browser, `${origin}/results`, answers);
	const late = results.filter(({ beforeScores }) => !beforeScores);
	const sharedUrl = `${origin}/r/${sampleCode(0)}`;
	const shared = await firstLoad(browser, sharedUrl);
	await readsWithout(browser, `${origin}/results`, urls(late), SCORES, answers);
	await readsWithout(browser, sharedUrl, urls(shared.filter(isScript)), SCORES);
	const all = [...home, ...quiz, ...results, ...shared];
	return [
		kilobytes('/: all', home),
		kilobytes('/: script', home.filter(isScript)),
		kilobytes('/quiz: all', quiz),
		kilobytes('/quiz: script', quiz.filter(isScript)),
		kilobytes(
			'/results: until scores can be read',
			results.filter(({ beforeScores }) => beforeScores)
		),
		kilobytes(
			'/r/<code>: until scores can be read',
			shared.filter((one) => !isScript(one))
		),
		kilobytes(
			'rules and resources',
			results.filter(({ part }) => part === 'rules')
		),
		kilobytes(
			'chart',
			results.filter(({ part }) => part === 'chart')
		),
		{ name: 'other hosts', value: all.filter(({ url }) => !url.startsWith(origin)).length }
	];
}

const isScript = ({ type }: Arrival) => type === 'script';
const urls = (arrivals: readonly Arrival[]) => arrivals.map(({ url }) => url);

const kilobytes = (name: string, arrivals: readonly Arrival[]): Figure => ({
	name,
	value: bytesOf(arrivals) / 1000
});
