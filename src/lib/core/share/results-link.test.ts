import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAnswers } from '../../../../tests/arbitraries.ts';
import { sampleDay } from '../../../../tests/samples.ts';
import { loadContent } from '../../state/content.ts';
import type { Answers } from '../model/answer.ts';
import { ROLE_IDS } from '../model/role.ts';
import { shapesOf } from '../scoring/score.ts';
import { encodePublic } from './code.ts';
import { PARTS, type Part } from './compose.ts';
import { NO_FRAGMENT, decodeFragment, type Fragment } from './fragment.ts';
import type { LinkTarget } from './link.ts';
import { NO_NOTE } from './note.ts';
import { answersOf } from './open.ts';
import { belongsTo, composeLink, toFragment, toProgress, type LinkSource } from './results-link.ts';

const content = await loadContent();

const day = sampleDay('2026-11-21');
const { questions } = content;
const since = {
	day: sampleDay('2026-05-02'),
	answers: { 'code.apis': 1, 'code.review': 2, 'events.budget': 0 } as const
};
const source: LinkSource = {
	day,
	answers: { 'code.apis': 3, 'code.review': 2, 'teaching.sessions': 'not-sure' },
	targets: [{ kind: 'role', id: 'devrel-lead' }],
	steps: [],
	name: '',
	since,
	note: { ...NO_NOTE, help: 'a first workshop' }
};

function fragmentOf(show: readonly Part[], change: Partial<LinkSource> = {}): Fragment {
	const decoded = decodeFragment(
		composeLink({ ...source, ...change }, new Set(show), content).fragment
	);
	if (!decoded.ok) throw new Error(`The fragment is ${decoded.fault}`);
	return decoded.value;
}

describe('behind the # of a link', () => {
	test('stand all answers, if they were chosen', () => {
		const { answers } = fragmentOf(['shape', 'answers']);
		expect(answers?.day).toBe(day);
		expect(answers && answersOf(answers, questions)).toEqual(source.answers);
		expect(fragmentOf(['shape', 'fit', 'steps', 'progress']).answers).toBeNull();
	});

	test('stands of an earlier attempt what changed, and nothing that did not', () => {
		const { answers, progress } = fragmentOf(['progress']);
		expect(answers).toBeNull();
		expect(progress?.before.day).toBe(since.day);
		expect(progress && answersOf(progress.before, questions)).toEqual({
			'code.apis': 1,
			'events.budget': 0
		});
		expect(progress && answersOf(progress.after, questions)).toEqual({
			'code.apis': 3,
			'teaching.sessions': 'not-sure'
		});
		expect(fragmentOf(['progress'], { since: null }).progress).toBeNull();
	});

	test('stands what was written, whatever else is shown', () => {
		expect(fragmentOf([])).toEqual({ ...NO_FRAGMENT, note: source.note });
		expect(composeLink({ ...source, note: null }, new Set(['shape']), content).fragment).toBe('');
	});
});

describe('a fragment belongs to the code in the path', () => {
	test('that was made with it', () => {
		fc.assert(
			fc.property(anyAnswers, anyAnswers, fc.subarray([...PARTS]), (answers, earlier, show) => {
				const made = { day, answers, since: { day: since.day, answers: earlier }, note: null };
				const fragment = toFragment(made, new Set(show), questions);
				expect(belongsTo(fragment, { day, shapes: shapesOf(answers) }, questions)).toBe(true);
				expect(belongsTo(fragment, { day, shapes: null }, questions)).toBe(true);
			}),
			{ numRuns: 300 }
		);
	});

	const shapes = shapesOf(source.answers);
	const show = new Set<Part>(['answers', 'progress']);
	const progress = toProgress(since, source, questions);
	const changedTo = (answers: Answers, day = source.day) => ({
		...NO_FRAGMENT,
		progress: toProgress({ day: since.day, answers: {} }, { day, answers }, questions)
	});

	test.each<[title: string, fragment: Fragment]>([
		[
			'answers that come to another shape',
			toFragment({ ...source, answers: { 'code.apis': 3 } }, show, questions)
		],
		['a level that its shape does not have', changedTo({ 'code.apis': 4 })],
		['a level below the lowest that it can have', changedTo({ 'code.apis': 1 })],
		['a level more often than its shape has it', changedTo({ 'code.apis': 3, 'code.samples': 3 })],
		['a skill in which nothing was answered', changedTo({ 'events.budget': 0 })],
		['progress up to another day', changedTo(source.answers, sampleDay('2026-11-20'))],
		[
			'progress from a later day',
			{
				...NO_FRAGMENT,
				progress: { ...progress, before: { ...progress.before, day: sampleDay('2026-11-22') } }
			}
		],
		[
			'progress that its own answers contradict',
			{ ...toFragment(source, show, questions), progress: changedTo({ 'code.apis': 2 }).progress }
		]
	])('but not with %s', (_, fragment) => {
		expect(belongsTo(fragment, { day, shapes }, questions)).toBe(false);
	});
});

test('a path with up to four typical or rated targets and no name is at most 40 characters', () => {
	const role: fc.Arbitrary<LinkTarget> = fc.record({
		kind: fc.constant('role' as const),
		slot: fc.integer({ min: 0, max: 63 })
	});
	const rated: fc.Arbitrary<LinkTarget> = fc.record({
		kind: fc.constant('rated' as const),
		slot: fc.integer({ min: 0, max: 4095 })
	});
	fc.assert(
		fc.property(
			anyAnswers,
			fc.array(fc.oneof(role, rated), { maxLength: 4 }),
			fc.boolean(),
			(answers, targets, withAnswers) => {
				const code = encodePublic({
					day,
					shapes: shapesOf(answers),
					targets,
					steps: null,
					name: null,
					withAnswers
				});
				expect(`/r/${code}`.length).toBeLessThanOrEqual(40);
			}
		)
	);
	const targets = ROLE_IDS.slice(0, 4).map((id) => ({ kind: 'role' as const, id }));
	const { code } = composeLink(
		{ ...source, targets },
		new Set<Part>(['shape', 'fit', 'answers', 'progress']),
		content
	);
	expect(`/r/${code}`.length).toBeLessThanOrEqual(40);
});
