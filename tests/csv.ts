import { BYTE_ORDER_MARK } from '../src/lib/core/export/csv.ts';

/** A reader of CSV by the letter of RFC 4180. */
export function readCsv(csv: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	for (const [, quoted, plain, end] of csv
		.replace(BYTE_ORDER_MARK, '')
		.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
		row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
		if (end === ',') continue;
		rows.push(row);
		row = [];
	}
	return rows;
}
