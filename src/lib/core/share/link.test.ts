import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine, cleanName } from './link.ts';

test.each([
	{ title: 'markup', name: '<img src=x onerror=alert(1)> & "Co"' },
	{ title: 'an emoji of several parts', name: 'Ada 👩🏽‍💻' },
	{ title: 'right-to-left letters', name: 'נועה בן־דוד' },
	{ title: 'right-to-left marks', name: 'a\u202eb\u200f' },
	{ title: '40 emoji', name: '🦊'.repeat(40) }
])('a name with $title stays as it is', ({ name }) => {
	expect(cleanName(name)).toBe(name);
});

test.each([
	{ title: 'only spaces', name: ' \t ', clean: null },
	{ title: 'nothing', name: '', clean: null },
	{ title: 'only control characters', name: '\u0000\u0007\u009f', clean: null },
	{ title: 'line breaks', name: 'Ada\r\nLovelace\u2028x', clean: 'Ada Lovelace x' },
	{ title: 'spaces around it', name: '  Ada ', clean: 'Ada' },
	{ title: 'a letter and its accent apart', name: 'Zoe\u0308', clean: 'Zo\u00eb' },
	{ title: 'half an emoji', name: 'Ada \ud83e', clean: 'Ada \ufffd' },
	{ title: '41 emoji', name: '🦊'.repeat(41), clean: '🦊'.repeat(40) },
	{ title: 'a space where it is cut', name: `${'a'.repeat(39)} b`, clean: 'a'.repeat(39) }
])('a name with $title is cleaned', ({ name, clean }) => {
	expect(cleanName(name)).toBe(clean);
});

test('clean text is one line that fits, and stays as it is when cleaned again', () => {
	fc.assert(
		fc.property(
			fc.array(
				fc.oneof(
					fc.string({ unit: 'binary', size: 'xsmall' }),
					fc.constantFrom(' ', '\n', '\ud800', 'e\u0301')
				)
			),
			fc.integer({ min: 1, max: 60 }),
			(parts, max) => {
				const clean = cleanLine(parts.join(''), max);
				expect(cleanLine(clean ?? '', max)).toBe(clean);
				expect([...(clean ?? '')].length).toBeLessThanOrEqual(max);
				expect(clean ?? '').not.toMatch(/[\p{Cc}\u2028\u2029]|^\s|\s$/u);
			}
		)
	);
});
