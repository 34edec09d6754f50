import { dev } from '$app/environment';

/** What a booth needs is made of the app's own chunks, so this bundle has nothing of it. */
const KIOSK = dev ? '/src/routes/quiz/kiosk.ts' : '/_app/kiosk.js';

// The questions read without this script, so it waits until they are on the screen: on a slow line the two would
// share it. The time is for pages in the background, which are not painted.
await new Promise<void>((go) => {
	requestAnimationFrame(() => setTimeout(go));
	setTimeout(go, 1000);
});
// At a booth nothing is kept, and nothing here is read.
const isKiosk = new URLSearchParams(location.search).has('kiosk');
const { comeAlive } = (await (isKiosk
	? import(/* @vite-ignore */ KIOSK)
	: import('./alive.ts'))) as typeof import('./alive.ts');
// To run the modules and to bring the page to life is too much for one task.
await new Promise((go) => setTimeout(go));
await comeAlive();
