import { expect, test } from 'vitest';
import { mutateBytes } from '../../../tests/fuzz/mutate.ts';
import { randomOf } from '../../../tests/fuzz/random.ts';
import { linesOf, pdfOf, pictureOf } from '../../../tests/pictures.ts';
import { expectNoWorkers } from '../../../tests/workers.ts';
import { IntakeError, readText } from './index.ts';

/** How many files of each kind; set for a longer run. Each has a worker of its own, which takes its time to start. */
const FILES = Number(import.meta.env.VITE_FUZZ_FILES ?? 20);
const TIME = { timeout: FILES * 5000 };

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

/** How reading ends: with a text, or with a fault, which has a sentence. Anything else is thrown. */
async function endOf(file: File): Promise<string> {
	try {
		return typeof (await readText(file)).text;
	} catch (error) {
		if (error instanceof IntakeError) return error.fault;
		throw error;
	}
}

/** What a file may come to; not that it takes too long, or that a worker fails to start. */
const ENDS = [
	'string',
	'empty',
	'no-words',
	'not-a-listing-file',
	'too-large',
	'too-large-picture',
	'unreadable'
];

test('PDFs with bytes changed are read or refused', TIME, async () => {
	const pdf = await bytesOf(pdfOf(linesOf('Developer Advocate', 'Give talks at meetups'), '', 3));
	const ends = new Set<string>();
	for (let i = 0; i < FILES; i++) {
		ends.add(await endOf(new File([mutateBytes(pdf, randomOf(3, i))], 'listing.pdf')));
	}
	expect([...ends]).toEqual(expect.arrayContaining(['string', 'unreadable']));
	for (const end of ends) expect(ENDS).toContain(end);
	await expectNoWorkers();
});

test('pictures with bytes changed are read or refused', TIME, async () => {
	// There is nothing to read in them: what is tested is how they are taken apart.
	const types = ['image/png', 'image/jpeg', 'image/webp'] as const;
	const pictures = await Promise.all(
		types.map(async (type) => bytesOf(await pictureOf('.', { type, width: 60 })))
	);
	const ends = new Set<string>();
	for (let i = 0; i < FILES; i++) {
		const random = randomOf(5, i);
		ends.add(await endOf(new File([mutateBytes(random.pick(pictures), random)], 'shot.png')));
	}
	expect([...ends]).toContain('unreadable');
	for (const end of ends) expect(ENDS).toContain(end);
	await expectNoWorkers();
});
