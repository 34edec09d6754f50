import { expect, test } from 'vitest';
import { onlyAddress } from './address.ts';

test.each<[string, string | null]>([
	['https://example.org/jobs/7', 'https://example.org/jobs/7'],
	[' HTTP://example.org \n', 'HTTP://example.org'],
	['Apply at https://example.org/jobs/7', null],
	['https://example.org\nhttps://example.org/jobs', null],
	['javascript:alert(1)', null],
	['example.org', null],
	['', null]
])('%j is the address %j', (text, address) => {
	expect(onlyAddress(text)).toBe(address);
});
