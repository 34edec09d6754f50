import { fetchAdvice } from 'virtual:advice';
import type { Content } from '../core/model/content.ts';

let loading: Promise<Content> | undefined;

/**
 * All content, the same for everybody, so that what is asked for never tells anything about who asks.
 * Load it when it is needed: it is large. What gets lost on a poor line is asked for once more.
 * @throws if it is lost again; then the next call starts anew
 */
export function loadContent(): Promise<Content> {
	loading ??= load().catch((error: unknown) => {
		loading = undefined;
		throw error;
	});
	return loading;
}

async function load(): Promise<Content> {
	const [{ skills, questions, roles }, { listings }, { rules, resources }] = await Promise.all([
		import('./basics.ts'),
		import('./library.ts'),
		fetchAdvice().catch(onceMore)
	]);
	return { skills, questions, roles, listings, rules, resources };
}

async function onceMore(): ReturnType<typeof fetchAdvice> {
	await new Promise((go) => setTimeout(go, 1000));
	return fetchAdvice().catch((cause: unknown) => {
		throw new Error('What is advised got lost on the way', { cause });
	});
}
