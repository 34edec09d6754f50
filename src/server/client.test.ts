import { expect, test } from 'vitest';
import { clientOf } from './client.js';

const request = (remoteAddress: string | undefined, forwarded?: string) => ({
	socket: { remoteAddress },
	headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
});

test.each([
	['192.0.2.7', '192.0.2.7'],
	['::ffff:192.0.2.7', '192.0.2.7'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
	['2001:db8:1:2::', '2001:db8:1:2::/64'],
	['2001:0DB8:0001:0002::abcd', '2001:db8:1:2::/64'],
	['2001:db8::5', '2001:db8:0:0::/64'],
	['::1', '0:0:0:0::/64'],
	['fe80::1%eth0', 'fe80:0:0:0::/64'],
	['1:2:3::192.0.2.7', '1:2:3:0::/64'],
	[undefined, '']
])('a client at %s is %s', (address, client) => {
	expect(clientOf(request(address))).toBe(client);
});

test.each([
	['no proxy is trusted', 0, '198.51.100.1', '192.0.2.7'],
	['one proxy is trusted', 1, '198.51.100.1', '198.51.100.1'],
	['the client wrote an address itself', 1, '203.0.113.9, 198.51.100.1', '198.51.100.1'],
	['two proxies are trusted', 2, '203.0.113.9, 198.51.100.1, 192.0.2.8', '198.51.100.1'],
	['the list is shorter than the way', 2, '198.51.100.1', '192.0.2.7'],
	['there is no list', 1, undefined, '192.0.2.7'],
	['the list holds no address', 1, 'unknown', '192.0.2.7'],
	['the list is empty', 1, '', '192.0.2.7'],
	['the port is noted too', 1, '198.51.100.1:4711', '198.51.100.1'],
	['the address is of IPv6', 1, '2001:db8:1:2::5', '2001:db8:1:2::/64'],
	['that one has a port', 1, '[2001:db8:1:2::5]:4711', '2001:db8:1:2::/64']
])('where %s', (_, proxies, forwarded, client) => {
	expect(clientOf(request('192.0.2.7', forwarded), proxies)).toBe(client);
});
