import { version } from '$app/environment';
import { headlineOf, type Headline } from '../core/results/headline.ts';
import type { Shared } from '../core/results/shared.ts';
import { HEIGHT, WIDTH } from './preview/size.ts';

/** How a link is shown elsewhere, with absolute addresses. */
export interface Landing extends Headline {
	readonly url: string;
	/** Of its picture. It carries the build, so it can be kept for ever. */
	readonly picture: string;
	readonly width: number;
	readonly height: number;
	/** Of what says all this in the form of oembed.com. */
	readonly oembed: string;
}

/** @param origin the configured one, or that of a checked host */
export function landingOf(code: string, shared: Shared, origin: string): Landing {
	const url = `${origin}/r/${code}`;
	return {
		...headlineOf(shared),
		url,
		picture: `${url}/preview.png?v=${encodeURIComponent(version)}`,
		width: WIDTH,
		height: HEIGHT,
		oembed: `${origin}/oembed?format=json&url=${encodeURIComponent(url)}`
	};
}
