/**
 * Whether a `Range` header asks for one part, from a byte on. What serves files takes all else for such a part, and
 * never ends where the last byte comes before the first. A server may always answer with the whole (RFC 9110, 14.2).
 * @param {string | undefined} header
 */
export function isRange(header = '') {
	const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(header) ?? [];
	return first !== undefined && (!last || Number(first) <= Number(last));
}
