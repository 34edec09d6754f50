/**
 * How long a client may take, in milliseconds. Node's own limits are a minute for the headers and five for the whole
 * request, looked at every half minute; with them a few hundred slow connections would hold up everybody else.
 *
 * - Headers come in one packet, or a few: ten seconds are many round trips on a bad line.
 * - The largest body that a page of this app sends, the form of the quiz, is 2 KB. The largest that is taken at all,
 *   512 KB, comes in thirty seconds at 140 kbit/s.
 * - A socket on which nothing moves for a minute is given up, also while it is sent something.
 */
export const TIMEOUTS = {
	headersTimeout: 10_000,
	requestTimeout: 30_000,
	connectionsCheckingInterval: 1000
};
export const IDLE_TIMEOUT = 60_000;
