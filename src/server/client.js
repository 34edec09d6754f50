import { isIP } from 'node:net';

/**
 * Whom a request is counted for: its address, IPv6 by its first 64 bits, of which one household has all. Behind
 * `proxies` trusted proxies it is the address that the outermost of them noted in `X-Forwarded-For`; what stands
 * before that, anybody can write.
 * @param {Pick<import('node:http').IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } }} request
 * @param {number} [proxies]
 */
export function clientOf({ headers, socket }, proxies = 0) {
	const noted = String(headers['x-forwarded-for'] ?? '').split(',');
	const forwarded = proxies > 0 ? withoutPort(noted.at(-proxies)?.trim() ?? '') : '';
	return network(isIP(forwarded) ? forwarded : (socket.remoteAddress ?? ''));
}

/** Some proxies note the port too. */
function withoutPort(/** @type {string} */ address) {
	return /^\[(.+)\](?::\d+)?$|^([\d.]+):\d+$/.exec(address)?.slice(1).find(Boolean) ?? address;
}

function network(/** @type {string} */ address) {
	const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
	if (mapped || isIP(address) !== 6) return mapped ?? address;
	const [host = ''] = address.split('%');
	const [head = [], tail = []] = new URL(`http://[${host}]`).hostname
		.slice(1, -1)
		.split('::')
		.map((part) => part.split(':'));
	const zeros = Array(8 - head.length - tail.length).fill('0');
	return `${[...head, ...zeros, ...tail]
		.map((group) => group || '0')
		.slice(0, 4)
		.join(':')}::/64`;
}
