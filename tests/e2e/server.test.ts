import { readFileSync, readdirSync } from 'node:fs';
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

test('every style that a page is rendered with comes with it', async ({ request }) => {
	const folder = 'build/client/_app/immutable/assets';
	const styles = readdirSync(folder)
		.filter((file) => file.endsWith('.css'))
		.map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
		.join('');
	const data = { answers: { 'code.apis': 2, 'events.safety': 1 }, targets: ['devrel-engineer'] };
	const { code } = await (await request.post('/api/results', { data })).json();
	for (const path of ['/', '/quiz', '/check-in', '/compare', '/method', `/r/${code}`]) {
		const html = await (await request.get(path)).text();
		const [, body = ''] = html.split('<body');
		const names = [...new Set(body.match(/svelte-[a-z0-9]+/g))];
		const missing = names.filter(
			(name) => styles.includes(`.${name}`) && !html.includes(`.${name}`)
		);
		expect(names.length, path).toBeGreaterThan(1);
		expect(missing, path).toEqual([]);
	}
});
