import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { anyTwins, type Request } from '../twins.ts';
import { startServer } from './servers.ts';

/** `HIDDEN=1000 npx playwright test -c tests hidden` is the long form. */
const PAIRS = Number(process.env['HIDDEN'] ?? 15);

test('two attempts that differ only in what their links hide have the same page, JSON and pictures', async () => {
	test.setTimeout(60_000 + PAIRS * 2000);
	const { origin, stop } = await startServer({ TRUSTED_PROXIES: '1' });

	/** What the server tells of a link; each pair comes from a client of its own, since pictures have a limit. */
	async function toldOf(body: Request, pair: number) {
		const headers = {
			'content-type': 'application/json',
			'x-forwarded-for': `198.51.${pair >> 8}.${pair & 255}`
		};
		const init = { method: 'POST', headers, body: JSON.stringify(body) };
		const made = (await (await fetch(`${origin}/api/results`, init)).json()) as { url: string };
		const get = async (view: string) => {
			const response = await fetch(`${made.url}${view}`, { headers });
			expect(response.status).toBe(200);
			return Buffer.from(await response.arrayBuffer()).toString('latin1');
		};
		return {
			url: made.url,
			page: await get(''),
			json: await get('.json'),
			badge: await get('/badge.svg'),
			picture: await get('/preview.png')
		};
	}

	for (const [pair, { mine, other }] of fc
		.sample(anyTwins, { numRuns: PAIRS, seed: 6 })
		.entries()) {
		expect(await toldOf(other, pair)).toEqual(await toldOf(mine, pair));
	}
	await stop();
});
