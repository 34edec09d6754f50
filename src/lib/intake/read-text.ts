import { decode } from './decode.ts';
import { IntakeError } from './fault.ts';
import htmlWorker from './html.worker.ts?worker&url';
import { runJob, type Progress } from './job.ts';
import { HEAD_BYTES, kindOf, type SourceKind } from './kind.ts';
import { MAX_HTML_BYTES, MAX_PDF_BYTES, MAX_PICTURE_BYTES, TIME_LIMIT } from './limits.ts';
import pdfWorker from './pdf.worker.ts?worker&url';
import pictureWorker from './picture.worker.ts?worker&url';
import { MAX_LISTING_BYTES } from '../core/model/listing.ts';
import { tidy } from './tidy.ts';

export interface IntakeText {
	/** Tidied, never empty, 200 KB at most. */
	readonly text: string;
	/** What the source calls itself. */
	readonly title: string | null;
	readonly kind: SourceKind;
}

export interface IntakeOptions {
	readonly signal?: AbortSignal;
	readonly onprogress?: Progress;
}

/** What reads a kind of file, and the largest that is read. */
const READERS = {
	html: { worker: htmlWorker, most: MAX_HTML_BYTES, fault: 'too-large' },
	pdf: { worker: pdfWorker, most: MAX_PDF_BYTES, fault: 'too-large' },
	picture: { worker: pictureWorker, most: MAX_PICTURE_BYTES, fault: 'too-large-picture' }
} as const;

/**
 * The text of a listing: of what was pasted, or of a text file, a web page, a PDF or a picture of it. All
 * but plain text is read in a worker, whose parts are fetched when the first of its kind comes. Nothing
 * leaves the browser, and nothing in a file is run. Throws an `IntakeError`.
 */
export async function readText(
	source: File | Blob | string,
	{ signal, onprogress }: IntakeOptions = {}
): Promise<IntakeText> {
	if (signal?.aborted) throw new IntakeError('cancelled');
	if (typeof source === 'string') return { text: tidy(source), title: null, kind: 'text' };
	if (source.size === 0) throw new IntakeError('empty');
	const head = await bytesOf(source.slice(0, HEAD_BYTES));
	const kind = kindOf(head, source instanceof File ? source.name : '', source.type);
	if (kind === 'text') return { text: await plainText(source), title: null, kind };
	const { worker, most, fault } = READERS[kind];
	if (source.size > most) throw new IntakeError(fault);
	const limit = TIME_LIMIT[kind];
	const read = await runJob<{ text: string; title: string | null }>(worker, source, {
		signal,
		onprogress,
		limit
	});
	return { text: tidyFound(read.text, kind), title: read.title, kind };
}

async function plainText(file: Blob): Promise<string> {
	// Twice as much for the ways of writing that take two bytes for a letter.
	if (file.size > 2 * MAX_LISTING_BYTES) throw new IntakeError('too-large');
	return tidy(decode(await bytesOf(file)));
}

/** A PDF without text is one of pictures, and it was no mistake to choose it. */
function tidyFound(text: string, kind: SourceKind): string {
	if (kind !== 'html' && text.trim() === '') throw new IntakeError('no-words');
	return tidy(text);
}

/** A file that was moved or changed since it was chosen cannot be read any more. */
async function bytesOf(file: Blob): Promise<Uint8Array> {
	try {
		return new Uint8Array(await file.arrayBuffer());
	} catch {
		throw new IntakeError('unreadable');
	}
}
