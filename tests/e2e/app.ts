import { expect, type Page } from '@playwright/test';

/** What the journeys have in common: the moves that a person makes, by what they see. */

/** Opens the quiz and waits until it saves what is answered. */
export async function openQuiz(page: Page, section = ''): Promise<void> {
	await page.goto(`/quiz${section}`);
	await expect(page.locator('form.live')).toBeAttached();
}

/** Answers the questions on the screen, top to bottom, with the digit keys, and waits until all is kept. */
export async function answerByKeys(page: Page, levels: readonly number[]): Promise<void> {
	for (const level of levels) await page.keyboard.press(String(level));
	await expectSaved(page);
}

/** Goes on with the key that is under the finger, and waits for the next screen. */
export async function nextScreen(page: Page): Promise<void> {
	const before = page.url();
	await page.keyboard.press('Enter');
	await expect(page).not.toHaveURL(before);
	await expect(page.locator('form.quiz h2:focus')).toBeVisible();
}

export async function expectSaved(page: Page): Promise<void> {
	await expect(page.getByRole('status').filter({ hasText: 'Saved in this browser' })).toBeVisible();
}

/** The first ten questions in the order in which they are asked, two a screen, by keyboard alone. */
export async function answerFirstTen(page: Page, levels: readonly number[]): Promise<void> {
	for (let screen = 0; screen < 5; screen++) {
		await answerByKeys(page, levels.slice(screen * 2, screen * 2 + 2));
		if (screen < 4) await nextScreen(page);
	}
}

/** The figures of the table beside the radar. */
export async function readShape(page: Page): Promise<string[]> {
	await page.getByText('The same as a table').click();
	const rows = page.getByRole('table', { name: 'The five skills, 0 to 100' }).getByRole('row');
	return rows.allInnerTexts();
}

/** Every request that a page makes, as text, so that two people's can be compared. */
export function recordRequests(page: Page): string[] {
	const requests: string[] = [];
	page.on('request', (request) => {
		requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
	});
	return requests;
}

/** Holds back the scripts of a page, as a slow line does, until they are let go. */
export async function holdScripts(page: Page): Promise<() => void> {
	let letGo = () => {};
	const held = new Promise<void>((resolve) => (letGo = resolve));
	await page.route(/\/_app\/.*\.js$/, async (route) => {
		await held;
		await route.continue();
	});
	return letGo;
}

/** Complaints of the page: console errors and warnings, and exceptions. */
export function recordComplaints(page: Page): string[] {
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(String(error)));
	return complaints;
}

/** How far what is on the screen of a page moves by itself, from its next address on; the browser tells each time. */
export async function watchShifts(page: Page): Promise<() => Promise<unknown>> {
	await page.addInitScript(() => {
		const moved: number[] = [];
		Object.assign(window, { moved });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) moved.push(Number(entry.toJSON().value));
		}).observe({ type: 'layout-shift', buffered: true });
	});
	return () => page.evaluate('moved');
}

/** Opens a return link in a tab of its own history. */
export async function openReturnLink(page: Page, link: string): Promise<void> {
	await page.goto('about:blank');
	await page.goto(link);
	await expect(page.getByRole('region', { name: 'Your return link' })).toBeVisible();
}

/** Adds what a return link or a backup held. */
export async function addToBrowser(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Add it to this browser' }).click();
	await expect(page.getByText(/^Done\. What the (link|backup) held/)).toBeVisible();
}
