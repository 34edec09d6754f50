import { STATUS_CODES } from 'node:http';

const READING = ['GET', 'HEAD'];
/**
 * All else is pages and files, whose handler does not look at the method. The form has one action; a name for it
 * behind a `?` would be an error to SvelteKit.
 */
const TAKES_POST = /^\/(api\/|(r|share)$)/;

/** The methods that an address may be asked with. */
export function methodsOf(url = '') {
	return TAKES_POST.test(url) ? [...READING, 'POST'] : READING;
}

/**
 * Answers a request that the app does not get to see: to programs as its doors do, to people as text.
 * @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response
 * @param {number} status @param {string} message one sentence
 */
export function refuse({ url = '' }, response, status, message) {
	const [type, body] = url.startsWith('/api/')
		? ['application/json', JSON.stringify({ message })]
		: ['text/plain; charset=utf-8', `${message}\n`];
	response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

/** By the code of the error; all else that cannot be read is a 400. */
const BROKEN = new Map([
	['ERR_HTTP_REQUEST_TIMEOUT', 408],
	['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413],
	['HPE_HEADER_OVERFLOW', 431]
]);

/**
 * Ends a connection on which no request can be read, or none in time. Node does it without the headers that stand on
 * all other responses.
 * @param {Error & { code?: string }} error @param {import('node:stream').Duplex} socket
 * @param {Map<string, string>} headers @param {boolean} isAnswering whether a response on it has begun
 */
export function endBroken({ code = '' }, socket, headers, isAnswering) {
	if (!socket.writable || isAnswering) {
		socket.destroy();
		return;
	}
	const status = BROKEN.get(code) ?? 400;
	const lines = [...headers].map(([name, value]) => `${name}: ${value}`);
	const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, 'connection: close'];
	socket.end(`${head.join('\r\n')}\r\n\r\n`, () => socket.destroy());
}
