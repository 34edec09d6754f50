import type { Content } from '../../../core/model/content.ts';
import type { Finding } from './finding.ts';
import { likeness, wordsOf } from './likeness.ts';

/** Lines of one question that share more than this part of their words need a number that grows. */
const ALIKE_ANCHORS = 0.5;
const NOT_YET = /^Have not\b.*\byet$/;

const NUMBERS: readonly string[] =
	'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/**
 * Lines that cannot stand above the lines before: nothing new in them, or nearly the same words without a
 * larger number. It compares words and numbers and does not know what is harder: that "led" stands above
 * "took part in" is for a person to judge.
 */
export function findFlatAnchors({ questions }: Content): Finding[] {
	return questions.flatMap(({ id, levels, next }, i) => {
		const at = (list: string, level: number, wrong: string, cure: string): Finding => ({
			file: 'questions',
			path: ['questions', i, list, level],
			wrong,
			cure
		});
		const start = NOT_YET.test(levels[0] ?? '')
			? []
			: [
					at(
						'levels',
						0,
						`The first line of "${id}" does not say that something has not been done yet.`,
						'Write "Have not ... yet".'
					)
				];
		// The first line says what is not there, so the others may use its words.
		const flat = levels.flatMap((line, level) =>
			levels.slice(1, Math.max(1, level)).flatMap((lower, below) => {
				const problem = flatness(lower, line);
				if (!problem) return [];
				return [
					at(
						'levels',
						level,
						`Line ${level} of "${id}" ${problem} line ${below + 1}.`,
						'Say what nobody at the level below has done: more of it, for other people, or with a result.'
					)
				];
			})
		);
		const repeated = next.flatMap((line, n) =>
			next.indexOf(line) < n
				? [
						at(
							'next',
							n,
							`"${line}" stands twice under "next" of "${id}".`,
							'Name what this level takes.'
						)
					]
				: []
		);
		return [...start, ...flat, ...repeated];
	});
}

function flatness(below: string, above: string): string | null {
	const [low, high] = [countsIn(below), countsIn(above)];
	if ([...high].some(([thing, count]) => count > (low.get(thing) ?? count))) return null;
	const [from, to] = [wordsOf(below), wordsOf(above)];
	if ([...to].every((word) => from.has(word))) return 'says nothing that is not in';
	if (likeness(from, to) > ALIKE_ANCHORS) return 'is nearly the same, and no larger, than';
	// Fewer of the same, and nothing else that is counted: nothing says that it is harder.
	const fewer = [...high].find(([thing, count]) => count < (low.get(thing) ?? count));
	const other = [...high.keys()].some((thing) => !low.has(thing));
	return fewer && !other ? `asks for fewer (${fewer[1]} ${fewer[0]}) than` : null;
}

/** How many of what a line asks for: the number, by the word that follows it, in the singular. */
function countsIn(line: string): ReadonlyMap<string, number> {
	const words = line.toLowerCase().match(/[\p{L}\p{N},]+/gu) ?? [];
	return new Map(
		words.flatMap((word, i): [string, number][] => {
			const named = NUMBERS.indexOf(word);
			const count = named >= 0 ? named : Number(word.replaceAll(',', ''));
			const thing = words[i + 1]?.replace(/s?,?$/, '');
			return count > 0 && thing ? [[thing, count]] : [];
		})
	);
}
