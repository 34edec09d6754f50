import { imageSize } from 'image-size';
import { answer } from './answer.ts';
import { bandsOf } from './bands.ts';
import { IntakeError } from './fault.ts';
import { MAX_PICTURE_PIXELS } from './limits.ts';
import { scaleFor, toGreys, toPgm, type Greys } from './picture.ts';
import { startReader } from './tesseract.ts';

/** Fewer words than this are a logo, or what a photograph was taken for. */
const FEWEST_WORDS = 3;
const MOST_READERS = 4;
const WORD = /\p{L}{3,}/gu;

answer(async (file: Blob, report) => {
	const bands = bandsOf(await unpack(file), readersAtOnce());
	report(null, 'loading');
	const rows = bands.reduce((sum, { height }) => sum + height, 0);
	const read = bands.map(() => 0);
	const start = (i: number) =>
		startReader((share) => {
			read[i] = share;
			report(bands.reduce((sum, { height }, at) => sum + read[at]! * height, 0) / rows, 'reading');
		});
	// What the first fetches, the others find in the browser's cache.
	const first = await start(0);
	report(0, 'reading');
	const texts = await Promise.all(
		bands.map(async (band, i) => {
			const reader = i === 0 ? first : await start(i);
			const { data } = await reader.recognize(new Blob([toPgm(band)]));
			return data.text;
		})
	);
	const text = texts.join('\n');
	if ((text.match(WORD) ?? []).length < FEWEST_WORDS) throw new IntakeError('no-words');
	return { text, title: null };
});

/** A reader keeps a processor busy, and takes some 100 MB. Not every browser says how much there is. */
function readersAtOnce(): number {
	const { hardwareConcurrency, deviceMemory = 4 } = navigator as {
		deviceMemory?: number;
	} & typeof navigator;
	return Math.max(1, Math.min(MOST_READERS, hardwareConcurrency, deviceMemory / 2));
}

/** The picture, turned upright, as it is best read. */
async function unpack(file: Blob): Promise<Greys> {
	const { width, height } = imageSize(new Uint8Array(await file.arrayBuffer()));
	if (width * height > MAX_PICTURE_PIXELS) throw new IntakeError('too-large-picture');
	const bitmap = await createImageBitmap(file);
	const scale = scaleFor(bitmap.width, bitmap.height);
	const canvas = new OffscreenCanvas(
		Math.max(1, Math.round(bitmap.width * scale)),
		Math.max(1, Math.round(bitmap.height * scale))
	);
	const context = canvas.getContext('2d', { willReadFrequently: true })!;
	context.imageSmoothingQuality = 'high';
	context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
	bitmap.close();
	const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
	return toGreys(data, canvas.width, canvas.height);
}
