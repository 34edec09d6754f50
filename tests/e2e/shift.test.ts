import { expect, test, type Page } from '@playwright/test';
import { decodeFragment, encodeFragment } from '../../src/lib/core/share/fragment.ts';
import { NO_NOTE } from '../../src/lib/core/share/note.ts';

const answers = { 'teaching.one-to-one': 3, 'teaching.sessions': 1, 'code.software': 2 };

/** Notes what jumps by itself, from the first paint on. */
async function watchShifts(page: Page): Promise<() => Promise<string[]>> {
	await page.addInitScript(() => {
		const shifts: string[] = [];
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				const { hadRecentInput, value, sources } = entry as PerformanceEntry & Shift;
				const moved = sources.map(({ node }) => node?.textContent?.trim().slice(0, 40));
				if (!hadRecentInput) shifts.push(`${value.toFixed(3)}: ${moved.join(' | ')}`);
			}
		}).observe({ type: 'layout-shift', buffered: true });
		Object.assign(window, { shifts });
	});
	return () =>
		page.evaluate(async () => {
			// A frame that is on the screen has told its shifts by the second one after it.
			for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
			await new Promise((go) => setTimeout(go));
			// Put there by the script before the page; no type of the app knows it.
			return (window as unknown as { shifts: string[] }).shifts;
		});
}

/** As browsers tell it; TypeScript has no name for it. */
interface Shift {
	readonly hadRecentInput: boolean;
	readonly value: number;
	readonly sources: readonly { readonly node: Node | null }[];
}

/** Holds back the page's scripts until the page without them is on the screen, as on a slow line. */
async function holdScripts(page: Page): Promise<void> {
	// One wait for all of them: a script fetched when the page is idle may still come as the test ends.
	let painted: Promise<unknown> | undefined;
	await page.route(/\/_app\/immutable\/.+\.js$/, async (route) => {
		painted ??= page.waitForFunction(
			() => performance.getEntriesByName('first-contentful-paint').length > 0
		);
		await painted;
		await route.continue();
	});
}

for (const width of [360, 1280]) {
	for (const parts of ['answers', 'a line', 'answers, a line and what changed']) {
		test(`nothing jumps when ${parts} come from behind the #, ${width} pixels wide`, async ({
			page,
			request
		}) => {
			await page.setViewportSize({ width, height: 800 });
			const show = [
				'shape',
				...(parts.startsWith('answers') ? ['answers'] : []),
				...(parts.endsWith('changed') ? ['progress'] : [])
			];
			const since = { date: '2026-05-02', answers: { 'code.software': 1 } };
			const data = { answers, date: '2026-11-21', show, since };
			const made = await request.post('/api/results', { data });
			const url = new URL(((await made.json()) as { url: string }).url);
			const read = decodeFragment(url.hash.slice(1));
			if (!read.ok) throw new Error(read.fault);
			const help = parts.includes('line') ? 'a first talk at our meetup' : null;
			url.hash = encodeFragment({ ...read.value, note: { ...NO_NOTE, help } });

			await holdScripts(page);
			const readShifts = await watchShifts(page);
			await page.goto(url.href);
			const come = help
				? page.getByRole('group', { name: 'From whoever sent this link' })
				: page.getByRole('heading', { name: 'What they have done' });
			await expect(come).toBeVisible();
			await expect(page.getByRole('heading', { name: 'The shape of it' })).toBeVisible();
			expect(await readShifts()).toEqual([]);
		});
	}
}

const EMPTY = [
	['/results', 'There is nothing here yet.'],
	['/listings', 'Which of these weeks would you enjoy?'],
	['/plan', 'The fan is still closed.'],
	['/progress', 'Nothing is kept in this browser yet.']
] as const;

for (const [path, words] of EMPTY) {
	test(`nothing jumps when ${path} finds nothing that is kept`, async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await holdScripts(page);
		const readShifts = await watchShifts(page);
		await page.goto(path);
		await expect(page.getByText(words)).toBeVisible();
		await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
		expect(await readShifts()).toEqual([]);
	});
}

test('without scripts all of a link that has more behind its # is shown', async ({
	browser,
	request
}) => {
	const data = { answers, show: ['shape', 'answers'] };
	const made = await request.post('/api/results', { data });
	const { url } = (await made.json()) as { url: string };
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(url);
	await expect(page.getByRole('heading', { name: 'The shape of it' })).toBeVisible();
	await context.close();
});
