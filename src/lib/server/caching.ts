import { createHash } from 'node:crypto';
import { version } from '$app/environment';

/** What a link shows depends on its code (or on its address, where that stands in it) and on nothing else but the build. */
export function etagOf(code: string): string {
	const hash = createHash('sha256').update(code).digest('base64url').slice(0, 16);
	return `"${version}-${hash}"`;
}

/** Headers of all that is made of a code: asked for anew, and told by its tag whether it is still the same. */
export function headersOf(code: string): Record<string, string> {
	return { etag: etagOf(code), 'cache-control': 'no-cache', 'x-robots-tag': 'noindex' };
}

/** Whether whoever asks has what carries this tag. */
export function isKnown(request: Request, etag: string | null): boolean {
	const given = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
	return given.some((one) => one.replace(/^W\//, '') === etag);
}

/** An answer that is still the same, when whoever asks says so; SvelteKit finds that out only after the work. */
export function notModified(request: Request, code: string): Response | null {
	return isKnown(request, etagOf(code))
		? new Response(null, { status: 304, headers: headersOf(code) })
		: null;
}
