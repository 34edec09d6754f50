import { tick } from 'svelte';

/**
 * Lets a page take the place of what stood there before it came to life: what is read stays where it is on the screen,
 * and the focus stays on its link.
 * @param before what stands there, as a selector
 */
export async function takePlace(
	page: HTMLElement,
	before: string,
	take: () => void
): Promise<void> {
	const regions = [...page.querySelectorAll<HTMLElement>(`:is(${before}) [aria-label]`)];
	// To ask where something is takes a layout, which after the change is too much for the same task.
	const read =
		scrollY > 0 ? regions.findLast((region) => topOf(region) < innerHeight / 2) : undefined;
	const top = read ? topOf(read) : 0;
	const focused = document.activeElement;
	const href =
		focused instanceof HTMLAnchorElement && focused.closest(before) ? focused.href : undefined;
	take();
	await tick();
	const same = read && page.querySelector(`[aria-label="${CSS.escape(read.ariaLabel ?? '')}"]`);
	if (same) scrollBy({ top: topOf(same) - top, behavior: 'instant' });
	const link = [...page.querySelectorAll('a')].find((one) => one.href === href);
	link?.focus({ preventScroll: true });
}

const topOf = (element: Element) => element.getBoundingClientRect().top;
