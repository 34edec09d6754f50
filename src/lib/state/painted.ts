/** In milliseconds: pages in the background are not painted. */
const AT_MOST = 100;

/** Resolves when what is on the screen by now is painted. */
export function painted(): Promise<void> {
	return new Promise((resolve) => {
		requestAnimationFrame(() => setTimeout(resolve));
		setTimeout(resolve, AT_MOST);
	});
}
