import { syllable } from 'syllable';
import type { Content } from '../../../core/model/content.ts';
import type { Finding } from './finding.ts';

/** Nine years of school: about 14 years old. */
export const HIGHEST_GRADE = 9;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * The years of school that a text asks for: the Flesch-Kincaid grade level (Kincaid, Fishburne, Rogers and
 * Chissom, 1975). It counts words and syllables and knows nothing of sense; short texts swing widely.
 * @param texts each ends a sentence, whether it has a full stop or not
 */
export function gradeOf(texts: readonly string[]): number {
	const said = texts
		.flatMap((text) => [...sentences.segment(text)])
		.map(({ segment }) =>
			[...words.segment(segment)].flatMap((word) => (word.isWordLike ? word.segment : []))
		);
	const all = said.flat();
	const sounds = all.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
	if (all.length === 0) return 0;
	return (
		0.39 * (all.length / said.filter((one) => one.length > 0).length) +
		11.8 * (sounds / all.length) -
		15.59
	);
}

export function findHardReading({ questions, rules }: Content): Finding[] {
	return [
		...questions.flatMap((question, i) => {
			const { id, text, help = '', levels } = question;
			const at = (key: string) => ['questions', i, key];
			return [
				...hard('questions', at('id'), `"${id}"`, [text, help, ...levels]),
				...hard('questions', at('text'), `"text" of "${id}"`, [text]),
				...hard('questions', at('help'), `"help" of "${id}"`, [help])
			];
		}),
		...rules.flatMap((rule, i) => {
			if (rule.retired) return [];
			const { id, title, first15, why, evidence, opener, part } = rule;
			const texts = { do: rule.do, first15, why, opener, ...(part && { part: part.do }) };
			return [
				...hard('rules', ['rules', i, 'id'], `"${id}"`, [title, evidence, ...Object.values(texts)]),
				...Object.entries(texts).flatMap(([key, text]) =>
					hard('rules', ['rules', i, key], `"${key}" of "${id}"`, [text])
				)
			];
		})
	];
}

function hard(
	file: Finding['file'],
	path: readonly PropertyKey[],
	what: string,
	texts: readonly string[]
): Finding[] {
	const grade = gradeOf(texts);
	if (grade <= HIGHEST_GRADE) return [];
	return [
		{
			file,
			path,
			wrong: `${what} asks for ${grade.toFixed(1)} years of school; ${HIGHEST_GRADE} are the most.`,
			cure: 'Split its longest sentence, and take shorter words.'
		}
	];
}
