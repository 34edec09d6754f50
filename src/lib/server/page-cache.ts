import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { isKnown } from './caching.ts';

/** Some 20 MB at most: a page has 40 KB with its styles, and 8 more compressed. */
const PAGES = 400;
/** Of pages asked for once; some 100 bytes each. */
const NAMES = 10_000;
const brotli = promisify(brotliCompress);

/** A page that follows from its address and the build alone, the same for everybody who asks. */
export interface Page {
	/** In UTF-8. */
	readonly body: Buffer<ArrayBuffer>;
	/** With its tag, and a policy without a number used once. */
	readonly headers: Readonly<Record<string, string>>;
}

interface Kept extends Page {
	/** Made when the page is asked for again. */
	small?: Promise<Buffer<ArrayBuffer>>;
}

/** Keeps the last pages that were asked for more than once. */
export class PageCache {
	readonly #pages = new Map<string, Kept>();
	/** Asked for once. Most pages never are again, and to keep those would cost more than to render them. */
	#once = new Set<string>();

	/** The page of an address, if it was kept. */
	async get(key: string, request: Request): Promise<Response | undefined> {
		const page = this.#pages.get(key);
		if (!page) return undefined;
		this.#pages.delete(key);
		this.#pages.set(key, page);
		const { headers } = page;
		if (isKnown(request, headers['etag'])) return notModified(headers);
		if (!/\bbr\b/.test(request.headers.get('accept-encoding') ?? '')) return whole(page);
		page.small ??= brotli(page.body);
		return whole({ headers: { ...headers, 'content-encoding': 'br' }, body: await page.small });
	}

	/** Answers a request with a page that was rendered for it, and keeps it if that was asked for before. */
	keep(key: string, request: Request, page: Page): Response {
		if (this.#once.delete(key)) this.#add(key, page);
		else this.#note(key);
		const { headers } = page;
		return isKnown(request, headers['etag']) ? notModified(headers) : whole(page);
	}

	#add(key: string, page: Page) {
		this.#pages.set(key, page);
		const [oldest] = this.#pages.keys();
		if (this.#pages.size > PAGES && oldest !== undefined) this.#pages.delete(oldest);
	}

	#note(key: string) {
		if (this.#once.size >= NAMES) this.#once = new Set();
		this.#once.add(key);
	}
}

function whole({ headers, body }: Page): Response {
	// Given as it is, a body would be copied.
	const stream = new ReadableStream({
		start(controller) {
			controller.enqueue(body);
			controller.close();
		}
	});
	// Without its length it would be sent in chunks.
	return new Response(stream, { headers: { ...headers, 'content-length': String(body.length) } });
}

// With all headers: the browser puts them in place of those it has.
const notModified = (headers: Page['headers']) => new Response(null, { status: 304, headers });
