import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCode } from './code.ts';
import {
	MAX_EVIDENCE,
	MAX_EVIDENCE_URL,
	MAX_NOTE_LINE,
	NO_NOTE,
	cleanNote,
	cleanUrl,
	decodeNote,
	encodeNote,
	isEmptyNote,
	type Note
} from './note.ts';

const line = fc.option(fc.string({ unit: 'binary', maxLength: 250 }), { nil: null });
const anyNote: fc.Arbitrary<Note> = fc.record({
	help: line,
	offer: line,
	ask: line,
	evidence: fc.array(
		fc.record({ title: line, url: fc.oneof(fc.webUrl(), fc.string({ unit: 'binary' })) }),
		{ maxLength: 7 }
	)
});

test('any note comes back as it is cleaned, from a code that may stand in an address', () => {
	fc.assert(
		fc.property(anyNote, (note) => {
			const code = encodeNote(note);
			expect(code).toMatch(/^[\w-]+$/);
			expect(decodeNote(code)).toEqual({ ok: true, value: cleanNote(note) });
		}),
		{ numRuns: 300 }
	);
});

test('a cleaned note is clean', () => {
	fc.assert(
		fc.property(anyNote, (note) => {
			const clean = cleanNote(note);
			expect(cleanNote(clean)).toEqual(clean);
			expect(clean.evidence.length).toBeLessThanOrEqual(MAX_EVIDENCE);
			for (const text of [clean.help, clean.offer, clean.ask]) {
				expect([...(text ?? '')].length).toBeLessThanOrEqual(MAX_NOTE_LINE);
				expect(text ?? 'nothing').not.toMatch(/^$|^\s|\s$|[\n\r\u2028\u2029]/);
			}
		})
	);
});

test.each<[given: string, clean: string | null]>([
	['https://example.org/talk?a=1#slides', 'https://example.org/talk?a=1#slides'],
	[' https://EXAMPLE.org ', 'https://example.org/'],
	['http://bücher.example/ü', 'http://xn--bcher-kva.example/%C3%BC'],
	['https://example.org/"><script>', 'https://example.org/%22%3E%3Cscript%3E'],
	['example.org', null],
	['javascript:alert(1)', null],
	['data:text/html,hello', null],
	['mailto:someone@example.org', null],
	['https://name:password@example.org/', null],
	['//example.org', null],
	['', null],
	[`https://example.org/${'a'.repeat(MAX_EVIDENCE_URL)}`, null]
])('the address %j stands in a note as %j', (given, clean) => {
	expect(cleanUrl(given)).toBe(clean);
});

test('a note is empty as long as it says nothing', () => {
	expect(isEmptyNote(NO_NOTE)).toBe(true);
	expect(isEmptyNote({ ...NO_NOTE, ask: 'A room for twenty' })).toBe(false);
	const evidence = [{ title: null, url: 'https://example.org/' }];
	expect(isEmptyNote({ ...NO_NOTE, evidence })).toBe(false);
});

describe('a code that is none of a note', () => {
	const code = encodeNote({ ...NO_NOTE, help: 'finding a first venue' });

	test.each([
		['without its end', code.slice(0, -4), 'truncated'],
		[
			'with another letter',
			`${code.slice(0, 9)}${code[9] === 'A' ? 'B' : 'A'}${code.slice(10)}`,
			'damaged'
		],
		['of another kind', 'EgMAAADOt5wR', 'foreign'],
		['of no kind', 'hello', 'foreign']
	])('is refused: %s', (_, wrong, fault) => {
		expect(decodeNote(wrong)).toEqual({ ok: false, fault });
	});

	test('is refused in a path', () => {
		expect(decodeCode(code)).toEqual({ ok: false, fault: 'foreign' });
	});
});
