import { error } from '@sveltejs/kit';
import { describeFault, statusOf } from '$lib/core/share/fault.ts';
import { content } from '$lib/server/content.ts';
import { openShared } from '$lib/core/results/shared.ts';

export function load({ params, setHeaders }) {
	setHeaders({ 'x-robots-tag': 'noindex' });
	const opened = openShared(params.code, content);
	if (!opened.ok) {
		const { title, cure } = describeFault(opened.fault);
		error(statusOf(opened.fault), { message: title, cure });
	}
	return { shared: opened.shared, code: params.code };
}
