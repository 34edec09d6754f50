/** A task that cannot begin again before it is over: what is sent twice while the disk is busy is kept once. */
export function oneAtATime<Given extends unknown[]>(task: (...given: Given) => Promise<void>) {
	let busy = false;
	return async (...given: Given): Promise<void> => {
		if (busy) return;
		busy = true;
		await task(...given).finally(() => (busy = false));
	};
}
