import { MAX_LISTING_BYTES } from '../core/model/listing.ts';
import { IntakeError } from './fault.ts';

/** Puts the text of a page together, line by line. Throws `too-large` as soon as it is. */
export class TextWriter {
	/** Whether line ends and runs of spaces mean what they are. */
	keepsSpace = false;
	readonly #lines: string[] = [];
	#line = '';
	/** What the next line begins with. */
	#mark = '';
	#wantsBlank = false;
	#length = 0;

	/** Ends the line if there is one; `blank` also leaves space before the next. */
	break(kind: 'line' | 'blank'): void {
		this.#endLine();
		if (kind === 'blank') this.#wantsBlank = true;
	}

	/** The next line begins with this mark. */
	begin(mark: string): void {
		this.#mark = mark;
	}

	write(text: string): void {
		if (!this.keepsSpace) {
			this.#append(text.replaceAll(/[\s\u00a0]+/g, ' '));
			return;
		}
		text.split('\n').forEach((line, i) => {
			if (i > 0) this.#endLine();
			this.#append(line);
		});
	}

	end(): string {
		this.#endLine();
		return this.#lines.join('\n');
	}

	#append(text: string): void {
		const added = this.#line === '' || this.#line.endsWith(' ') ? text.trimStart() : text;
		this.#line += added;
		this.#length += added.length;
		if (this.#length > MAX_LISTING_BYTES) throw new IntakeError('too-large');
	}

	#endLine(): void {
		const line = this.#line.trim();
		this.#line = '';
		if (line === '') return;
		if (this.#wantsBlank && this.#lines.length > 0) this.#lines.push('');
		this.#lines.push(this.#mark + line);
		this.#wantsBlank = false;
		this.#mark = '';
	}
}
