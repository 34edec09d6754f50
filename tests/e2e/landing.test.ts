import { execFileSync } from 'node:child_process';
import { expect, test, type APIRequestContext } from '@playwright/test';
import sizeOf from 'image-size';
import { Parser } from 'htmlparser2';
import { NAMES } from '../names.ts';
import { startServer } from './servers.ts';

const answers = { 'teaching.one-to-one': 3, 'teaching.sessions': 1, 'code.software': 2 };

interface Made {
	readonly code: string;
	readonly url: string;
}

async function make(request: APIRequestContext, change: object = {}, at = ''): Promise<Made> {
	const data = { answers, date: '2026-11-21', targets: ['developer-educator'], ...change };
	return (await (await request.post(`${at}/api/results`, { data })).json()) as Made;
}

/** The title, the meta and the link elements of a page, without running its scripts. */
function headOf(html: string) {
	const found: Record<string, string> = {};
	let inTitle = false;
	const parser = new Parser({
		onopentag(name, { property, name: named, content, rel, type, href }) {
			inTitle = name === 'title';
			if (name === 'meta' && content) found[property ?? named ?? ''] = content;
			if (name === 'link' && rel === 'alternate') found[type ?? ''] = href ?? '';
		},
		ontext(text) {
			if (inTitle) found['title'] = (found['title'] ?? '') + text;
		},
		onclosetag: () => (inTitle = false)
	});
	parser.end(html);
	return found;
}

test('the head of a link says what it shows, with absolute addresses, without scripts', async ({
	request
}) => {
	const { code, url } = await make(request, { name: 'Ada' });
	const { origin } = new URL(url);
	const response = await request.get(`/r/${code}`);
	const head = headOf(await response.text());
	expect(head).toMatchObject({
		title: 'DevRel self-check by Ada',
		robots: 'noindex',
		'og:type': 'website',
		'og:title': 'DevRel self-check by Ada',
		'og:url': `${origin}/r/${code}`,
		'og:image:width': '1200',
		'og:image:height': '630',
		'twitter:card': 'summary_large_image'
	});
	expect(head['description']).toContain('Compared with Developer educator');
	expect(head['og:description']).toBe(head['description']);
	expect(response.headers()['x-robots-tag']).toBe('noindex');
	const picture = head['og:image'] ?? '';
	expect(picture).toMatch(new RegExp(`^${origin}/r/${code}/preview\\.png\\?v=.+`));
	const drawn = await request.get(picture);
	expect(sizeOf(await drawn.body())).toMatchObject({ width: 1200, height: 630, type: 'png' });
	expect(drawn.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
});

test('what a link hides is not in its head', async ({ request }) => {
	const { code } = await make(request, { show: [] });
	const head = headOf(await (await request.get(`/r/${code}`)).text());
	expect(head['description']).toBe(
		'Self-reported on 21 November 2026, and nobody checked it. Made for planning.'
	);
});

for (const view of ['', '.json', '/preview.png', '/badge.svg']) {
	test(`/r/<code>${view} has a tag of code and build, and says when it is still the same`, async ({
		request
	}) => {
		const [mine, other] = [await make(request), await make(request, { date: '2026-11-20' })];
		const first = await request.get(`/r/${mine.code}${view}`);
		const { etag = '', 'cache-control': caching } = first.headers();
		// A weak one: it is the same however the answer is compressed.
		expect(etag).toMatch(/^W\/".+"$/);
		expect(caching).toBe('no-cache');
		expect((await request.get(`/r/${other.code}${view}`)).headers()['etag']).not.toBe(etag);
		for (const known of [etag, etag.slice(2), `"another", ${etag}`, '*']) {
			const again = await request.get(`/r/${mine.code}${view}`, {
				headers: { 'if-none-match': known }
			});
			expect(again.status()).toBe(304);
			expect(again.headers()).toMatchObject({ etag, 'cache-control': 'no-cache' });
			expect(again.headers()['content-security-policy']).toBe(
				first.headers()['content-security-policy']
			);
		}
	});

	test(`/r/<code>${view} of no code is an error that is not kept as an answer`, async ({
		request
	}) => {
		const { code } = await make(request);
		for (const [wrong, status] of [
			['nonsense', 404],
			[code.slice(0, -3), 400]
		] as const) {
			const response = await request.get(`/r/${wrong}${view}`);
			expect(response.status()).toBe(status);
			expect(response.headers()['cache-control'] ?? '').not.toContain('max-age');
		}
	});
}

test('the same code is the same picture, byte by byte', async ({ request }) => {
	const { code } = await make(request, { name: NAMES['emoji'] });
	const bodies = [];
	for (const _ of [1, 2]) bodies.push(await (await request.get(`/r/${code}/preview.png`)).body());
	expect(bodies[0]?.equals(bodies[1] as Buffer)).toBe(true);
});

test('names come through link, page, JSON, oEmbed and badge as they were written', async ({
	request
}) => {
	// Pictures have a limit, which this test would use up for the others.
	const { origin, stop } = await startServer();
	for (const [what, name] of Object.entries(NAMES)) {
		const { code, url } = await make(request, { name }, origin);
		const html = await (await request.get(`${origin}/r/${code}`)).text();
		expect(headOf(html)['title'], what).toBe(`DevRel self-check by ${name}`);
		expect(html).not.toContain('<script>alert');
		const json = (await (await request.get(`${origin}/r/${code}.json`)).json()) as { name: string };
		expect(json.name).toBe(name);
		const oembed = await request.get(headOf(html)['application/json+oembed'] ?? '');
		expect(await oembed.json()).toMatchObject({ author_name: name, type: 'link', version: '1.0' });
		const badge = await request.get(`${origin}/r/${code}/badge.svg`);
		expect(badge.headers()['content-type']).toBe('image/svg+xml');
		expect(await badge.text()).not.toContain('<script');
		expect((await request.get(`${origin}/r/${code}/preview.png`)).status()).toBe(200);
		expect(url).toContain(code);
	}
	await stop();
});

test.describe('oEmbed', () => {
	const ask = (request: APIRequestContext, query: Record<string, string>) =>
		request.get(`/oembed?${new URLSearchParams(query)}`);

	test('leaves out a picture that is larger than asked for', async ({ request }) => {
		const { url } = await make(request);
		const wide = (await (await ask(request, { url, maxwidth: '1200' })).json()) as object;
		expect(wide).toMatchObject({ thumbnail_width: 1200, thumbnail_height: 630 });
		expect(await (await ask(request, { url, maxheight: '629' })).json()).not.toHaveProperty(
			'thumbnail_url'
		);
	});

	test('speaks JSON alone, and of results of this site alone', async ({ request }) => {
		const { url, code } = await make(request);
		expect((await ask(request, { url, format: 'xml' })).status()).toBe(501);
		for (const other of [`https://example.org/r/${code}`, new URL('/quiz', url).href, 'hello']) {
			expect((await ask(request, { url: other })).status()).toBe(404);
		}
		expect((await ask(request, {})).status()).toBe(400);
		expect((await ask(request, { url, maxwidth: 'wide' })).status()).toBe(400);
	});
});

test('the addresses are those of the configured origin, whatever the host says', async () => {
	const { origin, stop } = await startServer({ ORIGIN: 'https://readiness.example' });
	const body = JSON.stringify({ answers });
	const headers = { 'content-type': 'application/json' };
	const made = await fetch(`${origin}/api/results`, { method: 'POST', headers, body });
	const { code } = (await made.json()) as Made;
	const head = headOf(await (await fetch(`${origin}/r/${code}`)).text());
	expect(head['og:url']).toBe(`https://readiness.example/r/${code}`);
	expect(head['og:image']).toMatch(/^https:\/\/readiness\.example\/r\//);
	expect(head['application/json+oembed']).toMatch(/^https:\/\/readiness\.example\/oembed\?/);
	await stop();
});

test('a flood of pictures is turned away at once, and pages come all the same', async () => {
	const { origin, stop } = await startServer({ TRUSTED_PROXIES: '1' });
	const body = (name: string) => JSON.stringify({ answers, name });
	const headers = { 'content-type': 'application/json' };
	const codes = await Promise.all(
		Array.from({ length: 80 }, async (_, i) => {
			const init = { method: 'POST', headers, body: body(`Name ${i}`) };
			return ((await (await fetch(`${origin}/api/results`, init)).json()) as Made).code;
		})
	);
	let drawn = 0;
	// Each from a client of its own, so that it is the pictures that are limited and not the clients.
	const pictures = codes.map(async (code, i) => {
		const from = { headers: { 'x-forwarded-for': `192.0.2.${i}` } };
		const response = await fetch(`${origin}/r/${code}/preview.png`, from);
		await response.arrayBuffer();
		drawn += 1;
		return response;
	});
	const page = await fetch(`${origin}/r/${codes[0]}`);
	await page.text();
	expect(page.status).toBe(200);
	expect(drawn).toBeLessThan(codes.length);
	const responses = await Promise.all(pictures);
	const refused = responses.filter(({ status }) => status === 429);
	expect(refused.length).toBeGreaterThan(0);
	expect(refused.length).toBeLessThan(codes.length);
	for (const response of refused)
		expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
	expect(responses.filter(({ status }) => status === 200).length + refused.length).toBe(
		codes.length
	);
	await stop();
});

/** What runs on this machine; what has ended and still has its number is left out. */
function running() {
	return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' })
		.trim()
		.split('\n')
		.map((line) => line.trim().split(/\s+/))
		.filter(([, , state]) => !state?.startsWith('Z'))
		.map(([pid, parent]) => ({ pid: Number(pid), parent: Number(parent) }));
}

test('what draws the pictures is started again where it ended, and ends with the server', async () => {
	const { server, origin } = await startServer();
	const body = JSON.stringify({ answers });
	const headers = { 'content-type': 'application/json' };
	const made = await fetch(`${origin}/api/results`, { method: 'POST', headers, body });
	const { code } = (await made.json()) as Made;
	const draw = async () => (await fetch(`${origin}/r/${code}/preview.png`)).status;
	const drawing = () => running().find(({ parent }) => parent === server.pid)?.pid ?? 0;

	expect(await draw()).toBe(200);
	const first = drawing();
	process.kill(first, 'SIGKILL');
	await expect.poll(draw).toBe(200);
	const second = drawing();
	expect(second).not.toBe(first);

	// What is told to all that runs in a terminal ends the server alone.
	process.kill(second, 'SIGINT');
	expect(await draw()).toBe(200);
	expect(drawing()).toBe(second);

	server.kill('SIGKILL');
	await expect.poll(() => running().some(({ pid }) => pid === second)).toBe(false);
});
