/** In milliseconds. */
const QUIET = 2000;

/** Waits until nothing has arrived for two seconds, so that what is asked for next does not compete with it. */
export function whenQuiet(): Promise<void> {
	return new Promise((resolve) => {
		let timer: ReturnType<typeof setTimeout>;
		const observer = new PerformanceObserver(wait);
		function wait() {
			clearTimeout(timer);
			timer = setTimeout(() => {
				observer.disconnect();
				resolve();
			}, QUIET);
		}
		observer.observe({ type: 'resource' });
		wait();
	});
}
