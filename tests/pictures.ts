/** Pictures and files that a browser makes for tests. */

interface Look {
	readonly scale?: number;
	readonly dark?: boolean;
	readonly type?: 'image/png' | 'image/jpeg' | 'image/webp';
	/** Without a ground behind the text. */
	readonly clear?: boolean;
	/** Turned to the left, as a camera that is held upright saves it. */
	readonly turned?: boolean;
	readonly width?: number;
}

/** A page with this text, as the browser draws it. Points get the marks of a list, as on a page. */
export async function pictureOf(text: string, look: Look = {}): Promise<Blob> {
	const { scale = 1, dark = false, type = 'image/png', clear, turned, width = 760 } = look;
	const page = document.createElement('div');
	const ground = clear ? 'transparent' : dark ? '#15171c' : '#fff';
	page.style.cssText = `box-sizing: border-box; width: ${width}px; padding: 24px; font: 16px/1.5 sans-serif;
		background: ${ground}; color: ${dark ? '#e4e6ea' : '#1a1a1a'};`;
	page.innerHTML = htmlOf(text);
	document.body.append(page);
	const height = page.offsetHeight;
	page.remove();
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><foreignObject
		width="100%" height="100%">${new XMLSerializer().serializeToString(page)}</foreignObject></svg>`;
	const image = new Image();
	image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
	await image.decode();
	const [across, down] = [width * scale, height * scale];
	const canvas = new OffscreenCanvas(turned ? down : across, turned ? across : down);
	const context = canvas.getContext('2d')!;
	if (turned) {
		context.translate(0, across);
		context.rotate(-Math.PI / 2);
	}
	context.drawImage(image, 0, 0, across, down);
	return canvas.convertToBlob({ type });
}

/** The markup of a text with headings (lines of their own), points and paragraphs. */
export function htmlOf(text: string): string {
	const blocks = text
		.trim()
		.split('\n\n')
		.flatMap((block) => block.split(/\n(?=[•-] )|(?<=^.{0,40})\n/));
	return blocks
		.map((block) =>
			/^[•-] /.test(block)
				? `<ul style="margin: 0 0 4px"><li>${escaped(block.slice(2))}</li></ul>`
				: block.length < 40
					? `<h3 style="margin: 16px 0 8px">${escaped(block)}</h3>`
					: `<p style="margin: 0 0 12px">${escaped(block)}</p>`
		)
		.join('');
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A JPEG that says it is to be turned to the right to stand upright. */
export async function sayTurned(jpeg: Blob): Promise<Blob> {
	// APP1, its length, "Exif", big-endian TIFF, one entry: orientation (0x112) is 6.
	const exif =
		'ffe10022457869660000' + '4d4d002a00000008' + '0001' + '011200030000000100060000' + '00000000';
	const bytes = Uint8Array.from(exif.match(/../g)!, (byte) => parseInt(byte, 16));
	return new Blob([jpeg.slice(0, 2), bytes, jpeg.slice(2)], { type: 'image/jpeg' });
}

/** A PDF with this on each page; readers put up with what such a short one leaves out. */
export function pdfOf(content: BlobPart, filter = '', pages = 1): Blob {
	const numbers = Array.from({ length: pages }, (_, i) => i + 5);
	const page =
		'<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 3 0 R>>>>>>';
	const head = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Count ${pages}/Kids[${numbers.map((n) => `${n} 0 R`).join(' ')}]>> endobj
3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>> endobj
${numbers.map((n) => `${n} 0 obj ${page} endobj`).join('\n')}
4 0 obj <<${filter}/Length ${new Blob([content]).size}>> stream
`;
	return new Blob([head, content, '\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF'], {
		type: 'application/pdf'
	});
}

/** What draws these lines one below the other. */
export function linesOf(...lines: readonly string[]): string {
	return `BT /F 12 Tf 14 TL 50 750 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
}

/** A PDF of a few kilobytes whose page unpacks to this many bytes. */
export async function pdfBomb(bytes: number): Promise<Blob> {
	const piece = new Uint8Array(1024 * 1024).fill(0x20);
	const spaces = new Blob(Array.from({ length: bytes / piece.length }, () => piece));
	const packed = spaces.stream().pipeThrough(new CompressionStream('deflate'));
	return pdfOf(await new Response(packed).blob(), '/Filter/FlateDecode');
}
