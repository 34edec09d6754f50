import { afterEach, describe, expect, test, vi } from 'vitest';
import { sampleRequirement } from '../../../../tests/samples.ts';
import { ROLE_IDS } from '../../core/model/role.ts';
import { openShared } from '../../core/results/shared.ts';
import { NO_FRAGMENT, decodeFragment } from '../../core/share/fragment.ts';
import { content } from '../content.ts';
import { computeResults } from './results.ts';
import { resultsRequest } from './schema.ts';

const ORIGIN = 'https://example.org';
const request = {
	answers: {
		'code.apis': 3,
		'code.samples': 2,
		'code.review': 2,
		'code.software': 1,
		'code.open-source': 1,
		'code.product-feedback': 'not-sure',
		'teaching.sessions': 3
	},
	targets: ['devrel-lead'],
	own: [
		{
			title: 'Advocate at a small firm',
			requirements: sampleRequirement({ code: [3, 2], teaching: [1, 4] })
		},
		{ title: '', requirements: sampleRequirement({ events: [1, 1] }) }
	],
	stage: 'breaking-in',
	origin: 'engineering',
	hoursPerWeek: 3,
	date: '2026-11-21'
};

/** The answer to the request, changed; what is changed to undefined is not sent. */
function compute(change: object = {}) {
	const body: unknown = JSON.parse(JSON.stringify({ ...request, ...change }));
	return computeResults(resultsRequest.parse(body), content, ORIGIN);
}

/** The public link of a result, as its reader gets it. */
function opened(code: string) {
	const result = openShared(code, content);
	if (!result.ok) throw new Error(`The code is ${result.fault}`);
	return result.shared.view;
}

afterEach(() => vi.useRealTimers());

test('the skills have their figures, not rounded; what is missing is null', () => {
	const { skills } = compute();
	expect(skills.code).toEqual({ score: 50, low: 50, high: 68.75, level: 2, answered: 5, of: 6 });
	expect(skills.teaching).toMatchObject({ score: 75, low: 18.75, high: 100, level: 3 });
	expect(skills.events).toEqual({
		score: null,
		low: 0,
		high: 100,
		level: null,
		answered: 0,
		of: 6
	});
});

test('the fits are those of the targets, own listings by number, and then of all other roles', () => {
	const { fits } = compute();
	const others = ROLE_IDS.filter((id) => id !== 'devrel-lead');
	expect(fits.map(({ target }) => target)).toEqual(['devrel-lead', 'own:1', 'own:2', ...others]);
	expect(fits[1]).toEqual({
		target: 'own:1',
		fit: 93.75,
		low: 79.6875,
		high: 100,
		word: 'most',
		gaps: { presentation: null, code: 0, documentation: null, events: null, teaching: 1 }
	});
	expect(fits[2]).toMatchObject({ target: 'own:2', fit: null, low: 0, high: 100, word: 'unknown' });
});

test('a rated listing is a target like any other, also behind its link', () => {
	const id = 'retool-developer-advocate-2024';
	const { fits, code, steps } = compute({
		answers: { 'code.apis': 1, 'code.samples': 1, 'teaching.sessions': 0 },
		targets: [id, 'devrel-lead']
	});
	expect(fits.slice(0, 2).map(({ target }) => target)).toEqual([`rated:${id}`, 'devrel-lead']);
	expect(steps.some(({ gains }) => (gains[`rated:${id}`] ?? 0) > 0)).toBe(true);
	const targets = opened(code).targets?.targets.map(({ key, title }) => [key, title]);
	expect(targets?.[0]).toEqual([`rated:${id}`, 'Developer Advocate at Retool (2024)']);
});

describe('the steps', () => {
	test('carry what they are, what they gain for whom and why they are there', () => {
		const [step] = compute().steps.filter(({ kind }) => kind === 'growth');
		expect(Object.keys(step!)).toEqual(
			expect.arrayContaining(
				'id title kind why hours moves gain gains because resources'.split(' ')
			)
		);
		expect(step).not.toHaveProperty('slot');
		expect(step!.because?.length).toBeGreaterThan(0);
		expect(Object.keys(step!.gains).sort()).toEqual(['devrel-lead', 'own:1', 'own:2']);
		const sum = Object.values(step!.gains).reduce((a, b) => a + b, 0);
		expect(step!.gain).toBeCloseTo(sum, 9);
	});

	test('are at most seven in six weeks of the hours, and all of them if asked for', () => {
		const { steps } = compute();
		const all = compute({ all: true }).steps;
		expect(steps.length).toBeLessThanOrEqual(7);
		// A step longer than that counts with its first part, a guarded one with its safeguards.
		const taken = steps.map(({ hours, part, safeguards }) =>
			[part?.hours ?? hours, ...safeguards.map((one) => one.hours)].reduce((a, b) => a + b)
		);
		expect(taken.reduce((a, b) => a + b)).toBeLessThanOrEqual(18);
		expect(all.length).toBeGreaterThan(7);
		expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(steps.map(({ id }) => id)));
	});
});

describe('the link', () => {
	test('stands at the address of its code', () => {
		const { code, url } = compute();
		expect(url).toBe(`${ORIGIN}/r/${code}`);
		expect(compute().code).toBe(code);
	});

	test('shows shape and fit unless other parts are asked for', () => {
		expect(opened(compute().code)).toMatchObject({
			day: '2026-11-21',
			name: null,
			answers: null,
			steps: null,
			skills: expect.any(Array),
			targets: { source: 'chosen' }
		});
		const view = opened(compute({ show: ['steps'], all: true }).code);
		expect(view).toMatchObject({ skills: null, targets: null });
		expect(view.steps?.length).toBeGreaterThan(0);
	});

	test('shows steps that tell nothing of stage, origin or hours, and come without receipts', () => {
		const { steps } = compute({ stage: undefined, origin: undefined, hoursPerWeek: undefined });
		const view = opened(compute({ show: ['steps'] }).code);
		expect(view.steps?.map(({ id }) => id)).toEqual(steps.map(({ id }) => id));
		expect(view.steps?.map(({ because }) => because)).toEqual(steps.map(() => null));
		const other = { stage: 'already-in', origin: 'teaching', hoursPerWeek: 40 };
		expect(compute({ show: ['steps'], ...other }).code).toBe(compute({ show: ['steps'] }).code);
	});

	const slots = new Map(content.questions.map(({ id, slot }) => [id as string, slot]));
	const attempt = (day: string, answers: object) => ({
		id: null,
		day,
		answers: new Map(Object.entries(answers).map(([id, answer]) => [slots.get(id), answer]))
	});
	const since = { date: '2026-05-02', answers: { 'code.apis': 1, 'teaching.sessions': 3 } };

	test.each([
		{
			title: 'answers',
			change: { show: ['shape', 'answers'] },
			fragment: { answers: attempt('2026-11-21', request.answers) }
		},
		{
			title: 'what changed since an earlier attempt',
			change: {
				answers: { 'code.apis': 3, 'teaching.sessions': 3 },
				show: ['shape', 'progress'],
				since
			},
			fragment: {
				progress: {
					before: attempt('2026-05-02', { 'code.apis': 1 }),
					after: attempt('2026-11-21', { 'code.apis': 3 })
				}
			}
		},
		{
			title: 'both',
			change: {
				answers: { 'code.apis': 3 },
				show: ['answers', 'progress'],
				since: { ...since, answers: {} }
			},
			fragment: {
				answers: attempt('2026-11-21', { 'code.apis': 3 }),
				progress: {
					before: attempt('2026-05-02', {}),
					after: attempt('2026-11-21', { 'code.apis': 3 })
				}
			}
		}
	])('carries $title behind the #, with nothing else about the person', ({ change, fragment }) => {
		const { code, url } = compute(change);
		const [address, behind] = url.split('#');
		expect(address).toBe(`${ORIGIN}/r/${code}`);
		expect(decodeFragment(behind!)).toEqual({ ok: true, value: { ...NO_FRAGMENT, ...fragment } });
		expect(code).toBe(
			compute({
				...change,
				since: undefined,
				show: change.show.filter((part) => part !== 'progress')
			}).code
		);
	});

	test('does not carry an earlier attempt unless progress is to be shown', () => {
		expect(compute({ since }).url).toBe(compute().url);
	});

	test.each(['<script>alert("x")</script>', '👩🏽‍💻 Ada', 'נועה בן־דוד', '\u202eabc'])(
		'keeps the name %j as it is',
		(name) => {
			expect(opened(compute({ name }).code).name).toBe(name);
		}
	);

	test('is dated today where no day is given', () => {
		vi.useFakeTimers({ now: new Date(2027, 1, 28, 23, 59) });
		expect(opened(compute({ date: undefined }).code).day).toBe('2027-02-28');
	});
});

describe('the public code does not tell', () => {
	const { answers } = request;
	const withLevels = (change: object) => ({ answers: { ...answers, ...change } });

	test.each([
		{
			what: 'which facet holds which level',
			change: withLevels({ 'code.apis': 1, 'code.software': 3 })
		},
		{ what: 'a level below the best four', change: withLevels({ 'code.open-source': 0 }) },
		{ what: 'not sure from open', change: withLevels({ 'code.product-feedback': undefined }) },
		{ what: 'open from not sure', change: withLevels({ 'events.budget': 'not-sure' }) },
		{ what: 'the stage', change: { stage: 'already-in' } },
		{ what: 'the origin', change: { origin: 'teaching' } },
		{ what: 'the hours', change: { hoursPerWeek: 40 } },
		{ what: 'that all steps were asked for', change: { all: true } }
	])('$what', ({ change }) => {
		expect(compute(change).code).toBe(compute().code);
	});

	test('the targets or the shape where they are not shown', () => {
		const other = { answers: { 'events.safety': 4 }, targets: [], own: [] };
		expect(compute({ show: [], ...other }).code).toBe(compute({ show: [] }).code);
	});

	test('less than it shows: other levels, targets, days and names make other codes', () => {
		const changes = [
			{},
			withLevels({ 'code.apis': 4 }),
			{ targets: [] },
			{ date: '2026-11-22' },
			{ name: 'Ada' }
		];
		expect(new Set(changes.map((change) => compute(change).code)).size).toBe(changes.length);
	});
});
