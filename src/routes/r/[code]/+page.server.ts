import { error } from '@sveltejs/kit';
import { describeFault, statusOf } from '$lib/core/share/fault.ts';
import { headersOf } from '$lib/server/caching.ts';
import { content } from '$lib/server/content.ts';
import { openShared } from '$lib/core/results/shared.ts';
import { pageData } from './data.ts';

export const csr = false;

export function load({ params: { code }, url, locals, setHeaders }) {
	const opened = locals.opened ?? openShared(code, content);
	if (!opened.ok) {
		setHeaders({ 'x-robots-tag': 'noindex' });
		const { title, cure } = describeFault(opened.fault);
		error(statusOf(opened.fault), { message: title, cure });
	}
	setHeaders(headersOf(code));
	return pageData(code, opened.shared, url.origin);
}
