import { expect, test, type Browser, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import {
	addToBrowser,
	answerByKeys,
	answerFirstTen,
	openQuiz,
	openReturnLink,
	recordComplaints
} from './app.ts';
import { seed } from './seed.ts';

const FIGURES = 'The five skills on each day, with their ranges';

/** What /progress says, without what is asked first and without the ways in and out. */
async function readProgress(page: Page): Promise<string[]> {
	const regions = [
		'What changed',
		'The five skills over time',
		'Your targets over time',
		'Where it can be seen',
		'Steps you did',
		'Your answers, day by day'
	].map((name) => page.getByRole('region', { name, exact: true }));
	await expect(page.getByRole('table', { name: FIGURES })).toBeAttached();
	await expect(page.locator('.progress')).toHaveAttribute('aria-busy', 'false');
	return Promise.all(regions.map(async (region) => (await region.innerText()).trim()));
}

async function linkOf(page: Page, withEvidence = false): Promise<string> {
	const field = page.getByLabel('Your return link');
	if (!withEvidence) return field.inputValue();
	const before = await field.inputValue();
	await page.getByRole('checkbox', { name: /^Put my evidence in too/ }).check();
	await expect(field).not.toHaveValue(before);
	return field.inputValue();
}

async function choose(page: Page, question: string, rung: number): Promise<void> {
	const card = page.locator(`[data-question="${question}"]`);
	await card.getByRole('radio').nth(rung).check({ force: true });
	await expect(page.getByText('Saved in this browser')).toBeVisible();
}

async function newProfile(browser: Browser, now: string): Promise<Page> {
	const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
	const page = await context.newPage();
	await page.clock.setFixedTime(now);
	return page;
}

test('two attempts and a step go out as a backup and a link, and come back; two devices are joined', async ({
	page,
	browser
}, testInfo) => {
	const complaints = recordComplaints(page);
	const [may, august, september] = ['2026-05-22', '2026-08-22', '2026-09-22'].map(
		(day) => `${day}T10:00:00`
	) as [string, string, string];

	const picked = await test.step('answers, aims, and picks a step', async () => {
		await page.clock.setFixedTime(may);
		await openQuiz(page);
		await answerFirstTen(page, [2, 1, 1, 0, 1, 1, 2, 1, 1, 0]);
		await page.goto('/results');
		await page.getByText('Choose up to four targets').click();
		await page.getByRole('checkbox', { name: /^Technical writer/ }).check();
		const step = page
			.getByRole('article')
			.filter({ hasText: /rungs? .*towards|rungs? towards/ })
			.first();
		const title = (await step.getByRole('heading').innerText()).trim();
		await step.getByRole('button', { name: 'Pick this step' }).click();
		await step.getByRole('button', { name: 'I will do this' }).click();
		await expect(page.getByText(/^Under way: “/)).toBeVisible();
		return title;
	});

	await test.step('is told once that the browser may delete it, with the link below', async () => {
		await page.goto('/results');
		await expect(page.getByRole('region', { name: 'Keep it' })).toBeVisible();
		await expect(page.getByText('This browser may delete your answers by itself')).toHaveCount(0);
	});

	await test.step('comes back three months later: the step is done, four answers changed', async () => {
		await page.clock.setFixedTime(august);
		await page.goto('/');
		const asked = page.getByRole('region', { name: 'Did it happen?' });
		await expect(asked).toContainText(picked);
		await asked.getByRole('button', { name: 'Yes', exact: true }).click();
		await page.getByLabel(/^One line of evidence/).fill('the repair story, three people came');
		await page.getByLabel('A link, if there is one').fill('https://example.org/story');
		await page.getByRole('button', { name: 'Yes, that is true now' }).click();
		await expect(page.getByText(`Done and kept: ${picked}.`)).toBeVisible();
		await openQuiz(page, '#teaching');
		await choose(page, 'teaching.one-to-one', 3);
		await choose(page, 'teaching.sessions', 2);
		await openQuiz(page, '#events');
		await choose(page, 'events.participation', 2);
	});

	const shown = await test.step('sees progress', async () => {
		await page.goto('/progress');
		const texts = await readProgress(page);
		expect(texts[0]).toContain('22 August 2026');
		expect(texts[3]).toContain('the repair story');
		expect(texts[4]).toContain(picked);
		expect(texts[5]).toContain('22 May 2026');
		return texts;
	});

	const backup = testInfo.outputPath('backup.json');
	const link = await linkOf(page, true);
	await test.step('saves a backup, deletes everything, and brings it back', async () => {
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Save a backup' }).click();
		await (await download).saveAs(backup);
		expect((await download).suggestedFilename()).toBe('devrel-readiness-2026-08-22.json');
		await page.getByRole('button', { name: 'Delete everything' }).click();
		await page.getByRole('button', { name: 'Delete them' }).click();
		await expect(page.getByText('Nothing is kept in this browser yet.')).toBeVisible();
		await page.reload();
		await expect(page.getByText('Nothing is kept in this browser yet.')).toBeVisible();

		const file = page.getByLabel('Or choose a backup file');
		const text = readFileSync(backup, 'utf8');
		for (const [wrong, says] of [
			[text.slice(0, -20), 'The end of this backup is missing.'],
			[text.replace('three people', 'thirty people'), 'This backup was changed since it was made'],
			[text.replace('"version":1', '"version":2'), 'made by a newer version of this app'],
			['{"some":"other file"}', 'This file is not a backup of this app.']
		] as const) {
			const buffer = Buffer.from(wrong);
			await file.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
			await expect(page.getByRole('status').filter({ hasText: says })).toContainText(
				'Nothing here was changed.'
			);
		}
		await file.setInputFiles(backup);
		const arrived = page.getByRole('region', { name: 'Your backup' });
		await expect(arrived).toContainText(
			'answers of 2 days, from 22 May 2026 to 22 August 2026, 1 target, 1 step and 1 piece of evidence'
		);
		await addToBrowser(page);
		expect(await readProgress(page)).toEqual(shown);
	});

	const second = await newProfile(browser, august);
	await test.step('finds the same on another device by the link, which works once', async () => {
		await second.goto('/progress');
		await second.getByLabel('Paste the link that you kept').fill(link);
		await second.getByLabel('Paste the link that you kept').blur();
		await addToBrowser(second);
		expect(await readProgress(second)).toEqual(shown);
		await openReturnLink(second, link);
		await expect(second.getByText('adds nothing that is not here already')).toBeVisible();
		await addToBrowser(second);
		expect(await readProgress(second)).toEqual(shown);
	});

	await test.step('goes on here and there, and joins the two both ways', async () => {
		await page.clock.setFixedTime(august.replace('-22T', '-30T'));
		await openQuiz(page, '#teaching');
		await choose(page, 'teaching.sessions', 3);
		await second.clock.setFixedTime(september);
		await openQuiz(second, '#code');
		await choose(second, 'code.software', 1);
		for (const device of [page, second]) await device.goto('/progress');
		const [first, other] = [await linkOf(page, true), await linkOf(second, true)];
		await openReturnLink(page, other);
		await addToBrowser(page);
		await openReturnLink(second, first);
		await addToBrowser(second);
		for (const device of [page, second]) {
			await device.clock.setFixedTime(september);
			await device.goto('/progress');
		}
		const joined = await readProgress(page);
		expect(await readProgress(second)).toEqual(joined);
		expect(joined[5]!.match(/answered/g)).toHaveLength(4);
		await openQuiz(page, '#teaching');
		const sessions = page.locator('[data-question="teaching.sessions"]').getByRole('radio');
		await expect(sessions.nth(3)).toBeChecked();
		await openQuiz(page, '#code');
		const software = page.locator('[data-question="code.software"]').getByRole('radio');
		await expect(software.nth(1)).toBeChecked();
	});

	await test.step('is asked where both changed one answer on one day', async () => {
		for (const [device, rung] of [
			[page, 1],
			[second, 2]
		] as const) {
			await openQuiz(device, '#events');
			await choose(device, 'events.logistics', rung);
			await device.goto('/progress');
		}
		await openReturnLink(page, await linkOf(second));
		await expect(page.getByText('One thing differs')).toBeVisible();
		await page.getByRole('radio', { name: /^In the link:/ }).check();
		await addToBrowser(page);
		await openQuiz(page, '#events');
		const logistics = page.locator('[data-question="events.logistics"]').getByRole('radio');
		await expect(logistics.nth(2)).toBeChecked();
	});

	await second.context().close();
	expect(complaints).toEqual([]);
});

test('what is brought in below is answered in sight, with the focus there', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.clock.setFixedTime('2026-08-22T10:00:00');
	await seed(page, { attempts: [{ id: 7, day: '2026-08-22', answers: { 'code.apis': 1 } }] });
	await page.goto('/progress');
	const field = page.getByLabel('Paste the link that you kept');
	const link = await linkOf(page);
	const refusal = page.getByRole('status').filter({ hasText: 'Nothing here was changed.' });

	await field.fill('no link at all');
	await field.blur();
	await expect(refusal).toBeFocused();
	await expect(refusal).toBeInViewport();

	const buffer = Buffer.from('{"some":"other file"}');
	const file = page.getByLabel('Or choose a backup file');
	await file.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
	await expect(refusal).toContainText('not a backup');
	await expect(refusal).toBeFocused();
	await expect(refusal).toBeInViewport();

	await field.fill(link);
	await field.blur();
	const heading = page.getByRole('heading', { name: 'Your return link', exact: true });
	await expect(heading).toBeInViewport();
	await expect(page.locator(':focus')).toContainText('Add it to this browser');
	await page.getByRole('button', { name: 'Leave it' }).click();
	await expect(refusal.or(page.getByText('Left as it was.'))).toBeFocused();
});

test('after the first result a browser that may delete it is asked to keep it, and the person told, once', async ({
	page
}) => {
	await page.addInitScript(() => {
		// Some browsers agree by themselves.
		StorageManager.prototype.persisted = () => Promise.resolve(false);
		StorageManager.prototype.persist = () => {
			const asked = Number(sessionStorage.getItem('asked') ?? 0) + 1;
			sessionStorage.setItem('asked', String(asked));
			return Promise.resolve(false);
		};
	});
	const asked = () => page.evaluate(() => sessionStorage.getItem('asked'));
	await page.goto('/results');
	await expect(page.getByText('There is nothing here yet.')).toBeVisible();
	expect(await asked()).toBeNull();
	await openQuiz(page);
	await answerByKeys(page, [2, 1]);
	expect(await asked()).toBeNull();
	await page.goto('/results');
	await expect(page.getByText('This browser may delete your answers by itself')).toBeVisible();
	await expect(page.getByLabel('Your return link')).toBeVisible();
	expect(await asked()).toBe('1');
	await page.reload();
	await expect(page.getByLabel('Your return link')).toBeVisible();
	await expect(page.getByText('This browser may delete your answers by itself')).toHaveCount(0);
	expect(await asked()).toBe('1');
});
