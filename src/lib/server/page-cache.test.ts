import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { PageCache } from './page-cache.ts';

const HTML = '<p>Pagé</p>';
const ask = (headers: Record<string, string> = {}) => new Request('http://x/r/code', { headers });
const page = () => ({
	body: Buffer.from(HTML),
	headers: { etag: '"1"', 'content-security-policy': "default-src 'self'" }
});

/** A cache that was asked for the page twice. */
function warm() {
	const cache = new PageCache();
	cache.keep('/r/code', ask(), page());
	cache.keep('/r/code', ask(), page());
	return cache;
}

describe('a page', () => {
	test('is kept when it is asked for again, and is the same then', async () => {
		const cache = new PageCache();
		const first = cache.keep('/r/code', ask(), page());
		expect(await cache.get('/r/code', ask())).toBeUndefined();
		cache.keep('/r/code', ask(), page());
		const kept = await cache.get('/r/code', ask());
		expect(await kept?.text()).toBe(await first.text());
		expect([...kept!.headers]).toEqual([...first.headers]);
	});

	test('comes compressed to those who take it', async () => {
		const response = await warm().get('/r/code', ask({ 'accept-encoding': 'gzip, br' }));
		expect(response?.headers.get('content-encoding')).toBe('br');
		const text = brotliDecompressSync(await response!.arrayBuffer()).toString();
		expect(text).toBe(HTML);
	});

	test('is not sent to who has it, but its policy is', async () => {
		const cache = warm();
		for (const known of ['"1"', 'W/"1"', '"other", "1"']) {
			const request = ask({ 'if-none-match': known });
			for (const response of [
				await cache.get('/r/code', request),
				cache.keep('/r/new', request, page())
			]) {
				expect(response?.status).toBe(304);
				expect(response?.headers.get('content-security-policy')).toBe("default-src 'self'");
				expect(await response?.text()).toBe('');
			}
		}
	});

	test('is sent whole to who has another', async () => {
		const request = ask({ 'if-none-match': '"other"' });
		for (const response of [
			await warm().get('/r/code', request),
			warm().keep('/r/new', request, page())
		]) {
			expect(response?.status).toBe(200);
			expect(await response?.text()).toBe(HTML);
			expect(response?.headers.get('content-length')).toBe('12');
		}
	});
});

test('the oldest pages are forgotten', async () => {
	const cache = warm();
	for (let i = 0; i < 1000; i++) cache.keep(`/r/${i % 500}`, ask(), page());
	expect(await cache.get('/r/code', ask())).toBeUndefined();
	expect(await cache.get('/r/499', ask())).toBeDefined();
});
