import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { sampleCode } from '../bench/codes.ts';
import { answerFirstTen, openQuiz } from './app.ts';
import { buildStatic } from './builds.ts';

const TYPES: Readonly<Record<string, string>> = {
	'.css': 'text/css',
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.webmanifest': 'application/manifest+json',
	'.woff2': 'font/woff2'
};

/** What any host of files does: the file, or the page of that name, or 404.html. */
async function serveFiles(folder: string) {
	const server = createServer(({ url = '/' }, response) => {
		const path = decodeURIComponent(new URL(url, 'http://x').pathname);
		for (const [status, file] of [
			[200, path],
			[200, `${path === '/' ? '/index' : path}.html`],
			[404, '/404.html']
		] as const) {
			try {
				const body = readFileSync(join(folder, file));
				const type = TYPES[extname(file)] ?? 'application/octet-stream';
				return response.writeHead(status, { 'content-type': type }).end(body);
			} catch {
				// The next one then.
			}
		}
		response.writeHead(404).end();
	});
	await once(server.listen(0), 'listening');
	const address = server.address();
	const origin = `http://localhost:${typeof address === 'object' ? address?.port : 0}`;
	const stop = () => {
		server.closeAllConnections();
		server.close();
	};
	return { origin, stop };
}

test.describe('the app as files alone', () => {
	/** The app is built for it. */
	test.describe.configure({ mode: 'serial', timeout: 300_000 });

	let files: Awaited<ReturnType<typeof serveFiles>>;

	test.beforeAll(async ({ browserName: _ }, testInfo) => {
		testInfo.setTimeout(300_000);
		files = await serveFiles(await buildStatic(testInfo.outputPath('files')));
	});

	test.afterAll(() => files.stop());

	test('from the first answer to a link that another browser reads', async ({ browser }) => {
		const page = await browser.newPage({ baseURL: files.origin });
		await openQuiz(page);
		await answerFirstTen(page, [3, 1, 2, 0, 2, 1, 2, 1, 1, 0]);
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { name: 'Start here' })).toBeVisible();

		const reader = await browser.newPage({ baseURL: files.origin });
		await reader.goto(`/r/${sampleCode(7)}`);
		await expect(reader.getByRole('heading', { name: 'The shape of it' })).toBeVisible();
		await expect(reader.getByText('There is no connection just now')).toBeHidden();
	});

	test('a damaged link and an address without a page say what they are', async ({ browser }) => {
		const page = await browser.newPage({ baseURL: files.origin });
		await page.goto(`/r/${sampleCode(7).slice(0, -1)}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'The end of this link is missing'
		);
		await page.goto('/nowhere');
		await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
	});
});
