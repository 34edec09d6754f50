import { guessWidth } from '../charts/text.ts';
import type { ResultView } from '../core/results/view.ts';
import { dayText } from '../core/results/words.ts';
import { token } from './preview/palette.ts';

const HEIGHT = 20;
const SIZE = 11;
const PADDING = 6;
const LABEL = 'DevRel self-check';

/** A badge as people put it in a README: what it is, and whose or of which day. An SVG document. */
export function badgeOf({ name, day }: Pick<ResultView, 'name' | 'day'>): string {
	const value = name ?? dayText(day);
	const title = `${LABEL}${name ? ` by ${name}` : ''}, self-reported on ${dayText(day)}`;
	const [left, right] = [LABEL, value].map((text) => ({
		text: escapeXml(text),
		width: Math.ceil(guessWidth(text, SIZE))
	})) as [Side, Side];
	const middle = left.width + 2 * PADDING;
	const width = middle + right.width + 2 * PADDING;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" role="img" aria-labelledby="t">
<title id="t">${escapeXml(title)}</title>
<clipPath id="r"><rect width="${width}" height="${HEIGHT}" rx="4"/></clipPath>
<g clip-path="url(#r)"><rect width="${middle}" height="${HEIGHT}" fill="${token('quiet')}"/><rect x="${middle}" width="${width - middle}" height="${HEIGHT}" fill="${token('teaching')}"/></g>
<g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="${SIZE}">
${line(left, PADDING)}
${line(right, middle + PADDING)}
</g>
</svg>
`;
}

interface Side {
	readonly text: string;
	readonly width: number;
}

/** As wide as was guessed, whatever face the reader has. */
const line = ({ text, width }: Side, x: number) =>
	`<text x="${x}" y="14" textLength="${width}" lengthAdjust="spacingAndGlyphs" direction="ltr" unicode-bidi="isolate">${text}</text>`;

/** Text as it may stand in XML 1.0, which lacks some characters altogether. */
function escapeXml(text: string): string {
	return text
		.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');
}
