import * as z from 'zod';
import type { Landing } from '../landing.ts';

const pixels = z
	.string()
	.regex(/^\d{1,5}$/, 'expected a number of pixels')
	.transform(Number)
	.optional();

/** The query of `GET /oembed`; anything else in it is passed over, as the specification asks. */
export const oembedRequest = z.object({
	url: z.string('expected the address of a results link'),
	format: z.enum(['json', 'xml'], 'expected json').optional(),
	maxwidth: pixels,
	maxheight: pixels
});

/** What `GET /oembed` answers: a link, with its picture where that fits. See oembed.com, section 2.3. */
export const oembedBody = z.object({
	version: z.literal('1.0'),
	type: z.literal('link'),
	title: z.string(),
	author_name: z.string().optional(),
	provider_name: z.string(),
	provider_url: z.string(),
	thumbnail_url: z.string().optional(),
	thumbnail_width: z.number().optional(),
	thumbnail_height: z.number().optional()
});

export function oembedOf(
	{ maxwidth = Infinity, maxheight = Infinity }: z.output<typeof oembedRequest>,
	name: string | null,
	{ title, picture, width, height }: Landing,
	origin: string
): z.output<typeof oembedBody> {
	return {
		version: '1.0',
		type: 'link',
		title,
		...(name !== null && { author_name: name }),
		provider_name: 'DevRel Readiness',
		provider_url: `${origin}/`,
		...(width <= maxwidth &&
			height <= maxheight && {
				thumbnail_url: picture,
				thumbnail_width: width,
				thumbnail_height: height
			})
	};
}
