/**
 * Text set in lines without a browser to measure it. Widths are guessed, and rather too wide, because nobody
 * knows the reader's fonts; in hundredths of the size of the type.
 */
const GUESSES: readonly (readonly [RegExp, number])[] = [
	[/[iljI.,:;'’|!()[\]]/u, 36],
	[/[ \-tfr"“”/]/u, 44],
	[/[MW@%&—…]/u, 108],
	[/[mw]/u, 96],
	// Marks, joiners and shades go with the letter before them.
	[/[\p{M}\p{Cf}\p{Emoji_Modifier}]/u, 0],
	[/[\p{scx=Arab}\p{scx=Hebr}\p{scx=Thai}]/u, 64],
	[/[\p{scx=Deva}\p{scx=Beng}]/u, 80],
	[/[\p{Lu}\p{Nd}]/u, 74],
	[/[\u0020-\u024f\u0370-\u052f]/u, 62]
];
/** Chinese, emoji and the like are as wide as they are high. */
const WIDEST = 105;

/** A guess at the width of a text, in the unit of `size`. */
export function guessWidth(text: string, size: number): number {
	let hundredths = 0;
	for (const letter of text) {
		hundredths += GUESSES.find(([kind]) => kind.test(letter))?.[1] ?? WIDEST;
	}
	return (hundredths * size) / 100;
}

/**
 * A text in lines no wider than `width`, broken between words, and within a word that has no line to itself.
 * What more than `most` lines would take is cut, with a sign that there is more.
 */
export function wrapText(text: string, width: number, size: number, most: number): string[] {
	const fits = (line: string) => guessWidth(line, size) <= width;
	const lines: string[] = [];
	let line = '';
	for (const word of text.trim().split(/\s+/u)) {
		if (fits(line ? `${line} ${word}` : word)) {
			line = line ? `${line} ${word}` : word;
			continue;
		}
		if (line) lines.push(line);
		const pieces = breakWord(word, fits);
		lines.push(...pieces.slice(0, -1));
		line = pieces.at(-1) ?? '';
		if (lines.length > most) break;
	}
	if (line) lines.push(line);
	if (lines.length <= most) return lines;
	const kept = lines.slice(0, most);
	kept.push(cut(kept.pop() ?? '', fits));
	return kept;
}

function breakWord(word: string, fits: (line: string) => boolean): string[] {
	const pieces: string[] = [];
	let piece = '';
	for (const letter of word) {
		if (piece && !fits(piece + letter)) {
			pieces.push(piece);
			piece = '';
		}
		piece += letter;
	}
	return [...pieces, piece];
}

function cut(line: string, fits: (line: string) => boolean): string {
	const letters = [...line];
	while (letters.length > 1 && !fits(`${letters.join('')}…`)) letters.pop();
	return `${letters.join('').trimEnd()}…`;
}
