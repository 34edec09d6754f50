const ADDRESS = /^https?:\/\/\S+$/i;

/** The address that a text is, and nothing else; null for any other text. */
export function onlyAddress(text: string): string | null {
	const line = text.trim();
	return ADDRESS.test(line) ? line : null;
}
