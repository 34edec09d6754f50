/** What another app shared into this one, on its way from the service worker to the page that reads it. */
export interface SharedItem {
	readonly title: string;
	readonly text: string;
	readonly url: string;
	readonly files: readonly File[];
}

const CACHE = 'shared';
const ADDRESS = '/shared';

/** Keeps the form that an app sent, as it came, in place of one that nobody took. For the service worker. */
export async function keepShared(request: Request): Promise<void> {
	const type = request.headers.get('content-type') ?? '';
	const form = new Response(await request.blob(), { headers: { 'content-type': type } });
	await (await caches.open(CACHE)).put(ADDRESS, form);
}

/** Reads what was shared and removes it; null if there is nothing, or if another tab was first. */
export async function takeShared(): Promise<SharedItem | null> {
	if (!mayCache()) return null;
	const kept = await (await caches.open(CACHE)).match(ADDRESS);
	const taken = await forgetShared();
	if (!kept || !taken) return null;
	const form = await kept.formData().catch(() => new FormData());
	const text = (name: string) => form.getAll(name).find((value) => typeof value === 'string') ?? '';
	return {
		title: text('title'),
		text: text('text'),
		url: text('url'),
		files: form.getAll('files').filter((value) => value instanceof File && value.size > 0) as File[]
	};
}

/** Removes what was shared, read or not; false if there was nothing. */
export async function forgetShared(): Promise<boolean> {
	return mayCache() && caches.delete(CACHE);
}

/** Caches are not there without https, and asking for them fails where all storage is switched off. */
function mayCache(): boolean {
	try {
		return globalThis.caches !== undefined;
	} catch {
		return false;
	}
}
