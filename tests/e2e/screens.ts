import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { htmlOf } from '../pictures.ts';

interface Look {
	readonly scale?: number;
	readonly colorScheme?: 'light' | 'dark';
}

/** A screenshot of a listing as a site shows it. */
export async function screenshotOf(
	browser: Browser,
	text: string,
	{ scale = 1, colorScheme = 'light' }: Look = {}
): Promise<Buffer> {
	const page = await browser.newPage({
		deviceScaleFactor: scale,
		colorScheme,
		viewport: { width: 760, height: 600 }
	});
	await page.setContent(`<meta name="color-scheme" content="light dark">
		<body style="margin: 24px; font: 16px/1.5 sans-serif">${htmlOf(text)}`);
	const picture = await page.screenshot({ fullPage: true });
	await page.close();
	return picture;
}

/** Drops a picture on a part of a page, as from another window. */
export async function dropPicture(on: Locator, picture: Buffer): Promise<void> {
	await on.evaluate((element, base64) => {
		const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
		const dataTransfer = new DataTransfer();
		dataTransfer.items.add(new File([bytes], 'shot.png', { type: 'image/png' }));
		element.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
	}, picture.toString('base64'));
}

/** Every worker was ended; a browser gives a busy one some seconds. */
export async function expectNoWorkers(page: Page): Promise<void> {
	await expect.poll(() => page.workers().length, { timeout: 25_000 }).toBe(0);
}
