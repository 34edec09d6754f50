import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTab, putInTab } from './tab.ts';

const before = window.name;

beforeEach(() => (window.name = ''));
afterEach(() => (window.name = before));

test('a tab holds values by their keys until it lets go of them', () => {
	putInTab('a', [1]);
	putInTab('b', { two: 2 });
	expect([inTab('a'), inTab('b'), inTab('c')]).toEqual([[1], { two: 2 }, undefined]);
	putInTab('a', undefined);
	expect([inTab('a'), inTab('b')]).toEqual([undefined, { two: 2 }]);
	putInTab('b', undefined);
	expect(window.name).toBe('');
});

test.each(['somebody', 'devrel-readiness ', 'devrel-readiness {"a":'])(
	'a name that holds nothing of ours holds nothing: %s',
	(name) => {
		window.name = name;
		expect(inTab('a')).toBeUndefined();
		putInTab('a', undefined);
		expect(window.name).toBe(name);
	}
);
