import { openShared } from '$lib/core/results/shared.ts';
import { describeFault, statusOf } from '$lib/core/share/fault.ts';
import { badgeOf } from '$lib/server/badge.ts';
import { headersOf, notModified } from '$lib/server/caching.ts';
import { content } from '$lib/server/content.ts';

/** The badge of a link, for a README. */
export function GET({ params: { code }, request }) {
	const opened = openShared(code, content);
	if (!opened.ok) {
		const { title, cure } = describeFault(opened.fault);
		return new Response(`${title}. ${cure}\n`, { status: statusOf(opened.fault) });
	}
	const headers = { ...headersOf(code), 'content-type': 'image/svg+xml' };
	return notModified(request, code) ?? new Response(badgeOf(opened.shared.view), { headers });
}
