/**
 * The one script of a shared result, which needs none to be read. It reads what stands behind the `#`, which
 * never reached the server, and draws the radar; then it keeps a copy of the app on the device.
 */
import { whenIdle } from '$lib/charts/idle.ts';
import { loadContent } from '$lib/state/content.ts';
import { whenQuiet } from '$lib/state/quiet.ts';

const page = document.querySelector<HTMLElement>('[data-result]')!;
let isOpen = false;

addEventListener('hashchange', read);
await read();
if (!isOpen) {
	const { fillIn } = await whenIdle(() => import('./fill-in.ts'));
	fillIn(page);
}
await whenQuiet();
// Without it no copy is kept this time.
await import('../keep-copy.ts').then(({ keepCopy }) => keepCopy()).catch(() => {});

/** Shows the result with what stands behind the `#`, or with a sentence if that is missing. */
async function read(): Promise<void> {
	const fragment = location.hash.slice(1);
	const isPlace = fragment && document.getElementById(fragment);
	if (isOpen || isPlace || (!fragment && page.dataset['behind'] === undefined)) return;
	isOpen = true;
	const [{ open }, content] = await Promise.all([import('./open.ts'), loadContent()]);
	open(page, content);
}
