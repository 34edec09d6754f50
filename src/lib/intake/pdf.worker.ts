import { getDocumentProxy } from 'unpdf';
import { answer } from './answer.ts';
import { IntakeError } from './fault.ts';
import type { Progress } from './job.ts';
import { MAX_PDF_PAGES, MAX_PDF_PIECE } from './limits.ts';
import { pageText } from './pdf.ts';

let unpacksTooMuch = false;

// PDF.js sets no limit to what a piece unpacks to, and it unpacks into arrays of bytes.
globalThis.Uint8Array = new Proxy(Uint8Array, {
	construct(target, parts, type) {
		if (parts[0] > MAX_PDF_PIECE) {
			unpacksTooMuch = true;
			throw new RangeError('This unpacks to too much.');
		}
		return Reflect.construct(target, parts, type);
	}
});

answer(async (file: Blob, report) => {
	report(null, 'reading');
	// PDF.js words errors anew, or goes on without what failed.
	const found = await read(file, report).catch((error: unknown) => {
		throw unpacksTooMuch ? new IntakeError('too-large') : error;
	});
	if (unpacksTooMuch) throw new IntakeError('too-large');
	return found;
});

async function read(file: Blob, report: Progress) {
	const pdf = await getDocumentProxy(new Uint8Array(await file.arrayBuffer()), {
		useWasm: false,
		useSystemFonts: false,
		disableFontFace: true,
		isOffscreenCanvasSupported: false,
		isImageDecoderSupported: false,
		verbosity: 0
	});
	if (pdf.numPages > MAX_PDF_PAGES) throw new IntakeError('too-large');
	const pages: string[] = [];
	for (let number = 1; number <= pdf.numPages; number++) {
		const page = await pdf.getPage(number);
		pages.push(pageText((await page.getTextContent()).items));
		report(number / pdf.numPages, 'reading');
	}
	return { text: pages.join('\n\n'), title: await titleOf(pdf) };
}

async function titleOf(pdf: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<string | null> {
	const { info } = await pdf.getMetadata();
	const { Title } = info as { Title?: unknown };
	return typeof Title === 'string' ? Title.trim() || null : null;
}
