/** Marks of a page that plain text does not keep. */
const STRUCTURE = /<(?:li|h[1-6])[\s>]/i;

/**
 * What of a paste or a drop to read: text where there is any, since programs also give a picture of it; as
 * a page where it has headings or lists, which plain text loses. Null where there is nothing to read.
 */
export function sourceOf(transfer: DataTransfer): File | Blob | string | null {
	const html = transfer.getData('text/html');
	const plain = transfer.getData('text/plain');
	const file = transfer.files[0];
	if (plain.trim() === '') return file ?? (html ? new Blob([html], { type: 'text/html' }) : null);
	return STRUCTURE.test(html) ? new Blob([html], { type: 'text/html' }) : plain;
}
