import { expect, test, type Page } from '@playwright/test';
import { LISTINGS } from '../listings.ts';
import { answerByKeys, answerFirstTen, openQuiz, readShape, recordComplaints } from './app.ts';
import { listenIn, startServer } from './servers.ts';

/** Opens the front page and waits until the app is on the device. */
async function visit(page: Page, origin: string): Promise<void> {
	await page.goto(origin);
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Everything that the page's caches hold, as text by address. */
function readCaches(page: Page): Promise<[string, string][]> {
	return page.evaluate(async () => {
		const found: [string, string][] = [];
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const { url } of await cache.keys()) {
				found.push([`${name} ${url}`, await (await cache.match(url))!.text()]);
			}
		}
		return found;
	});
}

test('after the first visit the whole loop works without a server and without a network', async ({
	page,
	context
}) => {
	const { origin, stop } = await startServer();
	const complaints = recordComplaints(page);
	await visit(page, origin);
	await context.setOffline(true);
	await stop();

	await test.step('answers, and a reload keeps them', async () => {
		await page.getByRole('link', { name: 'Answer ten questions' }).click();
		await expect(page.locator('form.live')).toBeAttached();
		await answerFirstTen(page, [3, 1, 2, 0, 2, 1, 2, 1, 1, 0]);
		await page.reload();
		await expect(page.getByText('10 of 10 answered')).toBeVisible();
		await page.getByRole('link', { name: 'My result', exact: true }).click();
	});

	await test.step('sees the result and its chart, also after a reload', async () => {
		await expect(page.getByRole('heading', { name: 'Start here' })).toBeVisible();
		await page.reload();
		const radar = page.getByRole('img', { name: /^Radar chart/ });
		await radar.scrollIntoViewIfNeeded();
		await expect(radar.locator('canvas')).toHaveCSS('display', 'block');
	});

	await test.step('aims and picks a step', async () => {
		await page.getByText('Choose up to four targets').click();
		await page.getByRole('checkbox', { name: /^Technical writer/ }).check();
		await expect(
			page.getByRole('region', { name: 'Your targets' }).getByRole('article')
		).toHaveCount(1);
		await page.getByRole('button', { name: 'Pick this step' }).first().click();
		await page.getByRole('button', { name: 'I will do this' }).first().click();
		await expect(page.getByText(/^Under way: “/)).toBeVisible();
	});

	await test.step('makes a link, and is told who can open it', async () => {
		const shape = await readShape(page);
		await page.getByText('Make a link').click();
		await expect(page.getByText('You are offline. The link is made here')).toBeVisible();
		await page.getByRole('checkbox', { name: /Targets, and how/ }).check();
		await page.getByRole('checkbox', { name: /All your answers/ }).check();
		const link = await page.getByLabel('Link to your result').inputValue();
		await page.goto(link);
		await expect(page.getByText('Nobody checked it.')).toBeVisible();
		await expect(page.getByRole('heading', { name: 'What they have done' })).toBeVisible();
		await expect(page.getByText('this page was made on your device')).toBeVisible();
		expect(await readShape(page)).toEqual(shape);
		expect(page.url()).toBe(link);
		expect((await readCaches(page)).filter(([url]) => /\/r\/(?!offline$)/.test(url))).toEqual([]);
		await page.goto(`${link.split('#')[0]!.slice(0, -5)}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'The end of this link is missing'
		);
	});

	await test.step('opens every page, by its address and by its links', async () => {
		for (const [path, title] of [
			['/progress', 'Your progress'],
			['/listings', 'Start with a listing that excites you'],
			['/check-in', /.+/],
			['/method', /.+/],
			['/', /.+/]
		] as const) {
			await page.goto(`${origin}${path}`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
		}
		for (const name of ['Questions', 'My result', 'Targets', 'Plan', 'Progress']) {
			await page.getByRole('link', { name, exact: true }).first().click();
			await expect(
				page.getByRole('navigation').getByRole('link', { name, exact: true })
			).toHaveAttribute('aria-current', 'page');
		}
		await page.getByRole('link', { name: 'How it works, and where' }).click();
		await expect(page).toHaveURL(/\/method$/);
		await expect(page.getByText('Your own numbers, read from this browser').first()).toBeVisible();
		await page.goto(`${origin}/r/EQsnVw2XE2XE2UAgoE0cajE`);
		await expect(page.getByText('Nobody checked it.')).toBeVisible();
	});

	await test.step('is told of an address that is not on the device', async () => {
		for (const path of ['/nowhere', '/deep/down/nowhere', '/api/content']) {
			await page.goto(`${origin}${path}`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline');
		}
		await page.getByRole('link', { name: 'See my own result' }).click();
		await expect(
			page.getByRole('heading', { name: 'What you have done', exact: true })
		).toBeVisible();
	});

	expect(complaints).toEqual([]);
});

test('results are laid side by side without a network', async ({ page, context, baseURL }) => {
	await visit(page, baseURL ?? '');
	const links = await Promise.all(
		['Ana', 'Bo', 'Cleo'].map(async (name, i) => {
			const answers = { 'teaching.one-to-one': i, 'code.software': 3 - i };
			const data = { answers, name, show: ['shape', 'answers'] };
			const made = await page.request.post('/api/results', { data });
			return ((await made.json()) as { url: string }).url;
		})
	);
	await context.setOffline(true);
	const complaints = recordComplaints(page);
	await page.goto('/compare');
	await page.getByLabel('Results links, one a line').fill(links.slice(0, 2).join('\n'));
	await page.getByRole('button', { name: 'Lay them side by side' }).click();
	await expect(page.getByRole('region', { name: 'Side by side' })).toBeVisible();
	const radar = page.getByRole('img', { name: /^Radar chart/ });
	await radar.scrollIntoViewIfNeeded();
	await expect(radar.locator('canvas')).toHaveCSS('display', 'block');
	await page.getByLabel('Results links, one a line').fill(links.join('\n'));
	await page.getByRole('button', { name: 'Lay them side by side' }).click();
	await expect(page.getByRole('region', { name: 'Who could help whom' })).toBeVisible();
	await page.reload();
	await expect(page.getByRole('table').getByRole('rowheader')).toHaveText(['A', 'B', 'C']);
	expect(complaints).toEqual([]);
	await page.goto('/quiz?kiosk');
	await expect(page.locator('html.kiosk')).toBeAttached();
});

test('no cache holds a code, or anything of a page that was opened by one', async ({
	page,
	baseURL
}) => {
	await visit(page, baseURL ?? '');
	const made = await page.request.post('/api/results', {
		data: { answers: { 'teaching.one-to-one': 3 }, name: 'Zzyzx' }
	});
	const { code } = (await made.json()) as { code: string };
	await page.goto(`/r/${code}`);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Zzyzx');
	await page.goto(`/r/${code}.json`);
	await page.goto('/api/content');
	await openQuiz(page);
	const kept = await readCaches(page);
	expect(kept.length).toBeGreaterThan(40);
	const telling = kept.filter(([url, text]) =>
		[code, 'Zzyzx'].some((word) => url.includes(word) || text.includes(word))
	);
	expect(telling).toEqual([]);
	expect(kept.filter(([url]) => /\/api\/|\/r\/(?!offline$)/.test(url))).toEqual([]);
});

/** What the system's share sheet does: a form by POST, with what a person shares. */
async function shareInto(page: Page, texts: Record<string, string>, file?: string): Promise<void> {
	await page.evaluate(
		([texts, file]) => {
			const form = document.createElement('form');
			Object.assign(form, { method: 'post', action: '/share', enctype: 'multipart/form-data' });
			for (const [name, value] of Object.entries({ title: '', text: '', url: '', ...texts })) {
				form.append(Object.assign(document.createElement('textarea'), { name, value }));
			}
			const files = new DataTransfer();
			if (file) files.items.add(new File([file], 'job.txt', { type: 'text/plain' }));
			const input = Object.assign(document.createElement('input'), { type: 'file', name: 'files' });
			input.files = files.files;
			form.append(input);
			document.body.append(form);
			form.submit();
		},
		[texts, file] as const
	);
}

test('what another app shares is read on the device, and no word of it is sent', async ({
	page
}) => {
	const { port, stop } = await startServer();
	const { heard, origin, stop: stopListening } = await listenIn(port);
	await visit(page, origin);
	const listing = page.getByRole('article', { name: 'Developer Events Manager' });

	await shareInto(page, { text: LISTINGS.events, url: 'https://brightqueue.example/jobs/7' });
	await expect(page).toHaveURL(`${origin}/listings#shared`);
	await expect(listing.getByText(/It asks for [\w ]+ skills\./)).toBeVisible();
	await expect(listing.getByRole('link', { name: 'Where it was found' })).toHaveAttribute(
		'href',
		'https://brightqueue.example/jobs/7'
	);
	await page.reload();
	await expect(listing).toHaveCount(1);

	await shareInto(page, { title: 'A job' }, LISTINGS.writer);
	await expect(page.getByRole('article', { name: 'Technical Writer', exact: true })).toBeVisible();

	await shareInto(page, { title: 'A job', text: 'https://brightqueue.example/jobs/8' });
	await expect(page.getByText(/^That is only an address/)).toBeVisible();
	expect(await page.evaluate(() => caches.has('shared'))).toBe(false);

	expect(heard.length).toBeGreaterThan(20);
	expect(heard.filter((line) => /^POST|brightqueue|hackathon|copperline/i.test(line))).toEqual([]);
	stopListening();
	await stop();
});

test('deleting everything also deletes what was shared and not yet read', async ({
	page,
	baseURL
}) => {
	await visit(page, baseURL ?? '');
	await openQuiz(page);
	await answerByKeys(page, [2, 1]);
	await page.evaluate(async () => {
		const cache = await caches.open('shared');
		await cache.put('/shared', new Response('quokkas'));
	});
	await page.goto('/progress');
	await page.getByRole('button', { name: 'Delete everything' }).click();
	await page.getByRole('button', { name: 'Delete them' }).click();
	await expect(page.getByText('Nothing is kept in this browser yet.')).toBeVisible();
	expect(await page.evaluate(() => caches.has('shared'))).toBe(false);
});

test('sharing into the app before it is on the device says what to do, and nothing is read', async ({
	browser,
	baseURL
}) => {
	const context = await browser.newContext({ baseURL: baseURL ?? '', serviceWorkers: 'block' });
	const page = await context.newPage();
	await page.goto('/');
	await shareInto(page, { text: 'You will teach quokkas' });
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Please share it once more');
	await expect(page).toHaveURL('/share');
	// Larger than any body that the server reads.
	const files = { name: 'shot.png', mimeType: 'image/png', buffer: Buffer.alloc(2_000_000, 7) };
	const answer = await context.request.post('/share', { multipart: { files }, maxRedirects: 0 });
	expect(answer.status()).toBe(303);
	await context.close();
});
