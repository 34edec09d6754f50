import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';
import displayFace from '../../../../static/fonts/bricolage-grotesque-700.woff2?inline';

/**
 * The faces of pictures: the app's own for titles, and Noto for all that it has no letters for. Of Noto only the
 * slices that a text needs are read, once. Unifont, which has the whole Basic Multilingual Plane, comes
 * last, so that no face of the machine is asked and a text makes the same picture everywhere.
 */
export const DISPLAY = 'Bricolage Grotesque';

const SANS =
	'sans sans-arabic sans-hebrew sans-armenian sans-georgian sans-ethiopic sans-thai sans-lao sans-khmer sans-myanmar sans-bengali sans-gurmukhi sans-gujarati sans-oriya sans-tamil sans-telugu sans-kannada sans-malayalam sans-sinhala serif-tibetan sans-adlam'.split(
		' '
	);
const HAN = ['sans-sc', 'sans-tc', 'sans-jp', 'sans-kr'];

const EMOJI_LETTER = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Regional_Indicator}|\u20e3/u;
/** Joiners and marks go with the letter before them. */
const DEPENDENT = /[\p{M}\p{Cf}\p{Emoji_Modifier}\s]/u;

const SHARED_SLICE = /^(latin|cyrillic|greek|vietnamese|math|symbols)/;

/** The code points of a slice of a face. */
type Range = readonly [from: number, to: number, slice: string];

const require = createRequire(import.meta.url);
const ranges = new Map<string, readonly Range[]>();
const registered = new Map<string, string>();
/** Skia reads a face from where it stands in memory, so it must not go. */
const displayBytes = Buffer.from(displayFace.slice(displayFace.indexOf(',') + 1), 'base64');
if (!GlobalFonts.register(displayBytes, DISPLAY)) throw new Error('The display face is damaged');

/** The faces that together have all letters of a text, as a list for `ctx.font`. */
export function familiesFor(text: string, first?: string): string {
	const letters = [...text].filter((letter) => !DEPENDENT.test(letter));
	const families = letters.flatMap((letter) => sliceFor(letter, text) ?? []);
	const stack = [
		first,
		face('@fontsource-variable/noto-sans', 'latin-wght'),
		EMOJI_LETTER.test(text) && face('@fontsource/noto-color-emoji', 'emoji-400'),
		...families,
		face('@fontsource/unifont', 'latin-400')
	];
	return [...new Set(stack.filter((family) => family))].map((family) => `"${family}"`).join(', ');
}

/** A text as there are letters for it: what no face has stands in its plainest form, or as a sign for "unknown". */
export function drawable(text: string): string {
	// The canvas takes no character that ends a string.
	return [...text.toWellFormed().replaceAll(/\p{Cc}/gu, ' ')]
		.map((letter) => {
			if (hasLetter(letter)) return letter;
			const plain = letter.normalize('NFKC');
			return [...plain].every(hasLetter) ? plain : '\ufffd';
		})
		.join('');
}

function hasLetter(letter: string): boolean {
	const inBasicPlane = letter.length === 1;
	return (
		inBasicPlane || /[\p{Emoji}\p{M}\p{Cf}]/u.test(letter) || sliceFor(letter, letter) !== null
	);
}

function sliceFor(letter: string, text: string): string | null {
	const code = letter.codePointAt(0) ?? 0;
	if (code < 0x80) return null;
	for (const pack of [...SANS, ...hanFor(text)]) {
		const range = rangesOf(pack).find(([from, to]) => from <= code && code <= to);
		if (range) return face(`@fontsource-variable/noto-${pack}`, `${range[2]}-wght`);
	}
	return null;
}

/** The languages that share Han characters write some of them differently. */
function hanFor(text: string): string[] {
	const first = /[\p{scx=Hira}\p{scx=Kana}]/u.test(text)
		? 'sans-jp'
		: /\p{Script=Hangul}/u.test(text)
			? 'sans-kr'
			: 'sans-sc';
	return [first, ...HAN.filter((pack) => pack !== first)];
}

function rangesOf(pack: string): readonly Range[] {
	const known = ranges.get(pack);
	if (known) return known;
	const slices = require(`@fontsource-variable/noto-${pack}/unicode.json`) as Record<
		string,
		string
	>;
	// The other slices of these faces promise more letters than they have.
	const own = ([slice]: [string, string]) => pack === 'sans' || !SHARED_SLICE.test(slice);
	const list = Object.entries(slices)
		.filter(own)
		.flatMap(([slice, written]) =>
			written.split(',').map((range): Range => {
				const [from = '', to = from] = range.trim().slice(2).split('-');
				return [parseInt(from, 16), parseInt(to, 16), slice.replace(/[[\]]/g, '')];
			})
		);
	ranges.set(pack, list);
	return list;
}

/** Reads a slice of a face, the first time it is asked for; the family that it can be called by. */
function face(pack: string, slice: string): string {
	const name = pack.slice(pack.indexOf('/') + 1);
	const file = `${name}-${slice}-normal.woff2`;
	const known = registered.get(file);
	if (known) return known;
	const path = require.resolve(`${pack}/files/${file}`);
	if (!GlobalFonts.registerFromPath(path, file)) throw new Error(`There is no face at ${path}`);
	registered.set(file, file);
	return file;
}
