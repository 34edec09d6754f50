import { createHash } from 'node:crypto';
import { version } from '$app/environment';

/**
 * What a link shows depends on its code (or on its address, where that stands in it) and on nothing else but the build.
 * The tag is a weak one, since it is the same however an answer is compressed.
 */
export function etagOf(code: string): string {
	const hash = createHash('sha256').update(code).digest('base64url').slice(0, 16);
	return `W/"${version}-${hash}"`;
}

/** Asked for anew, and told by its tag whether it is still the same. */
export const taggedBy = (etag: string): Record<string, string> => ({
	etag,
	'cache-control': 'no-cache'
});

/** Headers of all that is made of a code. */
export function headersOf(code: string): Record<string, string> {
	return { ...taggedBy(etagOf(code)), 'x-robots-tag': 'noindex' };
}

/** Whether whoever asks has what carries this tag. */
export function isKnown(request: Request, etag: string | undefined): boolean {
	const given = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
	const plain = (tag: string) => tag.replace(/^W\//, '');
	return etag !== undefined && given.some((one) => one === '*' || plain(one) === plain(etag));
}

/** An answer that is still the same, when whoever asks says so; SvelteKit finds that out only after the work. */
export function notModified(request: Request, code: string): Response | null {
	return isKnown(request, etagOf(code))
		? new Response(null, { status: 304, headers: headersOf(code) })
		: null;
}
