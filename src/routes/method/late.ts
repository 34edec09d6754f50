/**
 * The one script of a page that needs none to be read: when the page is done and idle, it asks for what
 * puts the reader's own numbers into the examples. It asks for everybody, whatever is kept here.
 */
async function start(): Promise<void> {
	// To run what reads the records and what shows them is too much for one task of a slow phone.
	await import('$lib/storage/open.ts');
	await new Promise((go) => setTimeout(go));
	const { showOwnNumbers } = await import('./own-numbers.ts');
	await showOwnNumbers();
}

const whenIdle = () =>
	// Safari has no idle callbacks yet.
	'requestIdleCallback' in window
		? requestIdleCallback(() => void start())
		: setTimeout(start, 200);

if (document.readyState === 'complete') whenIdle();
else addEventListener('load', whenIdle, { once: true });

export {};
