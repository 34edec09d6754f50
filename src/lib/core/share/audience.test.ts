import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAnswers } from '../../../../tests/arbitraries.ts';
import { sampleDay, sampleRequirement, sampleRule } from '../../../../tests/samples.ts';
import { loadContent } from '../../state/content.ts';
import type { Answers } from '../model/answer.ts';
import { openShared } from '../results/shared.ts';
import { readBehind, type Told } from '../results/behind.ts';
import type { Target } from '../model/target.ts';
import {
	AUDIENCES,
	chosenFor,
	stepsFor,
	strengthsOf,
	type Audience,
	type Choice,
	type Own
} from './audience.ts';
import { composeLink } from './results-link.ts';

const content = await loadContent();

const answers: Answers = {
	'teaching.sessions': 3,
	'teaching.one-to-one': 2,
	'code.software': 1,
	'code.apis': 0,
	'events.participation': 'not-sure'
};
const [writer, educator] = content.roles.map(({ id }): Target => ({ kind: 'role', id }));
const steps = content.rules.filter(({ kind }) => kind === 'growth').slice(0, 9);
const own: Own = {
	day: sampleDay('2026-11-22'),
	answers,
	targets: [writer!, educator!],
	picked: [],
	steps,
	since: { day: sampleDay('2026-05-02'), answers: { ...answers, 'teaching.sessions': 1 } }
};
const everything: Omit<Choice, 'audience'> = {
	parts: ['fit', 'steps', 'answers', 'progress'],
	target: writer!,
	name: 'Ada',
	lines: { help: 'a first talk', offer: 'a review', ask: 'an introduction' },
	evidence: [{ title: 'My talk', url: 'https://example.org/talk' }]
};

/** What the reader of a link sees, as their browser reads it. */
function readerSees(audience: Audience, change: Partial<Choice> = {}, mine: Own = own): Told {
	const { source, show } = chosenFor({ ...everything, audience, ...change }, mine);
	const { code, fragment } = composeLink(source, show, content);
	const path = openShared(code, content);
	if (!path.ok) throw new Error(path.fault);
	const read = readBehind(path.shared, fragment, content);
	if (!read.ok) throw new Error(read.fault);
	return read.told;
}

describe('whoever ticks and writes everything', () => {
	test('shows a mentor shape, targets, answers, one step and a line on what would help', () => {
		const { shared, note, progress } = readerSees('mentor');
		expect(shared.view.skills).toHaveLength(5);
		expect(shared.view.targets?.targets).toHaveLength(2);
		expect(shared.view.answers?.done.length).toBeGreaterThan(0);
		expect(shared.view.steps?.map(({ id }) => id)).toEqual([steps[0]!.id]);
		expect(note).toEqual({ help: 'a first talk', offer: null, ask: null, evidence: [] });
		expect(progress).toBeNull();
	});

	test('shows a cohort the shape, one offer and one ask', () => {
		const { shared, note, progress } = readerSees('cohort');
		expect(shared.view).toMatchObject({ targets: null, answers: null, steps: null });
		expect(shared.view.skills).toHaveLength(5);
		expect(note).toMatchObject({ help: null, offer: 'a review', ask: 'an introduction' });
		expect(note?.evidence).toEqual([]);
		expect(progress).toBeNull();
	});

	test('shows a profile strengths, one target by its name, and evidence: no gap, no word for fit', () => {
		const { shared, answers: shown, note, progress } = readerSees('profile');
		expect(shared.view).toMatchObject({ skills: null, targets: null, steps: null });
		expect(shared.aims.map(({ key }) => key)).toEqual([content.roles[0]!.id]);
		expect(shown).toEqual({ 'teaching.sessions': 3, 'teaching.one-to-one': 2 });
		expect(note).toMatchObject({ help: null, offer: null, ask: null });
		expect(note?.evidence).toEqual(everything.evidence);
		expect(progress).toBeNull();
		expect(readerSees('profile', { target: null }).shared.aims).toEqual([]);
	});

	test('shows in a mix of their own all of it', () => {
		const { shared, note, progress } = readerSees('mix');
		expect(shared.view.steps).toHaveLength(7);
		expect(shared.view.targets?.targets).toHaveLength(2);
		expect(note).toEqual({ ...everything.lines, evidence: everything.evidence });
		expect(progress?.changes.map(({ id }) => id)).toEqual(['teaching.sessions']);
	});
});

describe('the one step that a mentor sees', () => {
	const safeguard = content.rules.find(({ kind }) => kind === 'safeguard')!;
	const career = content.rules.find(({ kind }) => kind === 'career')!;
	const [first, second] = steps;

	test.each([
		['the step that was chosen', [second!], [safeguard, first!], second],
		['of several the one chosen first', [second!, first!], steps, second],
		['a safeguard where that was chosen', [safeguard], steps, safeguard],
		[
			'the first step towards a skill where none was chosen',
			[],
			[safeguard, career, first!],
			first
		],
		['none where no step leads to a skill', [], [safeguard], undefined]
	])('is %s', (_, picked, listed, expected) => {
		const { shared } = readerSees('mentor', {}, { ...own, picked, steps: listed });
		expect(shared.view.steps?.[0]?.id).toBe(expected?.id);
	});
});

test.each(AUDIENCES)('for %s, who ticks and writes nothing sends nothing of it', (audience) => {
	const nothing = { help: '  ', offer: '', ask: '' };
	const { shared, note, progress } = readerSees(audience, {
		parts: [],
		target: null,
		name: '  ',
		lines: nothing,
		evidence: []
	});
	expect(shared.view).toMatchObject({ name: null, targets: null, steps: null });
	expect([note, progress]).toEqual([null, null]);
});

test('a profile is the same for two people who differ in what it leaves out', () => {
	fc.assert(
		fc.property(anyAnswers, anyAnswers, (mine, theirs) => {
			const strengths = strengthsOf(mine);
			// Their answers below "practising" are another person's; nothing above is added.
			const others = Object.fromEntries(
				Object.entries(theirs).filter(([id, answer]) => !(id in strengths) && Number(answer) < 2)
			);
			const linkOf = (answers: Answers) => {
				const choice = { ...everything, audience: 'profile' } as const;
				const { source, show } = chosenFor(choice, { ...own, answers });
				return composeLink(source, show, content);
			};
			fc.pre(Object.values(strengths).some((answer) => Number(answer) >= 2));
			expect(linkOf({ ...others, ...strengths })).toEqual(linkOf(mine));
		}),
		{ numRuns: 200 }
	);
});

test.each<[string, Answers, Answers]>([
	['practising and above', answers, { 'teaching.sessions': 3, 'teaching.one-to-one': 2 }],
	['exploring where nothing is above', { 'code.apis': 1, 'code.review': 0 }, { 'code.apis': 1 }],
	['nothing where nothing was done', { 'code.apis': 0, 'code.review': 'not-sure' }, {}]
])('strengths are %s', (_, given, expected) => {
	expect(strengthsOf(given)).toEqual(expected);
});

test('an own listing whose title is not to be shown keeps it on a profile too', () => {
	const target: Target = {
		kind: 'own',
		id: 'a',
		title: 'Secret',
		requirement: sampleRequirement({ code: [3, 2] }),
		titleShown: false
	};
	const { shared } = readerSees('profile', { target });
	expect(shared.aims.map(({ title }) => title)).toEqual(['a listing of my own']);
});

test('the path with typical and rated targets and no name is at most 40 characters', () => {
	const targets = fc.uniqueArray(
		fc.constantFrom<Target>(
			...content.roles.map(({ id }) => ({ kind: 'role', id }) as const),
			...content.listings.map(({ id }) => ({ kind: 'rated', id }) as const)
		),
		{ minLength: 4, maxLength: 4 }
	);
	fc.assert(
		fc.property(anyAnswers, targets, (answers, targets) => {
			const choice = { ...everything, audience: 'mix', parts: ['fit'], name: '' } as const;
			const { source, show } = chosenFor(choice, { ...own, answers, targets });
			expect(`/r/${composeLink(source, show, content).code}`.length).toBeLessThanOrEqual(40);
		})
	);
});

test('a step is named once, also where it is picked and listed', () => {
	const twice = sampleRule({ id: 'twice', slot: 9 });
	const choice = { ...everything, audience: 'mix' } as const;
	const { source } = chosenFor(choice, {
		...own,
		picked: [twice],
		steps: [twice, steps[0]!]
	});
	expect(source.steps).toEqual([twice, steps[0]]);
});

test('a step under way holds its question: no other way up the same rung stands beside it', () => {
	const [one, other] = content.rules.filter(({ moves }) => moves?.['presentation.delivery'] === 1);
	const shown = stepsFor('mix', { picked: [other!], steps: [one!, ...steps] });
	expect(shown.map(({ id }) => id)).not.toContain(one!.id);
	expect(shown[0]).toBe(other);
	expect(stepsFor('mix', { picked: [], steps: [one!] })).toEqual([one]);
});
