import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dice } from '../histories.ts';
import { startKillable } from './killable.ts';

/** Every answer that the database holds, read past the app. */
function storedAnswers(page: Page): Promise<Record<string, unknown>> {
	return page.evaluate(
		() =>
			new Promise<Record<string, unknown>>((resolve, reject) => {
				const opening = indexedDB.open('devrel-readiness');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const transaction = opening.result.transaction(['draft', 'attempts']);
					const draft = transaction.objectStore('draft').get('current');
					const attempts = transaction.objectStore('attempts').getAll();
					transaction.oncomplete = () => {
						opening.result.close();
						const kept = [...attempts.result, ...(draft.result ? [draft.result] : [])];
						resolve(Object.assign({}, ...kept.map(({ answers }) => answers)));
					};
				};
			})
	);
}

declare global {
	/** What the test exposes to the page. */
	interface Window {
		began(answer: string): Promise<void>;
		saved(answer: string): Promise<void>;
	}
}

/** Changes answers as fast as they are saved, and tells of each when it begins and when it is said to be saved. */
async function answerWithoutEnd(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const status = () => document.querySelector('form.quiz [role=status]')?.textContent ?? '';
		const until = (words: string) =>
			new Promise<void>((resolve) => {
				const look = () => status().includes(words) && (observer.disconnect(), resolve());
				const observer = new MutationObserver(look);
				observer.observe(document.body, { subtree: true, childList: true, characterData: true });
				look();
			});
		const radios = [
			...document.querySelectorAll<HTMLInputElement>('.current fieldset input[type=radio]')
		].filter(({ value }) => ['0', '1', '2'].includes(value));
		for (;;) {
			for (const radio of radios.filter(({ checked }) => !checked)) {
				if (radio.checked) continue;
				const answer = `${radio.name} ${radio.value}`;
				await window.began(answer);
				radio.click();
				await until('Saving');
				await until('Saved');
				void window.saved(answer);
			}
		}
	});
}

const KILLS = 52;
const LANES = 4;

test(`the browser killed at ${KILLS} random moments of a write loses no answer that was said to be saved`, async ({
	baseURL
}) => {
	// Some 60 browsers are started, on whatever machine it is.
	test.setTimeout(900_000);
	const lane = async (seed: number) => {
		const roll = dice(seed);
		const profile = mkdtempSync(join(tmpdir(), 'devrel-profile-'));
		/** By question, the answer that was last said to be saved, and those begun since. */
		const expected = new Map<string, string[]>();
		const compare = (stored: Record<string, unknown>) => {
			for (const [question, levels] of expected) {
				expect(levels, question).toContain(String(stored[question]));
			}
		};
		let writes = 0;
		let kill = async () => {};
		try {
			for (let round = 0; round <= KILLS / LANES; round++) {
				const browser = await startKillable(profile);
				kill = browser.kill;
				const { context } = browser;
				const page = context.pages()[0] ?? (await context.newPage());
				await page.goto(`${baseURL}/quiz`);
				await page.locator('form.live').waitFor();
				compare(await storedAnswers(page));
				if (round === KILLS / LANES) {
					await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
					break;
				}
				const moment = 1 + roll(8);
				let saved = 0;
				await new Promise<void>((resolve) => {
					const split = (answer: string) => answer.split(' ') as [string, string];
					void page.exposeFunction('began', (answer: string) => {
						const [question, level] = split(answer);
						expected.set(question, [...(expected.get(question) ?? ['undefined']), level]);
					});
					void page
						.exposeFunction('saved', (answer: string) => {
							const [question, level] = split(answer);
							expected.set(question, [level]);
							writes += 1;
							// A moment after the next write began, and before it can be over, or just after.
							if (++saved === moment) setTimeout(resolve, roll(8));
						})
						.then(() => answerWithoutEnd(page))
						.catch(() => {});
				});
				await kill();
			}
		} finally {
			await kill();
			rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
		}
		return writes;
	};
	const lanes = await Promise.allSettled(Array.from({ length: LANES }, (_, i) => lane(i + 1)));
	const writes = lanes.map((one) => {
		if (one.status === 'rejected') throw one.reason;
		return one.value;
	});
	expect(Math.min(...writes)).toBeGreaterThan(KILLS / LANES);
});
