import { expect, test } from '@playwright/test';
import { recordComplaints } from './app.ts';
import { keepBusy, makeStores } from './busy.ts';
import { kept } from './check-in.ts';

test('Back leads from the end to the list, and from elsewhere to the end again, until it is forgotten', async ({
	page
}) => {
	await page.goto('/check-in');
	const prompt = page.getByRole('checkbox', { name: /weekend days/ });
	const end = page.getByRole('heading', { name: 'Ask for your weekend days back' });
	const finish = page.getByRole('button', { name: 'I am done' });
	const visitPlan = async () => {
		await page.getByRole('link', { name: 'Plan', exact: true }).click();
		await expect(page.getByRole('heading', { name: 'Your plan' })).toBeVisible();
		await page.goBack();
	};
	await prompt.check();
	await finish.click();
	await expect(end).toBeVisible();

	await page.goBack();
	await expect(finish).toBeVisible();
	await expect(prompt).toBeChecked();
	await page.goForward();
	await expect(end).toBeVisible();
	await visitPlan();
	await expect(end).toBeVisible();

	await page.getByRole('button', { name: 'Forget it now' }).click();
	await expect(finish).toBeVisible();
	await visitPlan();
	await expect(finish).toBeVisible();
	await expect(prompt).not.toBeChecked();
	await expect(end).toHaveCount(0);
});

test('Back finds the end again while the disk is still busy with keeping the day', async ({
	page
}) => {
	await makeStores(page);
	await page.goto('/check-in');
	await page.getByRole('checkbox', { name: /weekend days/ }).check();
	const letGo = await keepBusy(page, 'checkIn');
	await page.getByRole('button', { name: 'I am done' }).click();
	const end = page.getByRole('heading', { name: 'Ask for your weekend days back' });
	const close = page.getByText('You can close this now.');
	await expect(end).toBeVisible();
	await expect(close).toHaveCount(0);
	await page.getByRole('link', { name: 'Plan', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Your plan' })).toBeVisible();

	await page.goBack();
	await expect(end).toBeVisible();
	await expect(close).toHaveCount(0);
	await letGo();
	await expect(kept(page)).toBeVisible();
	await expect(close).toBeVisible();
	await expect(end).toBeVisible();
});

test('a check-in is forgotten also where the person went on while the disk was busy', async ({
	page
}) => {
	const complaints = recordComplaints(page);
	await page.goto('/check-in');
	await page.getByRole('checkbox', { name: /weekend days/ }).check();
	await page.getByRole('button', { name: 'I am done' }).click();
	await expect(kept(page)).toBeVisible();
	const letGo = await keepBusy(page, 'checkIn');
	await page.getByRole('button', { name: 'Forget it now' }).click();
	await page.getByRole('link', { name: 'Plan', exact: true }).click();
	await expect(page.getByText('Rest comes first')).toBeVisible();
	await letGo();
	await expect(page.getByText('Rest comes first')).toHaveCount(0);
	await page.goBack();
	await expect(page.getByRole('button', { name: 'I am done' })).toBeVisible();
	await expect(kept(page)).toHaveCount(0);
	expect(complaints).toEqual([]);
});
