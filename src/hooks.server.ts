import { building } from '$app/environment';
import { text, type Handle, type HandleServerError } from '@sveltejs/kit';
import { openShared } from '$lib/core/results/shared.ts';
import { content } from '$lib/server/content.ts';
import { startLate } from '$lib/server/late-start.ts';
import { PageCache } from '$lib/server/page-cache.ts';
import { renderShared } from './routes/r/[code]/render.ts';
import { describeError } from './server/log.js';

const FORM = 'application/x-www-form-urlencoded';
const pages = new PageCache();

/** Tells the person something useful and the log what happened, without the address: it may hold a code. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) {
		return {
			message: 'There is no such page',
			cure: 'Check the address, or start at the front page.'
		};
	}
	if (status === 400) {
		return {
			message: 'This address is damaged',
			cure: 'Ask for the link again, or start at the front page.'
		};
	}
	if (status < 500) return { message, cure: 'Go back and try again.' };
	console.error(event.route.id, describeError(error));
	return {
		message: 'Something went wrong here',
		cure: 'Your answers are safe in your browser. Try again.'
	};
};

/** Leaves the line to the page until it is painted: no module is asked for before. */
function startingLate() {
	const modules: string[] = [];
	return {
		preload({ type, path }: { type: string; path: string }) {
			if (type === 'js') modules.push(path);
			return type !== 'js';
		},
		transformPageChunk: ({ html }: { html: string }) => startLate(html, modules)
	};
}

/** What is not written as the form of the quiz is would be read as one without answers. */
function isOtherForm({ method, headers }: Request): boolean {
	const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
	return method === 'POST' && type !== FORM;
}

/** A page with answers in it is not to be known again by a tag made of them. */
function withoutTag({ status, headers, body }: Response): Response {
	headers.delete('etag');
	return new Response(body, { status, headers });
}

/** A result that is made to be shown follows from its address and the build alone, and is rendered once. */
export const handle: Handle = async ({ event, resolve }) => {
	const { request, route, url, locals, params } = event;
	if (route.id === '/r' && isOtherForm(request)) {
		return text(`This door takes a form, as ${FORM}.\n`, { status: 415 });
	}
	const answer = () => resolve(event, startingLate());
	if (route.id !== '/r/[code]' || event.isDataRequest) return answer();
	// What the build and the server itself ask for is rendered by SvelteKit.
	if (building || event.isSubRequest) return answer();
	const key = url.origin + url.pathname;
	const kept = await pages.get(key, request);
	if (kept) return kept;
	locals.opened = openShared(params.code ?? '', content);
	if (!locals.opened.ok) return answer();
	const { shared } = locals.opened;
	if (shared.kind === 'full') return withoutTag(await answer());
	return pages.keep(key, request, await renderShared(event, shared));
};
