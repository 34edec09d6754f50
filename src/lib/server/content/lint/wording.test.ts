import { expect, test } from 'vitest';
import roles from '$content/roles.yaml';
import { sampleContent, sampleQuestion, sampleRule } from '../../../../../tests/samples.ts';
import type { Question } from '../../../core/model/question.ts';
import type { Role } from '../../../core/model/role.ts';
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
	['Sent a request, plus an answer', 'plus'],
	['Sent a request & an answer', '&'],
	['Sent requests from time to time', 'from time to time'],
	['Sent a couple of requests', 'couple'],
	['Generally sent requests', 'Generally'],
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
	['opener', 'When I have time, I will try to write.', 'try to'],
	['do', 'Write what improved.', 'improved'],
	['first15', 'Start considering one course.', 'considering'],
	['why', 'Thinking about it takes longer than doing it.', 'Thinking about'],
	['why', 'People who are trying to write wait for a day off.', 'trying to'],
	['evidence', 'a note on the improvement', 'improvement'],
	['opener', 'When I read this, I will get better.', 'get better']
])('in the "%s" of a step, %j is vague', (field, text, word) => {
	const findings = findVagueWords(inStep({ [field]: text }));
	expect(findings.map(({ path }) => path)).toEqual([['rules', 0, field]]);
	expect(findings[0]?.wrong).toContain(`"${word}" in "it"`);
	expect(findVagueWords(inStep({ [field]: text, retired: true }))).toEqual([]);
});

test('the first part of a step is checked too', () => {
	const part = { do: 'Look into two guides.', hours: 2 };
	const [finding, ...more] = findVagueWords(inStep({ hours: 20, part }));
	expect(more).toEqual([]);
	expect(finding?.path).toEqual(['rules', 0, 'part', 'do']);
	expect(finding?.wrong).toContain('"Look into" in "it"');
});

test.each<[keyof Role & ('about' | 'whyPaid' | 'week'), string]>([
	['about', 'You strive for good docs.'],
	['whyPaid', 'It simply pays.'],
	['week', 'Work on a plan']
])('in the "%s" of a role, %j is vague', (field, text) => {
	const { week } = roles[0]!;
	const role = { ...roles[0]!, [field]: field === 'week' ? [text, week[1]!, week[2]!] : text };
	const findings = findVagueWords(sampleContent({ roles: [role] }));
	expect(findings.map(({ path }) => path)).toEqual([
		field === 'week' ? ['roles', 0, field, 0] : ['roles', 0, field]
	]);
});

test('in a role, years and employers are no fair criteria', () => {
	const role = { ...roles[0]!, alsoAsked: ['Five years of talks', 'A past at Google'] };
	expect(findUnfairCriteria(sampleContent({ roles: [role] })).map(({ path }) => path)).toEqual([
		['roles', 0, 'alsoAsked', 0],
		['roles', 0, 'alsoAsked', 1]
	]);
});

test.each<[keyof Rule & string, string]>([
	['first15', 'Find a person with five years of talks.'],
	['opener', 'When I have 100 followers, I will write.'],
	['why', 'Teams like people from Google.']
])('in the "%s" of a step, %j is no fair criterion', (field, text) => {
	expect(findUnfairCriteria(inStep({ [field]: text })).map(({ path }) => path)).toEqual([
		['rules', 0, field]
	]);
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
	'Sent requests for a decade',
	'Has 5 yrs of APIs',
	'Runs a project with 500 stars',
	'Has a video with 10,000 views',
	'Built an API at Google',
	'Held a job of some seniority'
])('in a question, %j is no fair criterion', (line) => {
	const findings = findUnfairCriteria(inQuestion(line));
	expect(findings.map(({ path }) => path)).toEqual([['questions', 0, 'levels', 4]]);
});

test.each<Partial<Question>>([
	{ help: 'A film with 100 subscribers counts.' },
	{ counts: ['Ten years of calls to an API', 'A call home', 'A call to a shop'] }
])('what counts too is no unfair criterion: %j', (change) => {
	const questions = [{ ...question('Sent four'), ...change }];
	const [field] = Object.keys(change);
	expect(findUnfairCriteria(sampleContent({ questions })).map(({ path }) => path)).toEqual([
		field === 'counts' ? ['questions', 0, 'counts', 0] : ['questions', 0, 'help']
	]);
});

test.each([
	'Looked after an API for 12 months',
	'Put two views side by side',
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
