import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { expectNoWorkers } from '../../../tests/workers.ts';
import { linesOf, pdfBomb, pdfOf } from '../../../tests/pictures.ts';
import { LISTINGS } from '../../../tests/listing-texts.ts';
import { IntakeError, INTAKE_FAULTS, type IntakeFault } from './fault.ts';
import { readListing } from './read-listing.ts';
import { readText } from './read-text.ts';

const MB = 1024 * 1024;
const PNG = '\x89PNG\r\n\x1a\n';
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

afterEach(expectNoWorkers);

test.each([
	['pasted text', ' Job\r\n\r\n• Write ', 'Job\n\n• Write', null, 'text'],
	['a text file', new File(['Job'], 'job.txt'), 'Job', null, 'text'],
	[
		'a page',
		new File(['<title>Job</title><h1>A</h1><ul><li>B'], 'job.html'),
		'# A\n\n- B',
		'Job',
		'html'
	],
	[
		'a page from the clipboard',
		new Blob(['<ul><li>B'], { type: 'text/html' }),
		'- B',
		null,
		'html'
	],
	['a PDF', pdfOf(linesOf('Duties', 'Write guides')), 'Duties\nWrite guides', null, 'pdf']
])('%s', async (_, source, text, title, kind) => {
	expect(await readText(source)).toEqual({ text, title, kind });
});

/** The start of a PNG of this size, which no more than says so. */
function pngOf(width: number, height: number): Blob {
	const head = new DataView(new ArrayBuffer(8));
	head.setUint32(0, width);
	head.setUint32(4, height);
	return new Blob([bytes(`${PNG}\0\0\0\rIHDR`), head, bytes('\x08\x02\0\0\0')]);
}

type Refused = [fault: IntakeFault, what: string, source: () => string | Blob | Promise<Blob>];

test.each<Refused>([
	['empty', 'no text', () => ' \n'],
	['empty', 'an empty file', () => new File([], 'a.pdf')],
	['empty', 'a page of scripts', () => new File(['<script>1</script>'], 'a.html')],
	['too-large', 'too much text', () => 'word '.repeat(50_000)],
	['too-large', 'a large text file', () => new File(['x'.repeat(500_000)], 'a.txt')],
	['too-large', 'a large page', () => new File(['x'.repeat(6 * MB)], 'a.html')],
	['too-large', 'a large PDF', () => new Blob(['%PDF-', new Uint8Array(21 * MB)])],
	['too-large', 'a PDF of many pages', () => pdfOf('', '', 41)],
	['too-large', 'a PDF that unpacks to too much', () => pdfBomb(72 * MB)],
	['too-large-picture', 'a large picture', () => new Blob([bytes(PNG), new Uint8Array(21 * MB)])],
	['too-large-picture', 'a picture that unpacks to too much', () => pngOf(60_000, 60_000)],
	['unreadable', 'half a picture', () => pngOf(600, 600)],
	['unreadable', 'no picture', () => new File(['GIF89a'], 'a.png')],
	['unreadable', 'a deep page', () => new File(['<b>'.repeat(100_000)], 'a.html')],
	['not-a-listing-file', 'an office file', () => new File(['PK\x03\x04\0'], 'a.docx')],
	['no-words', 'a PDF without text', () => pdfOf('0 0 m 9 9 l S')]
])('%s: %s', async (fault, _, source) => {
	await expect(readText(await source())).rejects.toMatchObject({ fault });
});

test('nothing in a page is run or fetched', async () => {
	await commands.recordRequests();
	const hostile = `<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example">
		<link rel=stylesheet href=//evil.example/a.css><img src="https://evil.example/a.png" onerror="document.title='run'">
		<script>document.title = 'run'</script><svg onload="document.title='run'"><a href="javascript:1">x</a></svg><p>Job`;
	expect(await readText(new File([hostile], 'a.html'))).toMatchObject({ text: 'Job' });
	expect(document.title).not.toBe('run');
	expect((await commands.listRequests()).filter((address) => address.includes('evil'))).toEqual([]);
});

test.each([
	['a.pdf', '%PDF-1.7\n'],
	['a.pdf', '%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 1 0 R>> endobj\ntrailer <</Root 1 0 R>>'],
	['a.png', `${PNG}\0\0\0\rIHDR`],
	['a.jpg', '\xff\xd8\xff\xe1'],
	['a.webp', 'RIFF\x40\0\0\0WEBPVP8 '],
	['a.html', '<']
])('any bytes called %s that begin with %j give a text or a clear fault', async (name, head) => {
	await fc.assert(
		fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (rest) => {
			const file = new File([bytes(head), rest as Uint8Array<ArrayBuffer>], name);
			const end = await readText(file).catch((error: unknown) => error);
			if (end instanceof IntakeError) expect(INTAKE_FAULTS).toContain(end.fault);
			else expect(end).toMatchObject({ text: expect.stringMatching(/\S/) });
		}),
		{ numRuns: 6 }
	);
});

test('a listing is read in a worker as it is read anywhere', async () => {
	const reading = await readListing(LISTINGS.advocate);
	expect(reading).toMatchObject({ seniority: 'senior', doubt: null });
	expect(reading.skills.presentation.quotes[0]?.text).toContain('Give talks at meetups');
});

test('a reading that was cancelled before it began never begins', async () => {
	const signal = AbortSignal.abort();
	await expect(readListing('Job', signal)).rejects.toMatchObject({ fault: 'cancelled' });
	await expect(readText('Job', { signal })).rejects.toMatchObject({ fault: 'cancelled' });
});
