import { expect, test } from 'vitest';
import { isRange } from './range.js';

test.each([
	{ header: 'bytes=0-5', is: true },
	{ header: 'bytes=5-5', is: true },
	{ header: 'bytes=5-', is: true },
	{ header: 'bytes=9-3', is: false },
	{ header: 'bytes=-5', is: false },
	{ header: 'bytes=-', is: false },
	{ header: 'bytes=0-0,5-6', is: false },
	{ header: 'items=0-3', is: false },
	{ header: 'bytes=a-b', is: false },
	{ header: undefined, is: false }
])('$header asks for one part from a byte on: $is', ({ header, is }) => {
	expect(isRange(header)).toBe(is);
});
