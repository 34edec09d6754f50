import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../../../../tests/fixtures/links/fragments.json' with { type: 'json' };
import { anyFull } from '../../../../tests/links.ts';
import { sampleDay } from '../../../../tests/samples.ts';
import { encodeFull } from './code.ts';
import { NO_FRAGMENT, decodeFragment, encodeFragment, type Fragment } from './fragment.ts';
import type { LinkAttempt } from './link.ts';
import { NO_NOTE, type Note } from './note.ts';

const attempt: fc.Arbitrary<LinkAttempt> = anyFull
	.filter(({ attempts }) => attempts.length > 0)
	.map(({ attempts }) => ({ ...attempts[0]!, id: null }));
const note: fc.Arbitrary<Note> = fc
	.constantFrom('finding a venue', 'مساعدة', '<b>&"\'')
	.map((help) => ({ ...NO_NOTE, help }));
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const anyFragment: fc.Arbitrary<Fragment> = fc.record({
	answers: orNull(attempt),
	progress: orNull(fc.record({ before: attempt, after: attempt })),
	note: orNull(note)
});

test('any fragment comes back as it was, and needs no escapes in an address', () => {
	fc.assert(
		fc.property(anyFragment, (fragment) => {
			const text = encodeFragment(fragment);
			expect(new URL(`https://example.org/#${text}`).hash.slice(1)).toBe(text);
			expect(text).toMatch(/^[\w.-]*$/);
			expect(decodeFragment(text)).toEqual({ ok: true, value: fragment });
		})
	);
});

test('cut off anywhere it is refused, and never read in part', () => {
	fc.assert(
		fc.property(anyFragment, (fragment) => {
			const text = encodeFragment(fragment);
			for (let length = 1; length < text.length; length++) {
				const decoded = decodeFragment(text.slice(0, length));
				expect(decoded.ok || decoded.fault).toMatch(/^(truncated|foreign|damaged)$/);
			}
		}),
		{ numRuns: 30 }
	);
});

test('nothing that tells attempts or their owner apart is written', () => {
	const answers: LinkAttempt = { id: 7, day: sampleDay('2026-11-21'), answers: new Map([[1, 2]]) };
	const decoded = decodeFragment(encodeFragment({ ...NO_FRAGMENT, answers }));
	expect(decoded).toMatchObject({ ok: true, value: { answers: { id: null } } });
});

test('nothing to say is no fragment', () => {
	expect(encodeFragment(NO_FRAGMENT)).toBe('');
	expect(encodeFragment({ ...NO_FRAGMENT, note: NO_NOTE })).toBe('');
	expect(decodeFragment('')).toEqual({ ok: true, value: NO_FRAGMENT });
});

test.each(golden)('the golden fragment of $title is read as it was meant', ({ text, fragment }) => {
	const decoded = decodeFragment(text);
	const asJson = JSON.stringify(decoded.ok && decoded.value, (_, value: unknown) =>
		value instanceof Map ? Object.fromEntries(value) : value
	);
	expect(JSON.parse(asJson)).toEqual(fragment);
});

describe('a fragment is refused', () => {
	const answers = encodeFull({
		attempts: [{ id: null, day: sampleDay('2026-11-21'), answers: new Map([[1, 2]]) }],
		targets: [],
		person: null,
		steps: []
	});
	const nothing = 'EgMAAADOt5wR';

	test.each([
		['with a letter of a later version', `az.${answers}.${answers}`, 'too-new'],
		['whose codes come in another order', `na.${answers}.${answers}`, 'damaged'],
		['that names a part twice', `aa.${answers}.${answers}`, 'damaged'],
		['with a code too many', `a.${answers}.${answers}`, 'damaged'],
		['with a code too few', `ap.${answers}`, 'truncated'],
		['that ends behind a dot', `ap.${answers}.`, 'truncated'],
		['with progress from nowhere', `p.${answers}`, 'foreign'],
		['with answers in place of a note', `n.${answers}`, 'foreign'],
		['without an attempt', `a.${nothing}`, 'foreign'],
		['that is a place on the page', 'main', 'foreign'],
		['that is something else', '%F0%9F', 'foreign']
	])('%s', (_, text, fault) => {
		expect(decodeFragment(text)).toEqual({ ok: false, fault });
	});
});
