/** Runs a task once the page has nothing more urgent to do. */
export function whenIdle<T>(task: () => Promise<T>): Promise<T> {
	return new Promise((resolve) => {
		// Safari has no idle callbacks yet.
		const later = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));
		later(() => resolve(task()));
	});
}
