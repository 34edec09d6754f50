// The production server: `node src/server.js`, after `vite build`. It puts the security headers on every
// response, because adapter-node serves prerendered pages and static files without running hooks, sets limits to
// what one client may do, and makes plain http work without configuration, where adapter-node would take every
// request for https.
import { createServer } from 'node:http';
import process from 'node:process';
import compression from 'compression';
import { clientOf } from './server/client.js';
import { createHeaders } from './server/headers.js';
import { createLimits } from './server/limits.js';
import { describeError } from './server/log.js';
import { isRange } from './server/range.js';
import { endBroken, methodsOf, refuse } from './server/refuse.js';
import { IDLE_TIMEOUT, TIMEOUTS } from './server/timeouts.js';

const { HOST = '0.0.0.0', PORT = '3000', ORIGIN, TRUSTED_PROXIES = '0' } = process.env;
if (!/^\d{1,5}$/.test(PORT) || Number(PORT) > 65535) {
	console.error(`PORT is ${PORT}; expected a number from 0 to 65535.`);
	process.exit(1);
}
if (!/^\d$/.test(TRUSTED_PROXIES)) {
	console.error(`TRUSTED_PROXIES is ${TRUSTED_PROXIES}; expected a number from 0 to 9.`);
	process.exit(1);
}
if (!ORIGIN) process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
process.env.BODY_SIZE_LIMIT ??= '512K';

/** @type {{ handler: import('node:http').RequestListener }} */
const { handler } = await import(new URL('../build/handler.js', import.meta.url).href);

const headersFor = createHeaders(
	new URL('../build/prerendered/', import.meta.url),
	ORIGIN?.startsWith('https:') ?? false
);
const secondsToWait = createLimits();

// Files are compressed when the app is built; this is for what is rendered.
const compress = compression();

/** The last response on a socket. @type {WeakMap<object, import('node:http').ServerResponse>} */
const current = new WeakMap();

const server = createServer({ ...TIMEOUTS, requireHostHeader: false }, (request, response) => {
	current.set(request.socket, response);
	response.setHeaders(headersFor(request.url));
	if (!ORIGIN) request.headers['x-forwarded-proto'] = 'http';
	if (!isRange(request.headers.range)) delete request.headers.range;
	if (!isHost(request.headers.host)) {
		refuse(request, response, 400, 'The Host header is not a host.');
		return;
	}
	const methods = methodsOf(request.url);
	if (!methods.includes(request.method ?? '')) {
		response.setHeader('allow', methods.join(', '));
		if (request.method === 'OPTIONS') response.writeHead(204).end();
		else refuse(request, response, 405, `Here you can use ${methods.join(' and ')}.`);
		return;
	}
	const client = clientOf(request, Number(TRUSTED_PROXIES));
	const seconds = secondsToWait(request, client, performance.now());
	if (seconds > 0) {
		response.setHeader('retry-after', seconds);
		refuse(request, response, 429, `That is too much at once. Try again in ${seconds} s.`);
		return;
	}
	if (request.method === 'POST' && request.url === '/share') {
		// Sharing into the app is for its service worker. What arrives here all the same is not read.
		response.writeHead(303, { location: '/share' }).end();
		return;
	}
	compress(request, response, () => handler(request, response));
});

server.setTimeout(IDLE_TIMEOUT);
server.on('checkExpectation', (request, response) => {
	response.setHeaders(headersFor(request.url));
	refuse(request, response, 417, 'There is nothing here to expect but 100-continue.');
});
server.on('clientError', (error, socket) => {
	const response = current.get(socket);
	const isAnswering = response !== undefined && response.headersSent && !response.writableFinished;
	endBroken(error, socket, headersFor(), isAnswering);
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

// Nothing is kept from one request to the next that an error could leave behind broken, so the process goes on.
process.on('uncaughtException', (error) => console.error(describeError(error)));

for (const signal of ['SIGINT', 'SIGTERM']) {
	process.once(signal, () => {
		server.close();
		server.closeIdleConnections();
		// What is still coming in by then is not going to end.
		setTimeout(() => server.closeAllConnections(), 3000).unref();
	});
}
