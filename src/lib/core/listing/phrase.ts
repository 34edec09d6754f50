import { stemOf, wordsOf, type Word } from './words.ts';

/** A phrase found in words `from` up to before `to`; `gaps` if words may stand between that are not its own. */
export interface Match<T> {
	readonly gaps: boolean;
	readonly value: T;
	readonly from: number;
	readonly to: number;
}

export type Groups = Readonly<Record<string, readonly string[]>>;

const MAX_GAP = 5;
const MIN_PREFIX = 3;

interface Part {
	/** Any of these atoms. */
	readonly atoms: ReadonlySet<number>;
	readonly afterGap: boolean;
}

interface Phrase<T> {
	readonly gaps: boolean;
	readonly parts: readonly Part[];
	readonly value: T;
}

/**
 * Phrases as editors write them, against the words of a text.
 *
 * - `write` stands for every inflection of it, `=talk` for this form alone, `organi*` for what begins so
 * - `write|draft` is either, `<make>` any word of the group with this name
 * - `...` lets up to `MAX_GAP` words come between
 *
 * All phrases are found in one pass over a text, whose cost is linear in its length.
 */
export class Phrases<T> {
	readonly #groups: Groups;
	readonly #stems = new Map<string, number>();
	readonly #exact = new Map<string, number>();
	readonly #prefixes = new Map<string, number>();
	readonly #byFirst = new Map<number, Phrase<T>[]>();
	#atoms = 0;
	#seen = new Map<string, readonly number[]>();

	constructor(groups: Groups) {
		this.#groups = groups;
	}

	/** Adds a phrase. Throws if it is empty, begins with a gap or names a group that is not there. */
	add(text: string, value: T): void {
		const parts: Part[] = [];
		let afterGap = false;
		for (const piece of text.trim().split(/\s+/)) {
			if (piece === '...') afterGap = true;
			else {
				parts.push({ atoms: this.#atomsOf(piece, text), afterGap });
				afterGap = false;
			}
		}
		const [first] = parts;
		if (!first || first.afterGap || afterGap)
			throw new Error(`"${text}" has no first or last word`);
		for (const atom of first.atoms) {
			const phrases = this.#byFirst.get(atom) ?? [];
			phrases.push({ parts, value, gaps: parts.some((part) => part.afterGap) });
			this.#byFirst.set(atom, phrases);
		}
	}

	addAll(texts: readonly string[], value: T): void {
		for (const text of texts) this.add(text, value);
	}

	readonly isKnown = (word: string): boolean => this.#of(word).length > 0;

	match(words: readonly Word[], from: number, to: number): Match<T>[] {
		const matches: Match<T>[] = [];
		for (let i = from; i < to; i++) {
			for (const atom of this.#of(words[i]!.word)) {
				for (const { parts, value, gaps } of this.#byFirst.get(atom) ?? []) {
					const end = this.#follow(words, parts, i, to);
					if (end > 0) matches.push({ value, from: i, to: end, gaps });
				}
			}
		}
		return matches;
	}

	/** Where the phrase ends that begins at a word, or 0. */
	#follow(words: readonly Word[], parts: readonly Part[], at: number, to: number): number {
		let next = at + 1;
		for (let p = 1; p < parts.length; p++) {
			const { atoms, afterGap } = parts[p]!;
			const last = Math.min(to - 1, afterGap ? next + MAX_GAP : next);
			while (next <= last && !this.#of(words[next]!.word).some((atom) => atoms.has(atom))) next++;
			if (next > last) return 0;
			next++;
		}
		return next;
	}

	/** The atoms that a word is. Remembered, as texts repeat their words; forgotten when it is too many. */
	#of(word: string): readonly number[] {
		let atoms = this.#seen.get(word);
		if (!atoms) {
			if (this.#seen.size > 20_000) this.#seen.clear();
			atoms = this.#look(word);
			this.#seen.set(word, atoms);
		}
		return atoms;
	}

	#look(word: string): number[] {
		const atoms = [this.#exact.get(word), this.#stems.get(stemOf(word))];
		for (let n = MIN_PREFIX; n <= word.length; n++)
			atoms.push(this.#prefixes.get(word.slice(0, n)));
		return atoms.filter((atom) => atom !== undefined);
	}

	#atomsOf(piece: string, phrase: string): Set<number> {
		const atoms = new Set<number>();
		for (const choice of piece.split('|')) {
			const group = /^<(.+)>$/.exec(choice)?.[1];
			const words = group === undefined ? [choice] : this.#groups[group];
			if (!words) throw new Error(`"${phrase}" names the group "${group}", which is not there`);
			for (const word of words) atoms.add(this.#atomOf(word, phrase));
		}
		return atoms;
	}

	#atomOf(written: string, phrase: string): number {
		const [word, second] = wordsOf(written, () => true);
		if (!word || second) throw new Error(`"${written}" in "${phrase}" is not one word`);
		const [map, key] = written.startsWith('=')
			? [this.#exact, word.word]
			: written.endsWith('*')
				? [this.#prefixes, word.word]
				: [this.#stems, stemOf(word.word)];
		const known = map.get(key);
		if (known !== undefined) return known;
		this.#seen = new Map();
		map.set(key, this.#atoms);
		return this.#atoms++;
	}
}
