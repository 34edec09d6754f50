import { version } from '$app/environment';
import { openShared } from '$lib/core/results/shared.ts';
import { describeFault, statusOf } from '$lib/core/share/fault.ts';
import { headersOf, notModified } from '$lib/server/caching.ts';
import { content } from '$lib/server/content.ts';
import { pictureOf } from '$lib/server/preview/picture.ts';
import { RETRY_AFTER, pictures } from '$lib/server/preview/pictures.ts';

/** The picture of a link, for whatever shows links. Under an address with the build it never changes. */
export async function GET({ params: { code }, url, request }) {
	const opened = openShared(code, content);
	if (!opened.ok) {
		const { title, cure } = describeFault(opened.fault);
		return new Response(`${title}. ${cure}\n`, { status: statusOf(opened.fault) });
	}
	const same = notModified(request, code);
	if (same) return same;
	const drawn = pictures.add(pictureOf(opened.shared));
	if (!drawn) {
		const headers = { 'retry-after': String(RETRY_AFTER), 'cache-control': 'no-store' };
		return new Response('Too many pictures are asked for. Try again soon.\n', {
			status: 429,
			headers
		});
	}
	const headers = new Headers({ ...headersOf(code), 'content-type': 'image/png' });
	if (url.searchParams.get('v') === version) {
		headers.set('cache-control', 'public, max-age=31536000, immutable');
	}
	return new Response((await drawn) as Uint8Array<ArrayBuffer>, { headers });
}
