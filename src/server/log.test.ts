import { expect, test } from 'vitest';
import { describeError } from './log.js';

test('an error is told by its kind and its place, without what it says', () => {
	const text = describeError(new RangeError('The answer "secret\n    at text" of EAbCdEf'));
	expect(text).toMatch(/^RangeError\n\s+at .*log\.test\.ts/);
	expect(text).not.toMatch(/secret|at text|EAbCdEf/);
});

test.each([['EAbCdEf'], [null], [{ code: 'EAbCdEf' }]])(
	'what is no error is not told: %j',
	(thrown) => {
		expect(describeError(thrown)).toBe(typeof thrown);
	}
);
