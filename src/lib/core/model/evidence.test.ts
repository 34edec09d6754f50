import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleDay } from '../../../../tests/samples.ts';
import { readPastDay } from './day.ts';
import {
	MAX_EVIDENCE_NOTE,
	checkEvidence,
	countEvidence,
	latestEvidenceFirst,
	readEvidence,
	webAddress,
	type Evidence
} from './evidence.ts';

const piece: Evidence = {
	id: 'a',
	question: 'presentation.delivery',
	step: 'first-talk',
	note: 'a talk for 20 people',
	link: 'https://example.org/talk',
	day: readPastDay('1998-03-01')!
};

describe('an address', () => {
	test.each([
		['https://example.org/talk', 'https://example.org/talk'],
		['  HTTP://Example.org ', 'http://example.org/'],
		['example.org', 'https://example.org/'],
		['example.org:8080/a?b#c', 'https://example.org:8080/a?b#c'],
		['müller.example/ä', 'https://xn--mller-kva.example/%C3%A4']
	])('%j of the web becomes %j', (text, address) => {
		expect(webAddress(text)).toBe(address);
	});

	test.each([
		'javascript:alert(1)',
		'JavaScript:alert(1)//example.org',
		'java\nscript:alert(1)',
		'\u0001javascript:alert(1)',
		'javascript://example.org/%0aalert(1)',
		'data:text/html,<script>alert(1)</script>',
		'vbscript:msgbox(1)',
		'file:///etc/passwd',
		'blob:https://example.org/1',
		'mailto:somebody@example.org',
		'//example.org',
		'/talk',
		'talk',
		'a talk about example.org',
		'https://',
		'http://[',
		`https://example.org/${'a'.repeat(600)}`
	])('%j becomes no link', (text) => {
		expect(webAddress(text)).toBeNull();
	});

	test('is never of another kind, whatever is written, and stays what it is', () => {
		const texts = fc.oneof(
			fc.string(),
			fc.webUrl(),
			fc
				.tuple(fc.constantFrom('javascript:', 'data:', ' java\tscript:'), fc.string())
				.map((parts) => parts.join(''))
		);
		fc.assert(
			fc.property(texts, (text) => {
				const address = webAddress(text);
				if (address === null) return;
				expect(['http:', 'https:']).toContain(new URL(address).protocol);
				expect(webAddress(address)).toBe(address);
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('stored evidence', () => {
	test('is read as it was written, however old', () => {
		expect(readEvidence(structuredClone(piece))).toEqual(piece);
	});

	test.each<[string, object, object]>([
		['a link that is none, which is left out', { link: 'javascript:alert(1)' }, { link: '' }],
		['no link and no step', { link: undefined, step: 7 }, { link: '', step: '' }],
		['no note beside its link', { note: null }, { note: '' }],
		['lines and spaces, which become one line', { note: ' a\n\n talk ' }, { note: 'a talk' }],
		['a question that is no longer asked', { question: 'code.gone' }, { question: 'code.gone' }]
	])('may have %s', (_, change, read) => {
		expect(readEvidence({ ...piece, ...change })).toEqual({ ...piece, ...read });
	});

	test.each([
		null,
		'evidence',
		{ ...piece, id: '' },
		{ ...piece, day: 'yesterday' },
		{ ...piece, note: ' ', link: '' },
		{ ...piece, note: '', link: 'javascript:alert(1)' }
	])('%# is not taken', (value) => {
		expect(readEvidence(value)).toBeNull();
	});
});

test.each([
	['a talk', '', { ok: true, note: 'a talk', link: '' }],
	['', 'example.org', { ok: true, note: '', link: 'https://example.org/' }],
	[' a\ttalk ', ' ', { ok: true, note: 'a talk', link: '' }],
	['', ' ', { ok: false, fault: 'empty' }],
	['a talk', 'javascript:alert(1)', { ok: false, fault: 'link' }],
	['a'.repeat(300), '', { ok: true, note: 'a'.repeat(MAX_EVIDENCE_NOTE), link: '' }]
])('%j with %j comes to %j', (note, link, checked) => {
	expect(checkEvidence(note, link)).toEqual(checked);
});

test('the latest stands first, and the order does not depend on where it was kept', () => {
	const list = [
		piece,
		{ ...piece, id: 'c', day: sampleDay('2026-11-01') },
		{ ...piece, id: 'b', day: sampleDay('2026-11-01') }
	];
	for (const kept of [list, list.toReversed()]) {
		expect(latestEvidenceFirst(kept).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
	}
});

test('is counted by question; what goes with none counts for none', () => {
	const list = [piece, { ...piece, id: 'b' }, { ...piece, id: 'c', question: '' }];
	expect(countEvidence(list)).toEqual({ 'presentation.delivery': 2 });
});
