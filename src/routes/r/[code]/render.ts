import type { RequestEvent } from '@sveltejs/kit';
import { render } from 'svelte/server';
import type { Shared } from '$lib/core/results/shared.ts';
import { etagOf } from '$lib/server/caching.ts';
import { content } from '$lib/server/content.ts';
import { Frame } from '$lib/server/frame.ts';
import type { Page } from '$lib/server/page-cache.ts';
import { allowByHash } from '$lib/server/policy.ts';
import { makeSample } from '$lib/server/sample.ts';
import ResultPage from './+page.svelte';
import { pageData } from './data.ts';

interface FramePage {
	readonly frame: Frame;
	readonly headers: Page['headers'];
}

let framed: Promise<FramePage> | undefined;

/** What SvelteKit renders around a result of our own. */
async function makeFrame({ fetch, url }: RequestEvent): Promise<FramePage> {
	const response = await fetch(`${url.origin}/r/${makeSample(content).code}`);
	const { 'content-length': _, ...headers } = Object.fromEntries(response.headers);
	const policy = headers['content-security-policy'] ?? '';
	const allowed = allowByHash(await response.text(), policy);
	return {
		frame: new Frame(allowed.html),
		headers: { ...headers, vary: 'Accept-Encoding', 'content-security-policy': allowed.policy }
	};
}

function getFrame(event: RequestEvent): Promise<FramePage> {
	framed ??= makeFrame(event).catch((error: unknown) => {
		framed = undefined;
		throw error;
	});
	return framed;
}

/** The page of a result that is made to be shown: the same for everybody. */
export async function renderShared(event: RequestEvent, shared: Shared): Promise<Page> {
	const { frame, headers: usual } = await getFrame(event);
	const { url, params } = event;
	const data = pageData(params.code ?? '', shared, url.origin);
	const { head, body } = render(ResultPage, { props: { data } });
	const end = body.lastIndexOf('</div>') + '</div>'.length;
	const page = frame.fill({ head, body: body.slice(body.indexOf('<div'), end) });
	return { body: page, headers: { ...usual, etag: etagOf(`${url.origin}${url.pathname}`) } };
}
