import { expect, test } from 'vitest';
import { describeFault, statusOf } from './fault.ts';

const faults = ['foreign', 'truncated', 'damaged', 'too-new'] as const;

test.each([
	{ fault: 'foreign', status: 404, says: /not a link of this app/ },
	{ fault: 'truncated', status: 400, says: /end .* is missing/ },
	{ fault: 'damaged', status: 400, says: /was changed/ },
	{ fault: 'too-new', status: 400, says: /newer version/ }
] as const)('a $fault code gets status $status and its own words', ({ fault, status, says }) => {
	expect(statusOf(fault)).toBe(status);
	expect(describeFault(fault).title).toMatch(says);
});

test('every fault says which it is and what to do about it', () => {
	const texts = faults.map(describeFault);
	expect(new Set(texts.map(({ title }) => title)).size).toBe(faults.length);
	expect(texts.filter(({ cure }) => !/again|link/.test(cure))).toEqual([]);
});
