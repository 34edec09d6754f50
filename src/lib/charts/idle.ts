/** Runs a task once the page has nothing more urgent to do. What comes of it is handed over in a turn of its own. */
export function whenIdle<T>(task: () => Promise<T>): Promise<T> {
	return new Promise((resolve) => {
		// Safari has no idle callbacks yet.
		const later = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));
		later(() => resolve(task().then(inItsTurn)));
	});
}

/** To run what was fetched and to draw with it is too much for one turn of a slow phone. */
async function inItsTurn<T>(result: T): Promise<T> {
	await new Promise((go) => setTimeout(go));
	return result;
}
