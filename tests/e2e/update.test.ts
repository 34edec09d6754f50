import { expect, test } from '@playwright/test';
import { answerByKeys, nextScreen } from './app.ts';
import { buildChanged } from './builds.ts';
import { startServer } from './servers.ts';

const OLD = 'Start with a listing that excites you';
const NEW = 'Begin with a listing that excites you';

/** The test has a build of its own to make. */
test.setTimeout(300_000);

test('a newer version is offered and never forced; a tab that was open goes on as it is', async ({
	page,
	context
}, testInfo) => {
	const folder = testInfo.outputPath('newer');
	await buildChanged(folder, 'src/routes/listings/+page.svelte', OLD, NEW);
	const old = await startServer();
	const { origin, port } = old;
	const builds = () =>
		page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('build-')));
	const offer = page.getByRole('complementary', { name: 'New version' });

	await page.goto(origin);
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	const other = await context.newPage();
	await other.goto(`${origin}/progress`);
	await expect(other.getByText('Nothing is kept in this browser yet.')).toBeVisible();
	await page.getByRole('link', { name: 'Answer ten questions' }).click();
	await expect(page.locator('form.live')).toBeAttached();
	await answerByKeys(page, [2, 1]);
	const mark = () => page.evaluate(() => Object.assign(window, { stays: true }));
	await mark();
	const stays = () => page.evaluate(() => 'stays' in window);

	await old.stop();
	const newer = await startServer({ PORT: String(port) }, folder);

	await test.step('nothing is said in the middle of the questions', async () => {
		await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
		await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting);
		await nextScreen(page);
		await answerByKeys(page, [1, 0]);
		await expect(offer).toHaveCount(0);
		expect(await stays()).toBe(true);
	});

	await test.step('it is offered on the next page, which is still of the old version', async () => {
		await page.getByRole('link', { name: 'Targets', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(OLD);
		await mark();
		await expect(offer).toContainText('A new version is ready.');
		expect(await stays()).toBe(true);
		expect(await builds()).toHaveLength(2);
	});

	await test.step('whoever asks for it has it, with every answer', async () => {
		await offer.getByRole('button', { name: 'Use it now' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(NEW);
		expect(await stays()).toBe(false);
		await page.goto(`${origin}/quiz`);
		await expect(page.getByText('4 of 10 answered')).toBeVisible();
	});

	await test.step('the other tab goes on with what it has, which is no longer on the server', async () => {
		const asked: string[] = [];
		other.on('request', (request) => asked.push(request.url()));
		await other.getByRole('link', { name: 'Targets', exact: true }).click();
		await expect(other.getByRole('heading', { level: 1 })).toHaveText(OLD);
		const scripts = asked.filter((url) => url.includes('/_app/immutable/nodes/'));
		expect(scripts).toHaveLength(1);
		expect((await context.request.get(scripts[0]!)).status()).toBe(404);
		expect(await builds()).toHaveLength(2);
	});

	await test.step('once no tab shows the old version it is gone from the device', async () => {
		await other.reload();
		await expect(other.getByRole('heading', { level: 1 })).toHaveText(NEW);
		await page.goto(`${origin}/progress`);
		await expect.poll(builds).toHaveLength(1);
		await newer.stop();
		await page.goto(`${origin}/listings`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(NEW);
	});
});
