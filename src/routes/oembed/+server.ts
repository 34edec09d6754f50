import { json } from '@sveltejs/kit';
import { openShared } from '$lib/core/results/shared.ts';
import { oembedRequest, oembedOf } from '$lib/server/api/oembed.ts';
import { answerRefusal } from '$lib/server/api/body.ts';
import { content } from '$lib/server/content.ts';
import { landingOf } from '$lib/server/landing.ts';

/** What a results link is, in the form of oembed.com. */
export function GET({ url }) {
	const query = oembedRequest.safeParse(Object.fromEntries(url.searchParams));
	if (!query.success) {
		const [issue] = query.error.issues;
		const field = issue?.path.join('.') ?? '';
		return answerRefusal({ status: 400, field, expected: issue?.message ?? '' });
	}
	// The specification asks for these two.
	if (query.data.format === 'xml')
		return new Response('This address answers in JSON only.\n', { status: 501 });
	const missing = () => new Response('No results link of this site.\n', { status: 404 });
	const code = codeOf(query.data.url, url.origin);
	const opened = code === null ? null : openShared(code, content);
	if (code === null || !opened?.ok) return missing();
	const { view } = opened.shared;
	return json(
		oembedOf(query.data, view.name, landingOf(code, opened.shared, url.origin), url.origin),
		{
			headers: { 'cache-control': 'no-cache', 'x-robots-tag': 'noindex' }
		}
	);
}

function codeOf(link: string, origin: string): string | null {
	if (!URL.canParse(link)) return null;
	const { origin: of, pathname } = new URL(link);
	return of === origin && pathname.startsWith('/r/') ? pathname.slice('/r/'.length) : null;
}
