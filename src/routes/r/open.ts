import { mount } from 'svelte';
import { readLink } from '$lib/core/compare/pasted.ts';
import type { Content } from '$lib/core/model/content.ts';
import { openShared } from '$lib/core/results/shared.ts';
import Opened from './Opened.svelte';

/** Puts a result that goes on reading its address in place of the one that the server rendered. */
export function open(page: HTMLElement, content: Content): void {
	const opened = openShared(readLink(location.href)?.code ?? '', content);
	if (!opened.ok) throw new Error(opened.fault);
	page.replaceChildren();
	mount(Opened, { target: page, props: { shared: opened.shared } });
}
