import { Parser } from 'htmlparser2';
import { IntakeError } from './fault.ts';
import { MAX_HTML_DEPTH } from './limits.ts';
import { TextWriter } from './writer.ts';

const set = (names: string) => new Set(names.split(' '));

/** What is no text of the page, or not what a reader of a listing reads. */
const DROPPED = set(
	'script style template noscript nav select button textarea svg math canvas iframe object audio video map datalist'
);
/** What stands apart, with space around it. */
const BLOCKS = set(
	'p ul ol dl table blockquote pre section article header footer main aside figure form fieldset details address hr'
);
/** What begins a line. */
const LINES = set('div li dt dd tr br summary caption figcaption legend option center body html');
const HEADING = /^h([1-6])$/;
const UNSEEN_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

export interface HtmlText {
	readonly text: string;
	readonly title: string | null;
}

/**
 * The text of a web page: blocks become lines, points of lists get a dash, headings their hashes. Nothing in
 * it is run or fetched, and no tree is built: it is read once from its start to its end.
 */
export function htmlToText(html: string): HtmlText {
	const page = new PageReader();
	const parser = new Parser(page, { decodeEntities: true });
	parser.write(html);
	parser.end();
	return { text: page.writer.end(), title: page.title };
}

class PageReader {
	readonly writer = new TextWriter();
	#depth = 0;
	/** How many open elements are dropped, the outermost with them. */
	#dropped = 0;
	#lists = 0;
	/** What is being read into the title, and what has been. */
	#in: 'title' | 'h1' | null = null;
	#title = '';
	#heading = '';

	get title(): string | null {
		const [title, heading] = [this.#title, this.#heading].map((text) =>
			text.replaceAll(/\s+/g, ' ').trim()
		);
		return title || heading || null;
	}

	onopentag(name: string, attributes: Record<string, string>): void {
		if (++this.#depth > MAX_HTML_DEPTH) throw new IntakeError('unreadable');
		if (this.#dropped > 0 || isDropped(name, attributes)) {
			this.#dropped++;
			return;
		}
		const level = HEADING.exec(name)?.[1];
		if (name === 'title') this.#in = this.#title ? null : 'title';
		if (name === 'h1' && !this.#heading) this.#in = 'h1';
		if (name === 'ul' || name === 'ol') this.#lists++;
		this.#break(name);
		if (name === 'li') this.writer.begin('- ');
		else if (level) this.writer.begin(`${'#'.repeat(Number(level))} `);
		else if (name === 'td' || name === 'th') this.writer.write(' ');
		this.writer.keepsSpace = name === 'pre' || (this.writer.keepsSpace && !BLOCKS.has(name));
	}

	ontext(text: string): void {
		if (this.#dropped > 0) return;
		if (this.#in === 'title') this.#title += text;
		else this.writer.write(text);
		if (this.#in === 'h1') this.#heading += text;
	}

	onclosetag(name: string): void {
		this.#depth--;
		if (this.#dropped > 0) {
			this.#dropped--;
			return;
		}
		if (name === 'pre') this.writer.keepsSpace = false;
		if (name === this.#in) this.#in = null;
		if (name === 'ul' || name === 'ol') this.#lists--;
		if (name !== 'br') this.#break(name);
	}

	/** Within a list, lines suffice. */
	#break(name: string): void {
		if (BLOCKS.has(name) || HEADING.test(name))
			this.writer.break(this.#lists > 0 ? 'line' : 'blank');
		else if (LINES.has(name)) this.writer.break('line');
	}
}

function isDropped(name: string, attributes: Record<string, string>): boolean {
	return (
		DROPPED.has(name) ||
		(name === 'dialog' && !('open' in attributes)) ||
		('hidden' in attributes && name !== 'html' && name !== 'body') ||
		attributes['aria-hidden']?.toLowerCase() === 'true' ||
		attributes.role?.toLowerCase() === 'navigation' ||
		UNSEEN_STYLE.test(attributes.style ?? '')
	);
}
