import '@testing-library/svelte/vitest';
import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import questions from '$content/questions.yaml';
import { sampleRequirement, sampleTitles } from '../../../../tests/samples.ts';
import type { Answers } from '../../core/model/answer.ts';
import type { Requirement } from '../../core/model/requirement.ts';
import { workExample, type WorkedExample } from '../../core/results/worked.ts';
import FitExample from './FitExample.svelte';
import type { ExampleTitles } from './numbers.ts';
import RungExample from './RungExample.svelte';
import SkillExample from './SkillExample.svelte';

const titles: ExampleTitles = {
	skills: sampleTitles,
	questions: Object.fromEntries(
		questions.map(({ id, title }) => [id, title])
	) as ExampleTitles['questions']
};

const answers: Answers = {
	'teaching.one-to-one': 3,
	'teaching.sessions': 2,
	'teaching.curriculum': 1,
	'teaching.resources': 'not-sure',
	'code.software': 3,
	'code.samples': 0
};

const worked = (given: Answers, requirement: Requirement) =>
	workExample(given, {
		key: 'own:1',
		title: 'Some listing',
		family: null,
		requirement,
		listings: 1
	}) as WorkedExample;

const example = worked(answers, sampleRequirement({ teaching: [3, 3], code: [1.5, 2] }));

const rows = () =>
	screen
		.getAllByRole('row')
		.slice(1)
		.map((row) => [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()));
const figures = () => screen.getAllByRole('definition').map((one) => one.textContent?.trim());

test('a score and its range are worked out from the six answers', () => {
	render(SkillExample, { example, titles });
	expect(rows()).toEqual([
		['Helping one to one', '3, established'],
		['Leading sessions', '2, practising'],
		['Planning lessons', '1, exploring'],
		['Checking learning', 'open'],
		['Fitting the learners', 'open'],
		['Learning materials', 'not sure']
	]);
	expect(figures()).toEqual([
		'25 × (3 + 2 + 1) ÷ 3 = 50',
		'25 × (3 + 2 + 1 + 0) ÷ 4 = 37.5, shown as 38',
		'25 × (4 + 4 + 4 + 3) ÷ 4 = 93.75, shown as 94'
	]);
	expect(screen.getByText(/^50 ÷ 25/)).toHaveTextContent(
		'50 ÷ 25 = 2, which makes level 2. So the result says “practising, between 38 and 94 of 100, with 3 of 6 answered”.'
	);
});

test('the comparison is worked out skill by skill', () => {
	render(FitExample, { example, titles });
	expect(rows()).toEqual([
		['Codeimportance 1.5', '50level 2', '38', '7538 to 100'],
		['Teachingimportance 3', '75level 3', '50', '6750 to 100']
	]);
	expect(figures().map((text) => text?.replace(/\s+/g, ' '))).toEqual([
		'(1.5 × 75 + 3 × 66.67) ÷ 4.5 = 69.44, shown as 69',
		'(1.5 × 37.5 + 3 × 50) ÷ 4.5 = 45.83, shown as 46',
		'(1.5 × 100 + 3 × 100) ÷ 4.5 = 100'
	]);
	expect(screen.getByText(/So the result says/)).toHaveTextContent(
		'So the result says “You show much of what it asks”.'
	);
});

test('where a skill that counts is open, it says that the middle is not known', () => {
	render(FitExample, {
		example: worked(answers, sampleRequirement({ teaching: [3, 3], events: [2, 2] })),
		titles
	});
	expect(rows()[0]).toEqual(['Eventsimportance 2', '50level 2', 'open', 'open0 to 100']);
	expect(figures()[0]?.replace(/\s+/g, ' ')).toBe(
		'not known, for a skill that counts here is open'
	);
	expect(screen.getByText(/So the result says/)).toHaveTextContent(
		'“Not enough answered to say: Events is asked for here and is not known yet”'
	);
});

test('a rung adds what the lower end gains', () => {
	render(RungExample, { example, titles });
	const text = screen.getByText(/^A step leads from/);
	expect(text).toHaveTextContent('A step leads from 1 to 2 on “Planning lessons”.');
	expect(text).toHaveTextContent('is 45.83 now');
	expect(text).toHaveTextContent('it is 51.39. So the step adds 5.5.');
});

test('where no rung adds anything, it says why', () => {
	const full = worked(answers, sampleRequirement({ teaching: [3, 1] }));
	render(RungExample, { example: full, titles });
	expect(screen.getByText(/^No single rung adds/)).toHaveTextContent('Some listing');
});

test.each([
	[false, 'The numbers of a made-up person.'],
	[true, 'Your own numbers, read from this browser. None was sent.']
])('says whose numbers they are: own %s', (own, says) => {
	render(RungExample, { example, titles, own });
	expect(screen.getByText(says)).toBeVisible();
});

test('a score without a range is said to be one figure', () => {
	const all = worked(
		Object.fromEntries(questions.slice(0, 6).map(({ id }) => [id, 2])),
		sampleRequirement({ presentation: [1, 1] })
	);
	render(SkillExample, { example: all, titles });
	expect(screen.getByText(/^50 ÷ 25/)).toHaveTextContent(
		'“practising, 50 of 100, with 6 of 6 answered”'
	);
});

test.each([
	['chosen', 'It is the first of your targets.'],
	['liked', 'You said that you would like its week.'],
	['closest', 'You have not chosen a target, so this is the role with the most listings.']
] as const)('says where the target comes from: %s', (source, says) => {
	render(FitExample, { example, titles, own: true, source });
	expect(screen.getByText(says)).toBeVisible();
});
