import { expect, test, type Browser, type Page } from '@playwright/test';
import {
	answerByKeys,
	answerFirstTen,
	nextScreen,
	openQuiz,
	readShape,
	recordComplaints,
	recordRequests
} from './app.ts';

const FIRST_TEN = [3, 1, 2, 0, 2, 1, 2, 1, 1, 0];

test('a newcomer answers, sees, aims, acts, shares, and comes back', async ({ page, browser }) => {
	const complaints = recordComplaints(page);
	await page.clock.setFixedTime('2026-11-22T10:00:00');

	await test.step('lands and answers ten questions by keyboard', async () => {
		await page.goto('/');
		await page.getByRole('link', { name: 'Answer ten questions' }).click();
		await expect(page.locator('form.live')).toBeAttached();
		await answerFirstTen(page, FIRST_TEN);
		await expect(page.getByText('10 of 10 answered')).toBeVisible();
		await page.keyboard.press('Enter');
	});

	await test.step('sees what they have done, and one step to start with', async () => {
		await expect(
			page.getByRole('heading', { name: 'What you have done', exact: true })
		).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Start here' })).toBeVisible();
		await expect(page.getByText('20 of 30 questions are open.')).toBeVisible();
	});

	await test.step('goes on to all thirty', async () => {
		await page.getByRole('link', { name: /^Go on with/ }).click();
		await expect(page.locator('form.live')).toBeAttached();
		for (let screen = 0; screen < 5; screen++) {
			await answerByKeys(page, [1, 2, 0, 1]);
			await (screen < 4 ? nextScreen(page) : page.keyboard.press('Enter'));
		}
		await expect(
			page.getByText('Nothing is open: all thirty questions are answered.')
		).toBeVisible();
	});

	await test.step('chooses two targets, and everything follows', async () => {
		await page.getByText('Choose up to four targets').click();
		await page.getByRole('checkbox', { name: /^Developer educator/ }).check();
		await page.getByRole('checkbox', { name: /^Technical writer/ }).check();
		const targets = page.getByRole('region', { name: 'Your targets' });
		await expect(targets.getByRole('article')).toHaveCount(2);
		await expect(targets.getByRole('heading', { level: 3 })).toHaveText([
			'Developer educator',
			'Technical writer'
		]);
	});

	const picked = await test.step('picks a step and a day', async () => {
		const start = page
			.getByRole('article')
			.filter({ hasText: /rungs? .*towards|rungs? towards/ })
			.first();
		const title = await start.getByRole('heading').innerText();
		await start.getByRole('button', { name: 'Pick this step' }).click();
		await start.getByLabel(/In your own words/).fill('When it is Friday, I will begin.');
		await start.getByLabel(/By which day/).fill('2026-11-27');
		await start.getByRole('button', { name: 'I will do this' }).click();
		await expect(page.getByText('Under way, by 27 November 2026.')).toBeVisible();
		await expect(page.getByText(/^Under way: “/)).toBeVisible();
		return title;
	});

	const shape = await readShape(page);

	await test.step('sends a link that opens for somebody else with the same figures', async () => {
		await page.getByText('Make a link').click();
		await page.getByRole('checkbox', { name: /Targets, and how they compare/ }).check();
		const link = await page.getByLabel('Link to your result').inputValue();
		expect(new URL(link).hash).toBe('');
		const other = await newProfile(browser);
		await other.goto(link);
		await expect(other.getByText('Nobody checked it.')).toBeVisible();
		expect(await readShape(other)).toEqual(shape);
		await expect(
			other
				.getByRole('region', { name: 'Compared with targets' })
				.getByRole('heading', { level: 3 })
		).toHaveText(['Developer educator', 'Technical writer']);
		await other.context().close();
	});

	await test.step('comes back a week later and says that the step happened', async () => {
		await page.clock.setFixedTime('2026-11-29T18:00:00');
		await page.goto('/');
		const asked = page.getByRole('region', { name: 'Did it happen?' });
		await expect(asked).toContainText(picked);
		await expect(asked).toContainText('When it is Friday, I will begin.');
		await asked.getByRole('button', { name: 'Yes', exact: true }).click();
		await page.getByRole('button', { name: 'Yes, that is true now' }).click();
		await expect(page.getByText(`Done and kept: ${picked}.`)).toBeFocused();
	});

	await test.step('sees the change as a fact', async () => {
		await page.getByRole('link', { name: 'Progress', exact: true }).click();
		await expect(
			page.getByRole('heading', { name: 'From 22 November 2026 to 29 November 2026' })
		).toBeVisible();
		await expect(
			page.getByRole('region', { name: 'What changed' }).getByRole('listitem')
		).toHaveCount(1);
		await expect(page.getByRole('region', { name: 'Steps you did' })).toContainText(picked);
	});

	await test.step('finds it all in a third profile through the return link', async () => {
		const table = page.getByRole('table', {
			name: 'The five skills on each day, with their ranges'
		});
		const figures = await table.innerText();
		const link = await page.getByLabel('Your return link', { exact: true }).inputValue();
		expect(new URL(link).pathname).toBe('/progress');
		const third = await newProfile(browser);
		await third.goto(link);
		await third.getByRole('button', { name: 'Add it to this browser' }).click();
		await expect(
			third.getByRole('table', { name: 'The five skills on each day, with their ranges' })
		).toHaveText(figures, { useInnerText: true });
		await expect(third.getByRole('region', { name: 'Steps you did' })).toContainText(picked);
		expect(new URL(third.url()).hash).toBe('');
		await third.goto('/results');
		await expect(
			third.getByRole('region', { name: 'Your targets' }).getByRole('heading', { level: 3 })
		).toHaveText(['Developer educator', 'Technical writer']);
		await third.context().close();
	});

	expect(complaints).toEqual([]);
});

test('two people with different answers leave the same network log until they share', async ({
	browser
}) => {
	const log = async (levels: readonly number[], role: RegExp) => {
		const page = await newProfile(browser);
		const requests = recordRequests(page);
		await page.clock.setFixedTime('2026-11-22T10:00:00');
		await openQuiz(page);
		// The copy on the device is begun once nothing else is on the line, which may be at any time.
		await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
		await answerFirstTen(page, levels);
		await page.keyboard.press('Enter');
		await page.getByText('Choose up to four targets').click();
		await page.getByRole('checkbox', { name: role }).check();
		await page.getByRole('button', { name: 'Pick this step' }).first().click();
		const radar = page.getByRole('img', { name: /^Radar chart/ });
		await radar.scrollIntoViewIfNeeded();
		await expect(radar.locator('canvas')).toHaveCSS('display', 'block');
		// A line begins with the second day.
		await page.clock.setFixedTime('2026-11-23T10:00:00');
		await openQuiz(page, '#teaching');
		await page.getByRole('radio', { name: 'Not sure' }).first().check();
		await expect(page.getByText('Saved in this browser.')).toBeVisible();
		await page.goto('/progress');
		const lines = page.getByRole('img', { name: /^Line chart of Presentation/ });
		await lines.scrollIntoViewIfNeeded();
		await expect(lines.locator('canvas')).toHaveCSS('display', 'block');
		// What a page fetches after two quiet seconds comes on whichever page has them: several files at once, of which
		// one alone has a name to wait for, so the others are waited for by the line falling silent.
		await expect.poll(() => requests.some((one) => one.includes('KeepCopy'))).toBe(true);
		await page.waitForLoadState('networkidle');
		await page.context().close();
		return [...new Set(requests)].toSorted();
	};
	const [one, other] = await Promise.all([
		log(FIRST_TEN, /^Developer advocate/),
		log([2, 2, 3, 4, 1, 0, 0, 4, 2, 1], /^Community manager/)
	]);
	expect(one.length).toBeGreaterThan(10);
	expect(other).toEqual(one);
});

async function newProfile(browser: Browser): Promise<Page> {
	const context = await browser.newContext({
		viewport: { width: 360, height: 740 },
		hasTouch: true
	});
	return context.newPage();
}
