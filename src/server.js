// The production server: `node src/server.js`, after `vite build`. It puts the security headers on every
// response, because adapter-node serves prerendered pages and static files without running hooks, and
// makes plain http work without configuration, where adapter-node would take every request for https.
import { createServer } from 'node:http';
import process from 'node:process';
import compression from 'compression';

const { HOST = '0.0.0.0', PORT = '3000', ORIGIN } = process.env;
if (!/^\d{1,5}$/.test(PORT) || Number(PORT) > 65535) {
	console.error(`PORT is ${PORT}; expected a number from 0 to 65535.`);
	process.exit(1);
}
if (!ORIGIN) process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
process.env.BODY_SIZE_LIMIT ??= '512K';

/** @type {{ handler: import('node:http').RequestListener }} */
const { handler } = await import(new URL('../build/handler.js', import.meta.url).href);

const headers = new Headers({
	'content-security-policy': "frame-ancestors 'none'",
	'cross-origin-opener-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=()',
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff'
});

/** The service worker is asked for anew every time, so that no device stays with an old build. */
const workerHeaders = new Headers({
	'cache-control': 'no-cache',
	'content-security-policy': "default-src 'none'; connect-src 'self'; frame-ancestors 'none'"
});

/**
 * A worker is held to the policy that came with its script, not to that of its page. WebAssembly is for the
 * one that reads pictures.
 * @param {string} [url]
 */
function workerPolicy(url = '') {
	if (!url.startsWith('/_app/immutable/workers/')) return;
	const scripts = /\/worker\.min-[\w-]+\.js$/.test(url) ? "'self' 'wasm-unsafe-eval'" : "'self'";
	return `default-src 'none'; script-src ${scripts}; worker-src 'self'; connect-src 'self'; frame-ancestors 'none'`;
}

// Files are compressed when the app is built; this is for what is rendered.
const compress = compression();

const server = createServer((request, response) => {
	response.setHeaders(headers);
	const policy = workerPolicy(request.url);
	if (policy) response.setHeader('content-security-policy', policy);
	if (!ORIGIN) request.headers['x-forwarded-proto'] = 'http';
	if (!isHost(request.headers.host)) {
		response
			.writeHead(400, { 'content-type': 'text/plain' })
			.end('The Host header is not a host.\n');
		return;
	}
	if (request.url === '/service-worker.js') response.setHeaders(workerHeaders);
	if (request.method === 'POST' && request.url === '/share') {
		// Sharing into the app is for its service worker. What arrives here all the same is not read.
		response.writeHead(303, { location: '/share' }).end();
		return;
	}
	compress(request, response, () => handler(request, response));
});

/** Addresses in answers are made of it, so it must be nothing but a host, with a port at most. */
function isHost(/** @type {string | undefined} */ host) {
	return host !== undefined && /^(\[[\da-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i.test(host);
}

server.on('error', (error) => {
	const code = 'code' in error ? error.code : error.message;
	console.error(`Cannot listen on port ${PORT}: ${code}. Set PORT to one that is free.`);
	process.exitCode = 1;
});

server.listen(Number(PORT), HOST, () => {
	console.log(`DevRel Readiness is at ${ORIGIN ?? `http://localhost:${PORT}`}`);
});

for (const signal of ['SIGINT', 'SIGTERM']) {
	process.once(signal, () => {
		server.close();
		server.closeIdleConnections();
		// What is still coming in by then is not going to end.
		setTimeout(() => server.closeAllConnections(), 3000).unref();
	});
}
