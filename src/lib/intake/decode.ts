/** A page says near its start how it is written. */
const META_CHARSET = /<meta\s[^>]{0,200}?charset\s*=\s*["']?([\w-]{1,40})/i;

/**
 * Bytes as text: by their mark, else as UTF-8, else as the page says, else as old Windows programs wrote.
 */
export function decode(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	return (
		decodedAs('utf-8', bytes) ??
		decodedAs(META_CHARSET.exec(latin(bytes.subarray(0, 2048)))?.[1], bytes) ??
		latin(bytes)
	);
}

/** Null where the bytes are not written that way, or the way is unknown. */
function decodedAs(label: string | undefined, bytes: Uint8Array): string | null {
	if (label === undefined) return null;
	try {
		return new TextDecoder(label, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

function latin(bytes: Uint8Array): string {
	return new TextDecoder('windows-1252').decode(bytes);
}
