import { chromium, expect, test } from '@playwright/test';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchOptions } from '../browser.js';
import { startServer } from './servers.ts';

test('the browser would install the app, with its icons and its doors', async ({ baseURL }) => {
	const profile = mkdtempSync(join(tmpdir(), 'devrel-profile-'));
	// A private window, which tests have otherwise, cannot install anything.
	const context = await chromium.launchPersistentContext(profile, launchOptions);
	try {
		const page = await context.newPage();
		await page.goto(baseURL ?? '');
		const browser = await context.newCDPSession(page);
		const hindrances = async () =>
			(await browser.send('Page.getInstallabilityErrors')).installabilityErrors;
		// The manifest comes after the first paint.
		await expect.poll(hindrances).toEqual([]);
		const { errors, data } = await browser.send('Page.getAppManifest');
		expect(errors).toEqual([]);
		const manifest = JSON.parse(data ?? '') as {
			icons: { src: string; sizes: string }[];
			shortcuts: { url: string }[];
		};
		for (const { src, sizes } of manifest.icons) {
			const size = await page.evaluate(async (address) => {
				const { width, height } = await createImageBitmap(await (await fetch(address)).blob());
				return `${width}x${height}`;
			}, src);
			expect(size).toBe(sizes);
		}
		for (const { url } of manifest.shortcuts) {
			expect((await page.request.get(url)).status(), url).toBe(200);
		}
	} finally {
		await context.close();
		rmSync(profile, { recursive: true, force: true });
	}
});

test('what is large is kept once it was used, and not before', async ({ page }, testInfo) => {
	const folder = testInfo.outputPath('large');
	cpSync('build', join(folder, 'build'), { recursive: true });
	for (const name of ['src/server.js', 'src/server'])
		cpSync(name, join(folder, name), { recursive: true });
	const chunks = join(folder, 'build/client/_app/immutable/chunks');
	// The chart stands in for what is larger.
	const chart = readdirSync(chunks).find(
		(name) =>
			name.endsWith('.js') && readFileSync(join(chunks, name), 'utf8').includes('radialLinear')
	);
	const address = `/_app/immutable/chunks/${chart}`;
	for (const end of ['', '.br', '.gz'])
		rmSync(join(folder, `build/client/_app/on-demand.json${end}`), { force: true });
	writeFileSync(join(folder, 'build/client/_app/on-demand.json'), JSON.stringify([address]));
	const { origin, stop } = await startServer({}, folder);
	const isKept = () => page.evaluate(async (path) => Boolean(await caches.match(path)), address);

	await page.goto(origin);
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	expect(await isKept()).toBe(false);
	await page.goto(`${origin}/results`);
	await expect.poll(isKept).toBe(true);
	await stop();
});
