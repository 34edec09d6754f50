import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('without JavaScript one form with all rungs ends on the same kind of result', async ({
	page
}) => {
	await page.goto('/');
	await page.getByRole('link', { name: 'Answer ten questions' }).click();
	await expect(page.getByRole('radio')).toHaveCount(30 * 6 + 2);
	await page.getByRole('radio', { name: /^Mentored two people/ }).check();
	await page.getByRole('radio', { name: /^Helped at one workshop/ }).check();
	await page
		.getByRole('group', { name: /talk|spoke/i })
		.first()
		.getByRole('radio', { name: 'Not sure' })
		.check();
	await page.getByRole('checkbox', { name: 'Developer educator' }).check();
	await page.getByRole('spinbutton', { name: /hours a week/ }).fill('2');
	await page.getByRole('button', { name: 'See my result' }).last().click();

	await expect(page).toHaveURL(/\/r\/[\w-]+$/);
	await expect(page.getByText('This address holds the answers themselves')).toBeVisible();
	await expect(page.getByText(/^Mentored two people/)).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Next steps' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Developer educator' })).toBeVisible();
	await expect(page.getByText('27 of 30 questions are open.')).toBeVisible();
	// The chart is a picture. What the three answers show is little, so it is folded.
	await page.getByText('The same as a radar chart').click();
	const picture = page.locator('main noscript img');
	await picture.scrollIntoViewIfNeeded();
	await expect
		.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
		.toBe(1200);
	await expect(page.locator('canvas')).toBeHidden();
	await expect(page.getByText(/said “not sure” to/)).toBeVisible();
});

test('an empty form still ends on a result, and says that all is open', async ({ page }) => {
	await page.goto('/quiz');
	await page.getByRole('button', { name: 'See my result' }).last().click();
	await expect(page.getByText('30 of 30 questions are open.')).toBeVisible();
});

test('more than four roles are refused with a sentence that says what to do', async ({ page }) => {
	await page.goto('/quiz');
	await expect(page).toHaveURL(/\/quiz\/all$/);
	for (const box of (await page.getByRole('checkbox').all()).slice(0, 5)) await box.check();
	await page.getByRole('button', { name: 'See my result' }).last().click();
	await expect(page.getByText('You picked 5 roles. Go back and pick up to 4.')).toBeVisible();
});

test('the other pages can be read without JavaScript', async ({ page }) => {
	await page.goto('/listings');
	await expect(page.getByRole('heading', { level: 3 })).toHaveCount(9);
	const hint = page.locator('main noscript p');
	await expect(hint).toContainText('Reading a listing needs JavaScript');
	await expect(hint).toBeVisible();
	await expect(page.getByRole('button')).toHaveCount(0);
	await page.goto('/method');
	await expect(page.getByRole('heading', { name: 'How it works' })).toBeVisible();
	await page.goto('/');
	await page.getByRole('link', { name: 'Open the whole sample' }).click();
	await expect(page.getByText('Nobody checked it.')).toBeVisible();
	await expect(page.getByText('between', { exact: false }).first()).toBeVisible();
});
