/** Tells spreadsheets that the bytes are UTF-8; without it Excel takes them for a local code page. */
export const BYTE_ORDER_MARK = '\ufeff';

/** What spreadsheets take for the beginning of a formula, also in its full-width form. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

export type Cell = string | number | null;

/**
 * Rows as CSV (RFC 4180) with a byte order mark. Text that a spreadsheet would run as a formula gets an
 * apostrophe in front, which spreadsheets take for "this is text"; numbers stay numbers.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
	return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return String(cell);
	const safe = FORMULA.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
