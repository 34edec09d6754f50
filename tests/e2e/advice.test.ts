import { expect, test, type Page } from '@playwright/test';
import { answerFirstTen, expectSaved, openQuiz, recordComplaints } from './app.ts';

const FIRST_TEN = [3, 1, 2, 0, 2, 1, 2, 1, 1, 0];

async function answer(page: Page): Promise<void> {
	await page.clock.setFixedTime('2026-11-22T10:00:00');
	await openQuiz(page);
	await answerFirstTen(page, FIRST_TEN);
	await page.keyboard.press('Enter');
	await settled(page);
}

async function settled(page: Page): Promise<void> {
	await expect(page.locator('.result')).toHaveAttribute('aria-busy', 'false');
}

const cards = (page: Page) => page.getByRole('article').filter({ hasText: 'first 15 minutes' });

test('another way up a rung is taken by keyboard, stays after a reload, and gives way again', async ({
	page
}) => {
	const complaints = recordComplaints(page);
	await answer(page);
	const before = await cards(page).getByRole('heading', { level: 3 }).allInnerTexts();
	const place = await page
		.getByRole('article')
		.evaluateAll((all) => all.findIndex(({ textContent }) => textContent?.includes('Another way')));
	const card = page.getByRole('article').nth(place);
	const title = await card.getByRole('heading', { level: 3 }).innerText();
	const swap = card.getByRole('button', { name: /^Another way/ });
	const other = (await swap.innerText()).replace(/^Another way, [^:]*: /, '');
	expect(other).not.toBe(title);

	await swap.focus();
	await page.keyboard.press('Enter');
	await expect(card.getByRole('heading', { level: 3 })).toContainText(other);
	await expect(
		page.getByRole('status').filter({ hasText: `Another way stands there: ${other}.` })
	).toBeVisible();
	// The button is where it was, with the focus on it, and offers the next way.
	await expect(swap).toBeFocused();
	await expect(swap).not.toContainText(other);

	await page.reload();
	await settled(page);
	await expect(card.getByRole('heading', { level: 3 })).toContainText(other);

	// Round to the first one; nothing was set aside on the way.
	await expect(page.getByText('set aside as “not for me”')).toHaveCount(0);
	for (let presses = 0; presses < 4; presses++) {
		if ((await card.getByRole('heading', { level: 3 }).innerText()) === title) break;
		const now = await swap.innerText();
		await swap.press('Enter');
		await expect(swap).not.toHaveText(now);
	}
	expect(await cards(page).getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(before);
	expect(complaints).toEqual([]);
});

test('a safeguard stands with the step that it guards until it is said to be done', async ({
	page
}) => {
	await answer(page);
	const keys = 'Take every key out before others see your code';
	const card = cards(page).filter({ hasText: keys });
	await expect(card).toHaveCount(1);
	await expect(card.getByText('Before it, 1 hour:')).toBeVisible();
	await card.getByRole('button', { name: `Done already: ${keys}` }).click();
	await expect(page.getByText(keys)).toHaveCount(0);
	await page.reload();
	await settled(page);
	await expect(page.getByText(keys)).toHaveCount(0);
});

test('a step of rest that was picked is forgotten with the check-in', async ({ page }) => {
	await answer(page);
	await page.goto('/check-in');
	await page.getByRole('checkbox', { name: /keep this pace/ }).check();
	await page.getByRole('button', { name: 'I am done' }).click();
	await expect(page.getByText('You can close this now.')).toBeVisible();

	await page.goto('/results');
	await settled(page);
	const rest = cards(page).first();
	const title = await rest.getByRole('heading', { level: 3 }).innerText();
	await rest.getByRole('button', { name: 'Pick this step' }).click();
	await rest.getByRole('button', { name: 'I will do this' }).click();
	await expect(page.getByText('Under way.', { exact: true })).toBeVisible();
	await expect(page.getByText(/^Under way: “/)).toBeVisible();

	await page.goto('/check-in');
	await page.getByRole('button', { name: 'Forget it now' }).click();
	await expect(page.getByText('Your check-in is forgotten.')).toBeVisible();
	for (const path of ['/results', '/plan']) {
		await page.goto(path);
		await expect(cards(page).first()).toBeVisible();
		await expect(page.getByText(title)).toHaveCount(0);
		await expect(page.getByText('Under way.', { exact: true })).toHaveCount(0);
	}
});

test('with one answer the result says that it rests on one, and leads back to the questions', async ({
	page
}) => {
	await openQuiz(page);
	await page.keyboard.press('1');
	await expectSaved(page);
	await page.goto('/results');
	await expect(page.getByText('So far this rests on one answer.')).toBeVisible();
	await page.getByRole('link', { name: 'carry on with the questions' }).click();
	await expect(page.getByText('1 of 10 answered')).toBeVisible();
});
