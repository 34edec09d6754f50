import { answer } from './answer.ts';
import { decode } from './decode.ts';
import { htmlToText } from './html.ts';

answer(async (page: Blob, report) => {
	report(null, 'reading');
	return htmlToText(decode(new Uint8Array(await page.arrayBuffer())));
});
