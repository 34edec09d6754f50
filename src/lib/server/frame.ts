/** What differs between two result pages. */
export interface Filling {
	readonly head: string;
	readonly body: string;
}

const HEAD = /<!--\w+--><meta property="og:[^]*<\/title>/;
const BODY = /<div data-result[^]*<\/div>(?=[^]{0,80}<\/main>)/;

/**
 * Everything around a result is the same for each of them: SvelteKit renders it once, and what differs is
 * put into it. It is cut out of a page of our own, since texts of somebody else could look like its parts.
 */
export class Frame {
	/** What stands before, between and after the parts: most of a page, so its bytes are made once. */
	readonly #start: Buffer;
	readonly #middle: Buffer;
	readonly #end: Buffer;

	constructor(html: string) {
		const [start, rest] = around(HEAD, html);
		const [middle, end] = around(BODY, rest);
		this.#start = Buffer.from(start);
		this.#middle = Buffer.from(middle);
		this.#end = Buffer.from(end);
	}

	/** The page with these parts, in UTF-8. */
	fill({ head, body }: Filling): Buffer<ArrayBuffer> {
		return Buffer.concat([this.#start, Buffer.from(head), this.#middle, written(body), this.#end]);
	}
}

/** Where a text is written before it is copied: to ask how many bytes it takes costs as much as to write it. */
let room = Buffer.allocUnsafe(64 * 1024);

/** A text in UTF-8, until the next one is written. */
function written(text: string): Buffer {
	const most = 3 * text.length;
	if (room.length < most) room = Buffer.allocUnsafe(most);
	return room.subarray(0, room.write(text));
}

/** What stands before and after a part. */
function around(part: RegExp, text: string): [string, string] {
	const found = part.exec(text);
	if (!found) throw new Error(`The page has no ${part.source}`);
	return [text.slice(0, found.index), text.slice(found.index + found[0].length)];
}
