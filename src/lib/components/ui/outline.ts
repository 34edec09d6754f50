import { getContext, setContext } from 'svelte';

/** Where regions stand on their page. */
export interface Outline {
	/** The level of their headings. */
	readonly level: 2 | 4;
	/** What tells them from regions of the same title elsewhere on the page; may be empty. */
	readonly prefix: string;
}

const key = Symbol('outline');

export function getOutline(): Outline {
	return getContext<Outline | undefined>(key) ?? { level: 2, prefix: '' };
}

export function setOutline(outline: Outline): void {
	setContext(key, outline);
}
