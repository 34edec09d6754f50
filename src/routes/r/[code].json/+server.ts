import { json } from '@sveltejs/kit';
import { openShared } from '$lib/core/results/shared.ts';
import { describeFault, statusOf } from '$lib/core/share/fault.ts';
import { sharedResult } from '$lib/server/api/shared.ts';
import { headersOf, notModified } from '$lib/server/caching.ts';
import { content } from '$lib/server/content.ts';

/** What a code shows, as `POST /api/results` answers it, less what it hides. */
export function GET({ params: { code }, url, request }) {
	const opened = openShared(code, content);
	if (!opened.ok) {
		const { fault } = opened;
		const { title, cure } = describeFault(fault);
		const body = {
			message: `${title}. ${cure}`,
			field: 'code',
			expected: 'a code of this app',
			fault
		};
		return json(body, { status: statusOf(fault), headers: { 'x-robots-tag': 'noindex' } });
	}
	const body = sharedResult(code, opened.shared, content, url.origin);
	return notModified(request, code) ?? json(body, { headers: headersOf(code) });
}
