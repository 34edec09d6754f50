import '@testing-library/svelte/vitest';
import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../state/content.ts';
import { NEVER_SAID, sampleDay } from '../../../../tests/samples.ts';
import type { Answers } from '../../core/model/answer.ts';
import { QUESTION_IDS } from '../../core/model/question.ts';
import { openShared, withAnswers } from '../../core/results/shared.ts';
import { encodePublic } from '../../core/share/code.ts';
import { toPublicLink, type Part, type Shareable } from '../../core/share/compose.ts';
import SharedResult from './SharedResult.svelte';

const content = await loadContent();

const answers: Answers = { 'code.software': 2, 'code.samples': 2, 'teaching.sessions': 1 };
const steps = content.rules.slice(0, 3);
const source: Shareable = {
	day: sampleDay('2026-11-21'),
	answers,
	targets: [{ kind: 'role', id: 'technical-writer' }],
	steps,
	name: ''
};

function show(parts: readonly Part[], change: Partial<Shareable> = {}) {
	const shareable = { ...source, ...change };
	const link = toPublicLink(shareable, new Set(parts), content);
	const opened = openShared(encodePublic(link), content);
	if (!opened.ok) throw new Error(opened.fault);
	const { shared } = opened;
	render(SharedResult, {
		shared: parts.includes('answers') ? withAnswers(shared, shareable.answers, content) : shared
	});
}

const sections = () =>
	screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);

test('stands under the line that says what it is', () => {
	show(['shape']);
	expect(screen.getByRole('heading', { level: 1, name: 'A DevRel self-check' })).toBeVisible();
	expect(screen.getByText(/^Self-reported/)).toHaveTextContent(
		'Self-reported on 21 November 2026 by whoever sent this link. Nobody checked it. It was made for planning, so please do not screen applicants with it.'
	);
});

test('begins with what is good, where only that is shown, and ends with what it is not for', () => {
	show(['answers']);
	const texts = screen
		.getAllByText(/./, { selector: 'p' })
		.map((one) => one.textContent?.replaceAll(/\s+/g, ' ').trim());
	expect(texts[0]).toBe(
		'Self-reported on 21 November 2026 by whoever sent this link. Nobody checked it.'
	);
	expect(texts.at(-1)).toBe(
		'This comes from a self-check that was made for planning. Please do not screen applicants with it.'
	);
});

test('bears the name, if one was given', () => {
	show(['shape'], { name: ' Ada ' });
	expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('A DevRel self-check by Ada');
});

test.each(['<img src=x onerror=alert(1)>', '<b>Ada</b> &amp; {name}'])(
	'shows a name with markup as text: %s',
	(name) => {
		show(['shape'], { name });
		const heading = screen.getByRole('heading', { level: 1 });
		expect(heading.textContent).toBe(`A DevRel self-check by ${name}`);
		expect(heading.querySelector('img, b')).toBeNull();
	}
);

describe('shows what the link shows, in the order in which a result is read, and nothing else', () => {
	test.each<[string, Part[], string[]]>([
		['the shape', ['shape'], ['The shape of it']],
		['shape and fit', ['shape', 'fit'], ['Compared with targets', 'The shape of it']],
		['shape and steps', ['shape', 'steps'], ['Next steps', 'The shape of it']],
		[
			'shape and answers',
			['shape', 'answers'],
			['What they have done', 'The shape of it', 'What is not known']
		],
		[
			'everything',
			['shape', 'fit', 'steps', 'answers'],
			[
				'What they have done',
				'Next steps',
				'Compared with targets',
				'The shape of it',
				'What is not known'
			]
		]
	])('%s', (_, parts, expected) => {
		show(parts);
		expect(sections()).toEqual(expected);
	});

	test('the steps are those of the link, without their reasons', () => {
		show(['shape', 'steps']);
		const region = within(screen.getByRole('region', { name: 'Next steps' }));
		expect(
			region.getAllByRole('article').map((card) => card.querySelector('h3')?.textContent?.trim())
		).toEqual(steps.map(({ title }) => title));
		expect(region.queryByText('How we know')).toBeNull();
	});

	test('without a target chosen it says that roles stand in', () => {
		show(['shape', 'fit'], { targets: [], answers: allAt(2) });
		expect(screen.getByText(/^No target was chosen\./)).toBeVisible();
	});
});

describe('speaks of whoever sent it', () => {
	test('and not to the reader as if the answers were theirs', () => {
		show(['shape', 'fit', 'answers']);
		expect(screen.queryByText(/^You already show$/)).toBeNull();
		expect(screen.queryByText(/^You show/)).toBeNull();
		expect(screen.queryByRole('link', { name: /^Go on with/ })).toBeNull();
	});

	test.each<[string, Answers]>([
		['all "not yet"', allAt(0)],
		['nothing answered', {}]
	])('without a word about failing, at %s', (_, given) => {
		show(['shape', 'fit', 'steps', 'answers'], { answers: given });
		expect(document.body).not.toHaveTextContent(NEVER_SAID);
	});
});

function allAt(level: 0 | 2): Answers {
	return Object.fromEntries(QUESTION_IDS.map((id) => [id, level]));
}
