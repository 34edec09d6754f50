import type { Shared } from '$lib/core/results/shared.ts';
import { landingOf } from '$lib/server/landing.ts';

/** What the page knows of a result that its code shows. */
export const pageData = (code: string, shared: Shared, origin: string) => ({
	shared,
	code,
	landing: landingOf(code, shared, origin)
});
