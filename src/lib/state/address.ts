import { goto } from '$app/navigation';
import { resolve } from '$app/paths';

/**
 * Takes what stands behind the `#` of /progress out of the address. `replaceState` would leave it in the state of the
 * tab's history, where SvelteKit keeps the address that the page was opened at.
 */
export function forgetAddress(): Promise<void> {
	return goto(resolve('/progress'), { replaceState: true, noScroll: true, keepFocus: true });
}
