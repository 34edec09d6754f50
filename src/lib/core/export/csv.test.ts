import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../../../../tests/csv.ts';
import { BYTE_ORDER_MARK, toCsv } from './csv.ts';

test.each<[string, string | number | null, string]>([
	['text', 'Ada', 'Ada'],
	['nothing', null, ''],
	['a number', -2.5, '-2.5'],
	['a comma', 'Lovelace, Ada', '"Lovelace, Ada"'],
	['quotes', 'the “real” "one"', '"the “real” ""one"""'],
	['two lines', 'a\nb', '"a\nb"'],
	['a formula', '=1+1', "'=1+1"],
	['a formula with a comma', '=HYPERLINK("x",A1)', '"\'=HYPERLINK(""x"",A1)"'],
	['a plus', '+49', "'+49"],
	['a minus', '-1', "'-1"],
	['an at sign', '@SUM(A1)', "'@SUM(A1)"],
	['a tab', '\t=1', "'\t=1"],
	['a line break before a formula', '\r=1', '"\'\r=1"'],
	['a full-width equals sign', '＝1', "'＝1"],
	['an equals sign inside', 'a=1', 'a=1'],
	['a mark of direction', '\u200f=1', '\u200f=1']
])('%s', (_, cell, expected) => {
	expect(toCsv([[cell, 'end']])).toBe(`${BYTE_ORDER_MARK}${expected},end\r\n`);
});

test('whatever is written is read back, with an apostrophe before what would run', () => {
	const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[=+\-@"',\r\n]{0,6}$/));
	const rows = fc.array(fc.array(text, { minLength: 1 }), { minLength: 1 });
	fc.assert(
		fc.property(rows, (rows) => {
			const safe = (cell: string) => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell);
			expect(readCsv(toCsv(rows))).toEqual(rows.map((row) => row.map(safe)));
		})
	);
});
