import { imageSize } from 'image-size';
import { answer } from './answer.ts';
import { IntakeError } from './fault.ts';
import { MAX_PICTURE_PIXELS } from './limits.ts';
import { scaleFor, toGreys, toPgm } from './picture.ts';
import { startReader } from './tesseract.ts';

/** Fewer words than this are a logo, or what a photograph was taken for. */
const FEWEST_WORDS = 3;
const WORD = /\p{L}{3,}/gu;

answer(async (file: Blob, report) => {
	const picture = await unpack(file);
	report(null, 'loading');
	const reader = await startReader((share) => report(share, 'reading'));
	report(0, 'reading');
	const { data } = await reader.recognize(picture);
	if ((data.text.match(WORD) ?? []).length < FEWEST_WORDS) throw new IntakeError('no-words');
	return { text: data.text, title: null };
});

/** The picture, turned upright, as it is best read. */
async function unpack(file: Blob): Promise<Blob> {
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
	return new Blob([toPgm(toGreys(data, canvas.width, canvas.height))]);
}
