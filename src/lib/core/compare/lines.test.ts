import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleDay } from '../../../../tests/samples.ts';
import { loadContent } from '../../state/content.ts';
import type { Answers } from '../model/answer.ts';
import { chosenFor } from '../share/audience.ts';
import type { Part } from '../share/compose.ts';
import { composeLink, type ResultsLink } from '../share/results-link.ts';
import { openLines } from './lines.ts';
import { decodeLines, encodeLines, linesOf, readLink } from './pasted.ts';

const content = await loadContent();

function linkOf(answers: Answers, name = '', parts: readonly Part[] = []): ResultsLink {
	const lines = { help: '', offer: '', ask: '' };
	const choice = { audience: 'mix', parts, target: null, name, lines, evidence: [] } as const;
	const own = {
		day: sampleDay('2026-11-22'),
		answers,
		targets: [],
		picked: [],
		steps: [],
		since: null
	};
	const { source, show } = chosenFor(choice, own);
	return composeLink(source, show, content);
}

const { code } = linkOf({ 'code.apis': 2 });

describe('a pasted line', () => {
	test.each<[string, string, string | null, string?]>([
		['an address', `https://readiness.example/r/${code}`, code],
		['of another host and port', `http://localhost:3000/r/${code}`, code],
		['under another path', `https://example.org/app/r/${code}/`, code],
		['with what stands behind the #', `https://a.example/r/${code}#an.X.Y`, code, 'an.X.Y'],
		['of the JSON', `https://a.example/r/${code}.json`, code],
		['with a tracking tail', `https://a.example/r/${code}?utm=1#a.X`, code, 'a.X'],
		['in a mail', `<https://a.example/r/${code}>,`, code],
		['the bare code', code, code],
		['the code with its fragment', `${code}#a.X`, code, 'a.X'],
		['another page', 'https://a.example/results', null],
		['words', 'see my link', null],
		['a short word', 'hello', null],
		['an address with a short word', 'https://a.example/r/x', null],
		['at the end of a sentence', `Here: https://a.example/r/${code}#a.X.Y.`, code, 'a.X.Y']
	])('%s', (_, line, expected, fragment = '') => {
		expect(readLink(line)).toEqual(expected && { code: expected, fragment });
	});

	test('is a line, whatever ends it', () => {
		expect(linesOf(' a \r\n\nb\u2028c\r d')).toEqual(['a', 'b', 'c', 'd']);
	});

	test.each([[' '], ['\t'], [', '], [';']])(
		'holds one link: two with %j between them are two lines',
		(between) => {
			const [first, second] = [`https://a.example/r/${code}#a.X`, `https://a.example/r/${code}`];
			const pasted = `From us: ${first}${between}${second}`;
			expect(linesOf(pasted)).toEqual([`From us: ${first}`, second]);
		}
	);
});

describe('pasted lines', () => {
	test('keep their order, and what is bad is named beside what is good', () => {
		const mine = linkOf({ 'code.apis': 1 }, 'Ana');
		const theirs = linkOf({ 'code.apis': 3 }, 'Bo', ['answers']);
		const profile = composeLink(
			{
				...{ day: sampleDay('2026-11-22'), answers: { 'code.apis': 2 }, targets: [] },
				...{ steps: [], name: '', since: null, note: null }
			},
			new Set(['answers']),
			content
		);
		const { good, bad } = openLines(
			[
				mine.code,
				'hello',
				`${theirs.code}#${theirs.fragment}`,
				mine.code.slice(0, -3),
				mine.code,
				`${theirs.code}#${profile.fragment}`,
				`${theirs.code}#${theirs.fragment.slice(0, -2)}`,
				profile.code
			],
			content
		);
		expect(good.map(({ number, shared }) => [number, shared.view.name])).toEqual([
			[1, 'Ana'],
			[3, 'Bo']
		]);
		expect(good[1]?.answers).toEqual({ 'code.apis': 3 });
		expect(bad.map(({ number, fault }) => [number, fault])).toEqual([
			[2, 'no-link'],
			[4, 'truncated'],
			[5, 'double'],
			[6, 'other'],
			[7, 'truncated'],
			[8, 'no-shape']
		]);
	});

	test('after the thirtieth are left out', () => {
		const lines = Array.from({ length: 32 }, (_, i) => linkOf({ 'code.apis': 1 }, `P${i}`).code);
		const { good, bad } = openLines(lines, content);
		expect(good).toHaveLength(30);
		expect(bad.map(({ number, fault }) => [number, fault])).toEqual([
			[31, 'too-many'],
			[32, 'too-many']
		]);
	});
});

describe('the fragment of the page', () => {
	test('holds any lines, and what it holds means the same', () => {
		const link = fc.constantFrom(code, `${code}#a.X-_Y`, `https://a.example/r/${code}#n.Z`);
		const line = fc.oneof(link, fc.string({ unit: 'grapheme' }));
		fc.assert(
			fc.property(fc.array(line), (pasted) => {
				const lines = linesOf(pasted.map((text) => text.toWellFormed()).join('\n'));
				const fragment = encodeLines(lines);
				expect(fragment).not.toMatch(/[\s#"<>`]/);
				const again = decodeLines(fragment);
				expect(again.map((one) => readLink(one) ?? one)).toEqual(
					lines.map((one) => readLink(one) ?? one)
				);
			})
		);
	});

	test('holds nothing of a return link, which is told apart all the same', () => {
		const line = 'Mine: https://a.example/progress#FG8Bx_y-Z and more';
		const [again = ''] = decodeLines(encodeLines([line]));
		expect(again).toBe('Mine: https://a.example/progress#…');
		expect(encodeLines([again])).toBe(encodeLines([line]));
		for (const text of [line, again]) {
			expect(openLines([text], content).bad).toMatchObject([{ fault: 'return' }]);
		}
	});

	test('holds nothing of a return link that was broken over lines, or of its code alone', () => {
		const history = 'FG8Bx_y-Z0123456789'.repeat(20);
		const broken = `https://a.example/progress#${history}`.replace(/.{76}/g, '$&\r\n');
		for (const text of [broken, history]) {
			expect(encodeLines(linesOf(text))).not.toMatch(/[\w-]{30,}/);
		}
	});

	test('holds lines that are no links of this app as they were pasted', () => {
		const lines = [
			'https://example.org/r/x',
			'https://example.org/r/hello-there-you',
			`https://example.org/r/${code.slice(0, -3)}`
		];
		expect(decodeLines(encodeLines(lines))).toEqual(lines);
	});

	test.each([
		['empty', '', []],
		['damaged', '%E0%A4%A', ['%E0%A4%A']]
	])('that is %s is read all the same', (_, fragment, expected) => {
		expect(decodeLines(fragment)).toEqual(expected);
	});
});
