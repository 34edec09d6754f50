import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createLimit, createLimits } from './limits.js';

describe('a limit of two a second, three at once', () => {
	const rate = { perSecond: 2, atOnce: 3 };

	test('lets three through, and then says when the next may come', () => {
		const secondsToWait = createLimit(rate);
		expect([0, 0, 0, 0, 0].map((now) => secondsToWait('a', now))).toEqual([0, 0, 0, 1, 1]);
	});

	test('fills up at an even rate, and no further than full', () => {
		const secondsToWait = createLimit(rate);
		const at = (...moments: number[]) => moments.map((now) => secondsToWait('a', now));
		expect(at(0, 0, 0, 499, 500, 501)).toEqual([0, 0, 0, 1, 0, 1]);
		expect(at(60_000, 60_000, 60_000, 60_000)).toEqual([0, 0, 0, 1]);
	});

	test('counts each client for itself', () => {
		const secondsToWait = createLimit(rate);
		expect(['a', 'a', 'a', 'a', 'b'].map((client) => secondsToWait(client, 0))).toEqual([
			0, 0, 0, 1, 0
		]);
	});

	test('remembers so many clients and no more, those seen last', () => {
		const secondsToWait = createLimit({ perSecond: 0.001, atOnce: 1 }, 2);
		const ask = (...clients: string[]) => clients.map((client) => secondsToWait(client, 0));
		expect(ask('a', 'b', 'a', 'c')).toEqual([0, 0, 1000, 0]);
		expect(ask('a', 'c', 'b')).toEqual([1000, 1000, 0]);
	});
});

/** How many of a thousand such requests in one moment are let through. */
function passed(request: Partial<IncomingMessage>): number {
	const secondsToWait = createLimits();
	const asked = { headers: {}, ...request } as IncomingMessage;
	return Array.from({ length: 1000 }, () => secondsToWait(asked, 'a', 0)).filter((s) => s === 0)
		.length;
}

test.each<[what: string, request: Partial<IncomingMessage>, most: number]>([
	['a post', { method: 'POST', url: '/r', headers: { 'content-length': '2048' } }, 200],
	['a post without a body', { method: 'POST', url: '/r', headers: { 'content-length': '0' } }, 200],
	['a large body', { method: 'POST', url: '/r', headers: { 'content-length': '16385' } }, 10],
	['a body of unknown size', { method: 'POST', url: '/api/results' }, 10],
	['a length that is no number', { method: 'POST', headers: { 'content-length': 'x' } }, 10],
	['a picture', { method: 'GET', url: '/r/EAb/preview.png' }, 30],
	['a picture with a query', { method: 'GET', url: '/r/EAb/preview.png?again' }, 30],
	['the head of a picture', { method: 'HEAD', url: '/r/EAb/preview.png' }, 30],
	['a shared result', { method: 'GET', url: '/r/EAb' }, 1000],
	['a shared result as JSON', { method: 'GET', url: '/r/EAb.json' }, 1000],
	['a page', { method: 'GET', url: '/quiz' }, 1000],
	['a file', { method: 'GET', url: '/icons/192.png' }, 1000]
])('%s is asked for at once', (_, request, most) => {
	expect(passed(request)).toBe(most);
});
