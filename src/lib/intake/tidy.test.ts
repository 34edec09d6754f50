import { expect, test } from 'vitest';
import { MAX_LISTING_BYTES } from '../core/model/listing.ts';
import { IntakeError } from './fault.ts';
import { tidy } from './tidy.ts';

test.each([
	['line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
	['spaces', 'a\u00a0b \t\nc\u2003d', 'a b\nc d'],
	['blank lines', '\n\na\n\n \n\nb\n', 'a\n\nb'],
	['tabs, which stay', 'a\tb', 'a\tb'],
	['zeros and bells', 'a\u0000b\u0007c', 'abc'],
	['marks of no width and of direction', '\ufeffa\u200bb\u202ec\u2066', 'abc'],
	['hyphens that may be', 'com\u00admunity com\u00ad\nmunity', 'community com\u00ad\nmunity']
])('%s', (_, text, tidied) => {
	expect(tidy(text)).toBe(tidied);
});

test.each([
	['nothing', '', 'empty'],
	['nothing to be seen', ' \n\u200b\u0000\n', 'empty'],
	['one byte too much', 'x'.repeat(MAX_LISTING_BYTES + 1), 'too-large'],
	['too much in bytes', 'ü'.repeat(MAX_LISTING_BYTES / 2 + 1), 'too-large'],
	['far too much', ' '.repeat(5 * MAX_LISTING_BYTES), 'too-large']
])('%s is refused', (_, text, fault) => {
	expect(() => tidy(text)).toThrow(new IntakeError(fault as 'empty'));
});

test('as much as a listing may have is taken', () => {
	expect(tidy('x'.repeat(MAX_LISTING_BYTES))).toHaveLength(MAX_LISTING_BYTES);
});
