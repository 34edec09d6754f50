import { expect, test } from 'vitest';
import { sampleContent, sampleQuestion } from '../../../../../tests/samples.ts';
import { findFlatAnchors } from './anchors.ts';

const good = [
	'Have not given a talk yet',
	'Gave one talk of up to 10 minutes',
	'Gave three talks of 15 minutes, with questions from listeners',
	'Gave five talks to outside groups, one of them to 100 people',
	'Helped two new speakers to give a first talk'
];
const next = ['one talk', 'three talks', 'five talks', 'two new speakers'];

const mistakes = (levels: readonly string[], nexts: readonly string[] = next) =>
	findFlatAnchors(
		sampleContent({
			questions: [{ ...sampleQuestion('presentation.delivery'), levels, next: nexts }]
		})
	).map(({ path, wrong }) => `${path.slice(2).join(' ')}: ${wrong}`);

const withLine = (level: number, line: string) =>
	good.map((old, at) => (at === level ? line : old));

test('lines that rise pass', () => {
	expect(mistakes(good)).toEqual([]);
});

test.each<[string, readonly string[], string]>([
	[
		'says the same',
		withLine(2, good[1]!),
		'levels 2: Line 2 of "presentation.delivery" says nothing that is not in line 1.'
	],
	[
		'says less',
		withLine(2, 'Gave one talk'),
		'levels 2: Line 2 of "presentation.delivery" says nothing that is not in line 1.'
	],
	[
		'says nearly the same with a smaller number',
		withLine(3, 'Gave two talks of 15 minutes, with questions from the audience'),
		'levels 3: Line 3 of "presentation.delivery" is nearly the same, and no larger, than line 2.'
	],
	[
		'says nearly the same with the same number',
		withLine(3, 'Gave three talks of 15 minutes, with a few questions from listeners'),
		'levels 3: Line 3 of "presentation.delivery" is nearly the same, and no larger, than line 2.'
	],
	[
		'asks for fewer of the same, in other words',
		withLine(3, 'Held two talks for a whole department'),
		'levels 3: Line 3 of "presentation.delivery" asks for fewer (2 talk) than line 2.'
	],
	[
		'says again what stands further down',
		withLine(4, good[2]!),
		'levels 4: Line 4 of "presentation.delivery" says nothing that is not in line 2.'
	],
	[
		'starts with something that is there',
		withLine(0, 'Listened to one talk'),
		'levels 0: The first line of "presentation.delivery" does not say that something has not been done yet.'
	]
])('a line that %s is named', (_, levels, says) => {
	expect(mistakes(levels)).toEqual([says]);
});

test.each([
	[
		'a larger number, in digits',
		withLine(3, 'Gave 12 talks of 15 minutes, with questions from listeners')
	],
	['fewer of one thing and more of another', withLine(3, 'Gave two talks to 100 people')],
	[
		'a larger number of another thing',
		withLine(3, 'Gave three talks of 45 minutes, with questions from listeners')
	]
])('the same words with %s pass', (_, levels) => {
	expect(mistakes(levels)).toEqual([]);
});

test('what comes next is not the same twice', () => {
	expect(mistakes(good, ['one talk', 'three talks', 'one talk', 'two new speakers'])).toEqual([
		'next 2: "one talk" stands twice under "next" of "presentation.delivery".'
	]);
});
