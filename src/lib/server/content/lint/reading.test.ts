import { expect, test } from 'vitest';
import { sampleContent, sampleQuestion, sampleRule } from '../../../../../tests/samples.ts';
import { findHardReading, gradeOf } from './reading.ts';

const HARD =
	'Organisational documentation necessitates comprehensive architectural considerations regarding institutional accessibility.';
const PLAIN = 'Write one page for a friend. Ask them to read it. Mend what was hard to follow.';

// Counted by hand: words, sentences and syllables put into the formula.
test.each([
	['The cat sat on the mat.', 6, 1, 6],
	['I like tea. You like milk.', 6, 2, 6],
	['Nobody likes a complicated explanation.', 5, 1, 13]
])('%j has the grade that its counts give', (text, words, sentences, syllables) => {
	expect(gradeOf([text])).toBeCloseTo(
		0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59
	);
});

test('texts end a sentence each, with or without a full stop', () => {
	expect(gradeOf(['I like tea', 'You like milk'])).toBeCloseTo(
		gradeOf(['I like tea. You like milk.'])
	);
	expect(gradeOf([''])).toBe(0);
});

const question = {
	...sampleQuestion('code.apis'),
	text: 'What have you made?',
	help: 'Any size will do.'
};
const step = sampleRule({ id: 'it', title: 'Write one page', do: PLAIN });

test('plain questions and steps pass', () => {
	expect(findHardReading(sampleContent({ questions: [question], rules: [step] }))).toEqual([]);
});

test.each(['text', 'help'])('a hard "%s" of a question is named', (key) => {
	const findings = findHardReading(sampleContent({ questions: [{ ...question, [key]: HARD }] }));
	expect(findings.map(({ path }) => path)).toContainEqual(['questions', 0, key]);
	expect(findings[0]?.wrong).toMatch(
		/^"code\.apis" asks for [\d.]+ years of school; 9 are the most\.$/
	);
});

test.each(['do', 'first15', 'why', 'opener'])('a hard "%s" of a step is named', (key) => {
	const findings = findHardReading(sampleContent({ rules: [{ ...step, [key]: HARD }] }));
	expect(findings.map(({ path }) => path)).toContainEqual(['rules', 0, key]);
	const retired = [{ ...step, [key]: HARD, retired: true as const }];
	expect(findHardReading(sampleContent({ rules: retired }))).toEqual([]);
});

test('lines that are hard together make a hard question', () => {
	const levels = Array.from({ length: 5 }, () => HARD);
	const findings = findHardReading(sampleContent({ questions: [{ ...question, levels }] }));
	expect(findings.map(({ path }) => path)).toEqual([['questions', 0, 'id']]);
});
