import { expect, test } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { startServer } from './servers.ts';
import { sendRaw } from './raw.ts';

const POST = { method: 'POST', headers: { 'content-type': 'application/json' } };
const ANSWERS = { 'teaching.one-to-one': 3 };

const NOTHING = /^default-src 'none'; frame-ancestors 'none'$/;
const OF_A_PAGE =
	/^default-src 'self'; .*script-src 'self' '(nonce|sha256)-.*; frame-ancestors 'none'/;
const OF_A_WORKER =
	/^default-src 'none'; script-src 'self'( 'wasm-unsafe-eval')?; .*frame-ancestors 'none'$/;

/** A file of the build whose name fits. */
function built(folder: string, name: RegExp): string {
	const file = readdirSync(`build/client${folder}`).find((candidate) => name.test(candidate));
	if (!file) throw new Error(`${folder} has no ${name}`);
	return `${folder}/${file}`;
}

const workers = '/_app/immutable/workers';

/** Every kind of response: how to ask, its status, and its policy. */
const responses: [what: string, path: string, init: RequestInit, status: number, policy: RegExp][] =
	[
		['a prerendered page', '/results', {}, 200, OF_A_PAGE],
		['the front page', '/', {}, 200, /^default-src 'self'; .*; frame-ancestors 'none'/],
		['one with its address written oddly', '/%71uiz?x', {}, 200, OF_A_PAGE],
		['one without scripts', '/method', {}, 200, /^default-src 'self'; .*; frame-ancestors 'none'/],
		['the head of a page', '/quiz', { method: 'HEAD' }, 200, OF_A_PAGE],
		['the data of a page', '/quiz/__data.json', {}, 200, NOTHING],
		['a slash too many', '/quiz/', {}, 308, NOTHING],
		['a shared result', '/r/CODE', {}, 200, OF_A_PAGE],
		['a shared result as JSON', '/r/CODE.json', {}, 200, NOTHING],
		['a code that is none', '/r/nonsense', {}, 404, OF_A_PAGE],
		['its preview', '/r/CODE/preview.png', {}, 200, NOTHING],
		['its badge', '/r/CODE/badge.svg', {}, 200, NOTHING],
		['a code that was changed', '/r/CODEx', {}, 400, OF_A_PAGE],
		['a code that is not even text', '/r/%E0%A4%A', {}, 400, OF_A_PAGE],
		['a code without its end, as JSON', '/r/nonsense.json', {}, 404, NOTHING],
		['the form without a code', '/r', {}, 303, NOTHING],
		['a page that is not there', '/nowhere', {}, 404, OF_A_PAGE],
		['a file', '/icons/192.png', {}, 200, NOTHING],
		['a part of a file', '/icons/192.png', { headers: { range: 'bytes=0-5' } }, 206, NOTHING],
		[
			'a part it does not have',
			'/icons/192.png',
			{ headers: { range: 'bytes=9999-' } },
			416,
			NOTHING
		],
		['a part from its end', '/icons/192.png', { headers: { range: 'bytes=9-3' } }, 200, NOTHING],
		['a part before the end', '/quiz', { headers: { range: 'bytes=-5' } }, 200, OF_A_PAGE],
		['the manifest', '/manifest.webmanifest', {}, 200, NOTHING],
		['the font', '/fonts/bricolage-grotesque-700.woff2', {}, 200, NOTHING],
		['a script', built('/_app/immutable/entry', /^start.*\.js$/), {}, 200, NOTHING],
		['a script that is not there', '/_app/immutable/entry/start.js', {}, 404, NOTHING],
		['a worker', `${workers}/pdf.worker-AbC_12-x.js`, {}, 404, OF_A_WORKER],
		[
			'the service worker',
			'/service-worker.js',
			{},
			200,
			/^default-src 'none'; connect-src 'self'; frame-ancestors 'none'$/
		],
		['all content', '/api/content', {}, 200, NOTHING],
		[
			'a result',
			'/api/results',
			{ ...POST, body: JSON.stringify({ answers: ANSWERS }) },
			200,
			NOTHING
		],
		['a body that is wrong', '/api/results', { ...POST, body: '{' }, 400, NOTHING],
		[
			'a body that is too large',
			'/api/results',
			{ ...POST, body: 'a'.repeat(70_000) },
			413,
			NOTHING
		],
		['a door without a post', '/api/results', {}, 405, NOTHING],
		[
			'a form',
			'/r',
			{ method: 'POST', headers: { accept: 'text/html' }, body: new URLSearchParams() },
			303,
			NOTHING
		],
		['an action of the form', '/r?/default', { method: 'POST', body: 'a' }, 405, NOTHING],
		['what is no form', '/r', { method: 'POST', body: 'a' }, 415, NOTHING],
		['something shared', '/share', { method: 'POST', body: 'a' }, 303, OF_A_PAGE],
		['a post to a page', '/quiz', { method: 'POST', body: 'a' }, 405, OF_A_PAGE],
		['a method for nothing here', '/quiz', { method: 'DELETE' }, 405, OF_A_PAGE],
		['the methods of a page', '/quiz', { method: 'OPTIONS' }, 204, OF_A_PAGE],
		['the methods of a door', '/api/results', { method: 'OPTIONS' }, 204, NOTHING],
		['whether it answers', '/healthz', {}, 200, NOTHING]
	];

/** What fetch cannot send. */
const raw: [what: string, request: string, status: number][] = [
	['what is no request', 'Hello\r\n\r\n', 400],
	['a request without a host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
	['a host that is none', 'GET / HTTP/1.1\r\nHost: a"b\r\nConnection: close\r\n\r\n', 400],
	['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
	[
		'a body in broken pieces',
		'POST /api/results HTTP/1.1\r\nHost: a\r\nContent-Type: a/b\r\nTransfer-Encoding: chunked\r\n\r\nz\r\n',
		400
	],
	[
		'a body in pieces that is too large, before its end',
		`POST /api/results HTTP/1.1\r\nHost: a\r\nContent-Type: a/b\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n11000\r\n${'a'.repeat(0x11000)}\r\n`,
		413
	],
	[
		'something to expect',
		'GET / HTTP/1.1\r\nHost: a\r\nExpect: a\r\nConnection: close\r\n\r\n',
		417
	],
	[
		'another protocol',
		'GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, close\r\nUpgrade: a\r\n\r\n',
		200
	]
];

function expectSafe(headers: Headers, policy: RegExp, embedding = 'same-origin'): void {
	expect(Object.fromEntries(headers)).toMatchObject({
		'content-security-policy': expect.stringMatching(policy),
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': embedding,
		'permissions-policy': expect.stringContaining('camera=()'),
		'referrer-policy': 'no-referrer',
		'x-content-type-options': 'nosniff',
		'x-frame-options': 'DENY'
	});
	expect(headers.get('content-security-policy')).not.toMatch(
		/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)/
	);
	expect(headers.has('set-cookie')).toBe(false);
	expect(headers.has('x-powered-by')).toBe(false);
}

let server: Awaited<ReturnType<typeof startServer>>;
let code: string;

test.beforeAll(async () => {
	server = await startServer();
	const body = JSON.stringify({ answers: ANSWERS });
	const made = await fetch(`${server.origin}/api/results`, { ...POST, body });
	({ code } = (await made.json()) as { code: string });
});
test.afterAll(() => server.stop());

for (const [what, path, init, status, policy] of responses) {
	test(`the usual headers stand on ${what}: ${init.method ?? 'GET'} ${path}, ${status}`, async () => {
		const address = `${server.origin}${path.replace('CODE', code)}`;
		const response = await fetch(address, { redirect: 'manual', ...init });
		expect(response.status).toBe(status);
		// Pictures of a result are made to be shown elsewhere.
		const isPicture = /\/(preview\.png|badge\.svg)$/.test(path);
		expectSafe(response.headers, policy, isPicture ? 'cross-origin' : 'same-origin');
		await response.body?.cancel();
	});
}

const kept = ['/', '/icons/192.png', '/service-worker.js', '/r/CODE', '/r/CODE.json'];
const pictures = ['/r/CODE/badge.svg', '/r/CODE/preview.png'];
for (const path of [...kept, ...pictures, '/api/content', '/api/openapi.json']) {
	test(`the usual headers stand on what has not changed: ${path}, 304`, async () => {
		const address = `${server.origin}${path.replace('CODE', code)}`;
		const first = await fetch(address);
		const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
		const again = await fetch(address, { headers });
		expect(again.status).toBe(304);
		const isPicture = /\/(preview\.png|badge\.svg)$/.test(path);
		expectSafe(again.headers, /frame-ancestors 'none'/, isPicture ? 'cross-origin' : 'same-origin');
		expect(again.headers.get('content-security-policy')).toBe(
			first.headers.get('content-security-policy')
		);
	});
}

for (const [what, request, status] of raw) {
	test(`the usual headers stand on the answer to ${what}: ${status}`, async () => {
		const [answer] = await sendRaw(server.port, request);
		expect(answer?.status).toBe(status);
		expectSafe(answer!.headers, /^default-src '(none|self)'.*; frame-ancestors 'none'/);
	});
}

test('WebAssembly is for the reader of pictures alone', async () => {
	const policyOf = async (path: string) =>
		(await fetch(`${server.origin}${path}`)).headers.get('content-security-policy');
	expect(await policyOf(`${workers}/assets/worker.min-AbC_12-x.js`)).toMatch(
		/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/
	);
	const others = [
		'/',
		'/listings',
		`/r/${code}`,
		'/icons/192.png',
		`${workers}/pdf.worker-AbC_12-x.js`
	];
	for (const path of [...others, '/_app/immutable/assets/worker.min-x.js']) {
		expect(await policyOf(path), path).not.toContain('wasm');
	}
});

test('over https browsers are told to stay there, over http they are not', async () => {
	const https = await startServer({ ORIGIN: 'https://readiness.example' });
	const read = async (origin: string) =>
		(await fetch(`${origin}/healthz`)).headers.get('strict-transport-security');
	expect(await read(https.origin)).toBe('max-age=31536000');
	expect(await read(server.origin)).toBeNull();
	await https.stop();
});
