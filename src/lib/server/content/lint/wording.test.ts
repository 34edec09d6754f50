import { expect, test } from 'vitest';
import { sampleContent, sampleQuestion, sampleRule } from '../../../../../tests/samples.ts';
import type { Rule } from '../../../core/model/rule.ts';
import { findUnfairCriteria, findVagueWords } from './wording.ts';

const question = (line: string) => ({
	...sampleQuestion('code.apis'),
	levels: ['Have not yet', 'Sent one', 'Sent two', 'Sent three', line]
});
const inQuestion = (line: string) => sampleContent({ questions: [question(line)] });
const inStep = (change: Partial<Rule>) =>
	sampleContent({ rules: [sampleRule({ id: 'it', ...change })] });

test.each([
	['Sent a request and read the answer', 'and'],
	['Sent a request as well as an answer', 'as well as'],
	['Often sent requests', 'Often'],
	['Sent several requests', 'several'],
	['Comfortable with requests', 'Comfortable'],
	['Has a good understanding of requests', 'good'],
	['Tried to send a request', 'Tried']
])('in a question, %j is vague for its %j', (line, word) => {
	const findings = findVagueWords(inQuestion(line));
	expect(findings.map(({ path }) => path)).toEqual([['questions', 0, 'levels', 4]]);
	expect(findings[0]?.wrong).toContain(`"${word}" in "code.apis"`);
	expect(findings[0]?.wrong).toContain(line);
});

test.each([
	'Sent one request, or got one answer',
	'Led a question and answer hour',
	'Handed out a brandy cake',
	'Ran six requests in three weeks'
])('in a question, %j is clear', (line) => {
	expect(findVagueWords(inQuestion(line))).toEqual([]);
});

test.each<[keyof Rule & string, string, string]>([
	['title', 'Improve your talks', 'Improve'],
	['do', 'Consider a course.', 'Consider'],
	['do', 'Write one page, if possible.', 'if possible'],
	['first15', 'Simply open the page.', 'Simply'],
	['evidence', 'a link and/or a note', 'and/or'],
	['opener', 'When I have time, I will try to write.', 'try to']
])('in the "%s" of a step, %j is vague', (field, text, word) => {
	const findings = findVagueWords(inStep({ [field]: text }));
	expect(findings.map(({ path }) => path)).toEqual([['rules', 0, field]]);
	expect(findings[0]?.wrong).toContain(`"${word}" in "it"`);
	expect(findVagueWords(inStep({ [field]: text, retired: true }))).toEqual([]);
});

test('in a step, an action that is done or not done is clear', () => {
	expect(findVagueWords(inStep({ do: 'Write one page and send it to three people.' }))).toEqual([]);
});

test.each([
	'Worked with APIs for five years',
	'Has 3+ years in the field',
	'Has ten or more years',
	'Reached 1,000 followers',
	'Got 500 likes',
	'Built an API at Google',
	'Held a job of some seniority'
])('in a question, %j is no fair criterion', (line) => {
	const findings = findUnfairCriteria(inQuestion(line));
	expect(findings.map(({ path }) => path)).toEqual([['questions', 0, 'levels', 4]]);
});

test.each([
	'Looked after an API for 12 months',
	'Built an API that 100 people used',
	'Liked by one'
])('in a question, %j is fair', (line) => {
	expect(findUnfairCriteria(inQuestion(line))).toEqual([]);
});

test.each([
	['Get 100 followers', 1],
	['Wait for two years', 1],
	['Find a mentor at Microsoft', 1],
	['Take a lesson on GitHub', 0],
	['Follow one lesson from GitHub Skills', 0],
	["Keep the books to the year's end", 0]
])('in a step, %j has %d unfair criteria', (text, count) => {
	expect(findUnfairCriteria(inStep({ do: text }))).toHaveLength(count);
});
