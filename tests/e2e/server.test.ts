import { expect, test } from '@playwright/test';
import { request as httpRequest } from 'node:http';
import { networkInterfaces } from 'node:os';
import { startServer } from './servers.ts';

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
	test(`${signal} ends the server cleanly`, async () => {
		const { server, port, ended } = await startServer();
		expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
		server.kill(signal);
		expect(await ended).toBe(0);
	});
}

const lan = Object.values(networkInterfaces())
	.flat()
	.find((address) => address && address.family === 'IPv4' && !address.internal)?.address;

for (const host of ['localhost', '127.0.0.1', ...(lan ? [lan] : [])]) {
	test(`the form works on ${host === lan ? 'the address in the local network' : host}`, async () => {
		const { server, port, ended } = await startServer();
		const origin = `http://${host}:${port}`;
		const response = await fetch(`${origin}/r`, {
			method: 'POST',
			redirect: 'manual',
			headers: {
				origin,
				accept: 'text/html',
				'content-type': 'application/x-www-form-urlencoded'
			},
			body: new URLSearchParams({ 'teaching.one-to-one': '2' }).toString()
		});
		expect(response.status).toBe(303);
		const location = new URL(response.headers.get('location') ?? '', `${origin}/r`);
		expect(location.href).toMatch(new RegExp(`^${origin}/r/[\\w-]+$`));
		server.kill();
		await ended;
	});
}

test('a worker is held to a policy of its own, WebAssembly is for the reader of pictures alone', async ({
	request
}) => {
	const workers = '/_app/immutable/workers';
	const policyOf = async (path: string) =>
		(await request.get(path)).headers()['content-security-policy'];
	const reader = await policyOf(`${workers}/assets/worker.min-AbC_12-x.js`);
	expect(reader).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
	expect(await policyOf(`${workers}/pdf.worker-AbC_12-x.js`)).toMatch(
		/^default-src 'none'; script-src 'self';/
	);
	for (const path of ['/', '/listings', '/favicon.svg', '/_app/immutable/assets/worker.min-x.js']) {
		expect(await policyOf(path)).not.toContain('wasm');
	}
});

test('ORIGIN names the address of a public deployment', async () => {
	const { server, port, ended } = await startServer({ ORIGIN: 'https://readiness.example' });
	const response = await fetch(`http://localhost:${port}/api/results`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ answers: {} })
	});
	const { url } = (await response.json()) as { url: string };
	expect(url).toMatch(/^https:\/\/readiness\.example\/r\//);
	server.kill();
	await ended;
});

test('a Host header that is no host is refused', async () => {
	const { server, port, ended } = await startServer();
	const status = await new Promise((resolve, reject) => {
		const headers = { host: 'evil.example/"><script>' };
		httpRequest({ port, path: '/healthz', headers }, ({ statusCode }) => resolve(statusCode))
			.once('error', reject)
			.end();
	});
	expect(status).toBe(400);
	server.kill();
	await ended;
});

test('the service worker is asked for anew and may do nothing but fetch', async ({ request }) => {
	const response = await request.get('/service-worker.js');
	expect(response.headers()).toMatchObject({
		'cache-control': 'no-cache',
		'content-security-policy': expect.stringMatching(/default-src 'none'; connect-src 'self'/)
	});
});

test('security headers stand on pages, files, errors and machine doors', async ({ request }) => {
	for (const path of [
		'/',
		'/method',
		'/favicon.svg',
		'/service-worker.js',
		'/r/nonsense',
		'/api/content',
		'/healthz'
	]) {
		const headers = (await request.get(path)).headers();
		expect(headers, path).toMatchObject({
			'referrer-policy': 'no-referrer',
			'x-content-type-options': 'nosniff',
			'content-security-policy': expect.stringContaining("frame-ancestors 'none'")
		});
		expect(headers, path).not.toHaveProperty('set-cookie');
	}
});

test('no script is asked for before the first paint', async ({ request }) => {
	for (const path of ['/', '/quiz', '/progress', '/r/nonsense']) {
		const page = await request.get(path);
		const html = await page.text();
		expect(page.headers()['link'] ?? '', path).not.toContain('.js');
		expect(html, path).not.toMatch(/<link[^>]+modulepreload|<script[^>]+src/);
		expect(html, path).toMatch(/<html[^>]+data-scripts="[^"%]+\.js"/);
	}
});
