/** An id for something that is kept; `randomUUID` needs https, which not everybody has. */
export function newId(): string {
	const parts = crypto.getRandomValues(new Uint32Array(3));
	return Array.from(parts, (part) => part.toString(36)).join('-');
}
