/** A body larger than this counts as a large one, and so does one that does not say how large it is; in bytes. */
const LARGE_BODY = 16 * 1024;

/** Pictures of a result are drawn, which takes a hundred times as long as its page. */
const PICTURE = /^\/r\/[^/?]+\/preview\.png(\?|$)/;

/**
 * What one client may ask for, a second and at once. There is no limit to reading pages and files, which a cache in
 * front can answer too.
 */
const RATES = {
	post: { perSecond: 200, atOnce: 200 },
	largeBody: { perSecond: 2, atOnce: 10 },
	picture: { perSecond: 5, atOnce: 30 }
};

/** So many clients are remembered by each limit, some 200 bytes for each; those not seen for longest are forgotten. */
const MOST_CLIENTS = 10_000;

/**
 * A bucket of tokens for each client: full at first, one less with each request, filled up at an even rate.
 * @param {{ perSecond: number, atOnce: number }} rate
 */
export function createLimit({ perSecond, atOnce }, mostClients = MOST_CLIENTS) {
	/** @type {Map<string, { tokens: number, at: number }>} from the client not seen for longest to the latest */
	const buckets = new Map();

	/** In how many seconds the client may ask again, 0 if it may now; `now` in milliseconds. */
	return function secondsToWait(/** @type {string} */ client, /** @type {number} */ now) {
		const { tokens, at } = buckets.get(client) ?? { tokens: atOnce, at: now };
		const filled = Math.min(atOnce, tokens + ((now - at) / 1000) * perSecond);
		buckets.delete(client);
		buckets.set(client, { tokens: filled < 1 ? filled : filled - 1, at: now });
		for (const [oldest] of buckets) {
			if (buckets.size <= mostClients) break;
			buckets.delete(oldest);
		}
		return filled < 1 ? Math.ceil((1 - filled) / perSecond) : 0;
	};
}

/** All limits of the server. */
export function createLimits() {
	const post = createLimit(RATES.post);
	const largeBody = createLimit(RATES.largeBody);
	const picture = createLimit(RATES.picture);

	/**
	 * In how many seconds the client may ask this again, 0 if it may now; `now` in milliseconds.
	 * @param {import('node:http').IncomingMessage} request
	 * @param {string} client @param {number} now
	 */
	return function secondsToWait({ method, url = '', headers }, client, now) {
		if (method !== 'POST') return PICTURE.test(url) ? picture(client, now) : 0;
		// A length that is no number is an unknown one.
		const isLarge = !(Number(headers['content-length'] ?? NaN) <= LARGE_BODY);
		return post(client, now) || (isLarge ? largeBody(client, now) : 0);
	};
}
