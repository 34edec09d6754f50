import { expect, type Page } from '@playwright/test';

/** The region that says where to find help now. */
export const help = (page: Page) => page.getByRole('region', { name: 'Help now' });
/** What the device keeps of a check-in. */
export const kept = (page: Page) => page.getByRole('region', { name: 'What this device keeps' });

/** Ticks what matches and ends the check-in. */
export async function checkIn(page: Page, ...ticks: RegExp[]): Promise<void> {
	await page.goto('/check-in');
	for (const name of ticks) await page.getByRole('checkbox', { name }).check();
	await page.getByRole('button', { name: 'I am done' }).click();
	await expect(page.getByText('You can close this now.')).toBeVisible();
}
