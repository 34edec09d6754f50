import { expect, test } from '@playwright/test';
import { LAST_DAY, makeLarge } from '../large.ts';

// Somebody who came back 200 times and kept 500 listings with pictures, every second due to be looked at again.

test('200 attempts and 500 listings with pictures: only what is in sight is drawn and read', async ({
	page
}) => {
	await page.addInitScript(() => {
		const reads = { pictures: 0 };
		Object.assign(window, { reads });
		const { get } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.get = function (key) {
			if (this.name === 'pictures') reads.pictures += 1;
			return get.call(this, key);
		};
	});
	const picturesRead = () =>
		page.evaluate(() => (window as unknown as { reads: { pictures: number } }).reads.pictures);
	await page.clock.setFixedTime(`${LAST_DAY}T10:00:00`);
	await makeLarge(page);

	await page.goto('/listings');
	const own = page.locator('[data-listing]');
	await expect(own.first()).toBeVisible();
	await expect(own).toHaveCount(20);
	expect(await picturesRead()).toBe(0);
	await page.getByRole('button', { name: 'Show more of your 500 listings' }).click();
	await expect(own).toHaveCount(40);
	expect(await picturesRead()).toBe(0);
	await page.getByRole('button', { name: 'Open : Developer Advocate 499' }).click();
	await expect(page.getByRole('img', { name: /^Your screenshot/ })).toBeVisible();
	expect(await picturesRead()).toBe(1);

	await page.goto('/progress');
	await expect(page.getByRole('region', { name: 'What changed' })).toBeVisible();
	await expect(page.locator('.progress')).toHaveAttribute('aria-busy', 'false');
	expect(await picturesRead()).toBe(0);
	const days = page.getByRole('region', { name: 'Your answers, day by day' }).getByRole('listitem');
	await expect(days).toHaveCount(12);
});
