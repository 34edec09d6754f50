import type { Content } from '../core/model/content.ts';

/**
 * All content as one bundle, the same for everybody, so that what is asked for never tells anything
 * about who asks.
 */
export async function loadContent(): Promise<Content> {
	const { content } = await import('./bundle.ts');
	return content;
}
