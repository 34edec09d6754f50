/**
 * The one script of the front page, which needs none to be read. It greets whoever was here before, and
 * keeps a copy of the app on the device once nothing else is on the line.
 */
import { whenQuiet } from '$lib/state/quiet.ts';
import { DATABASE } from '$lib/storage/name.ts';

if (await mayBeKept()) {
	const { welcomeBack } = await import('./welcome-back.ts');
	await welcomeBack();
}
await whenQuiet();
// Without it no copy is kept this time.
await import('./keep-copy.ts').then(({ keepCopy }) => keepCopy()).catch(() => {});

/** Whether there may be records in this browser. */
async function mayBeKept(): Promise<boolean> {
	try {
		return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
	} catch {
		// Not every browser tells.
		return true;
	}
}
