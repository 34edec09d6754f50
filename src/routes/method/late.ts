/**
 * The one script of a page that needs none to be read: when the page is done and idle, it asks for what
 * puts the reader's own numbers into the examples. It asks for everybody, whatever is kept here.
 */
const start = () => void import('./own-numbers.ts').then(({ showOwnNumbers }) => showOwnNumbers());
const whenIdle = () =>
	// Safari has no idle callbacks yet.
	'requestIdleCallback' in window ? requestIdleCallback(start) : setTimeout(start, 200);

if (document.readyState === 'complete') whenIdle();
else addEventListener('load', whenIdle, { once: true });

export {};
