import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPublic } from '../../../../tests/links.ts';
import { sampleDay, sampleRequirement } from '../../../../tests/samples.ts';
import { loadContent } from '../../state/content.ts';
import type { Answers } from '../model/answer.ts';
import { SKILLS } from '../model/skill.ts';
import { OWN_LISTING } from '../model/target.ts';
import { shapesOf, type Shapes } from '../scoring/score.ts';
import { encodeFull, encodePublic } from '../share/code.ts';
import { cleanName, type FullLink, type LinkTarget, type PublicLink } from '../share/link.ts';
import { sameShapes } from '../share/results-link.ts';
import { mayBeShown } from '../rules/shown.ts';
import { openShared, shareableSteps, withAnswers } from './shared.ts';

const content = await loadContent();

const day = sampleDay('2026-11-21');
const shapes: Shapes = {
	presentation: { best: [1, 0], answered: 2 },
	code: { best: [3, 2, 2, 1], answered: 6 },
	documentation: { best: [2, 2, 1, 1], answered: 4 },
	events: { best: [], answered: 0 },
	teaching: { best: [4, 3, 3, 2], answered: 5 }
};
const own: LinkTarget = {
	kind: 'own',
	requirement: sampleRequirement({ code: [3, 2], teaching: [1, 4] }),
	title: null
};
const hidden: PublicLink = {
	day,
	shapes: null,
	targets: null,
	steps: null,
	name: null,
	withAnswers: false
};
const shown: PublicLink = { ...hidden, shapes, targets: [own], steps: [1, 4095, 2], name: 'Ada' };

function open(code: string) {
	const opened = openShared(code, content);
	if (!opened.ok) throw new Error(`This code is ${opened.fault}`);
	return opened.shared;
}
const openPublic = (link: Partial<PublicLink>) => open(encodePublic({ ...hidden, ...link }));

describe('the steps that a link may show', () => {
	const answers: Answers = Object.fromEntries(content.questions.map(({ id }) => [id, 2]));
	const ofTargets = (targets: Parameters<typeof shareableSteps>[0]['targets']) =>
		shareableSteps({ answers, targets, today: day }, content).filter(
			(rule) => !mayBeShown(rule, false)
		);

	test('tell of targets where the link shows that there are none', () => {
		expect(ofTargets([]).map(({ id }) => id)).toContain('career-first-target');
	});

	test('tell nothing of targets where the link hides them: there may be some', () => {
		expect(ofTargets(null)).toEqual([]);
	});
});

describe('a public code', () => {
	test('shows score, range and level of each skill, worked out from its shape', () => {
		const figures = openPublic({ shapes }).view.skills?.map(
			({ id, score, low, high, level, answered, of, next }) => [
				id,
				{ score, low, high, level, answered, of, next }
			]
		);
		const same = { of: 6, next: null };
		expect(figures).toEqual([
			['presentation', { score: 12.5, low: 6.25, high: 100, level: 1, answered: 2, ...same }],
			['code', { score: 50, low: 50, high: 50, level: 2, answered: 6, ...same }],
			['documentation', { score: 37.5, low: 37.5, high: 75, level: 2, answered: 4, ...same }],
			['events', { score: null, low: 0, high: 100, level: null, answered: 0, ...same }],
			['teaching', { score: 75, low: 75, high: 87.5, level: 3, answered: 5, ...same }]
		]);
	});

	test('shows the fit to its targets, and an own listing without its title', () => {
		expect(openPublic({ shapes, targets: [own] }).view.targets).toMatchObject({
			source: 'chosen',
			targets: [
				{
					key: 'own:1',
					title: OWN_LISTING,
					fit: 93.75,
					low: 93.75,
					high: 96.875,
					word: 'most',
					shown: ['code'],
					notYet: ['teaching'],
					gaps: { code: 0, teaching: 1 }
				}
			]
		});
	});

	test('shows its steps in their order, without reasons and gains, and passes over rules long gone', () => {
		const { steps } = openPublic({ steps: [2, 4095, 1] }).view;
		const ids = [2, 1].map((slot) => content.rules.find((rule) => rule.slot === slot)!.id);
		expect(steps).toMatchObject(ids.map((id) => ({ id, because: null, gain: null, gains: {} })));
	});

	test('shows nothing that it hides', () => {
		expect(openPublic({}).view).toEqual({
			day,
			name: null,
			skills: null,
			answers: null,
			targets: null,
			steps: null
		});
	});

	test('shows no fit without the shape that it is worked out from', () => {
		expect(openPublic({ targets: [own] }).view.targets).toBeNull();
	});

	test('of any content opens', () => {
		fc.assert(
			fc.property(anyPublic, (link) => {
				const { view, withAnswers } = open(encodePublic(link));
				expect({ day: view.day, name: view.name, withAnswers }).toEqual({
					day: link.day,
					name: link.name && cleanName(link.name),
					withAnswers: link.withAnswers
				});
				expect([view.skills === null, view.steps === null, view.answers]).toEqual([
					link.shapes === null,
					link.steps === null,
					null
				]);
			})
		);
	});
});

describe('a full code', () => {
	const form: FullLink = {
		attempts: [{ id: null, day, answers: new Map([[7, 2 as const]]) }],
		targets: [{ kind: 'role', slot: 2 }],
		person: { stage: null, origin: null, hoursPerWeek: 0.5, liked: [] },
		steps: []
	};

	test('shows the answers that it holds', () => {
		const { kind, view, aims } = open(encodeFull(form));
		expect(kind).toBe('full');
		expect(view.day).toBe(day);
		expect(
			view.answers?.done.map(({ facts }) => facts.map(({ id, level }) => [id, level]))
		).toEqual([[['code.software', 2]]]);
		expect(view.answers?.open).toHaveLength(29);
		expect(aims.map(({ key }) => key)).toEqual(['devrel-engineer']);
	});

	test('suggests steps for the hours that it names: six weeks of them', () => {
		const hours = open(encodeFull(form)).view.steps!.reduce((sum, step) => sum + step.hours, 0);
		expect(hours).toBeGreaterThan(0);
		expect(hours).toBeLessThanOrEqual(3);
	});

	test('without an attempt is foreign', () => {
		expect(openShared(encodeFull({ ...form, attempts: [] }), content)).toEqual({
			ok: false,
			fault: 'foreign'
		});
	});
});

test.each([
	{ code: 'hello', fault: 'foreign' },
	{ code: encodePublic(shown).slice(0, -5), fault: 'truncated' },
	{
		code: encodePublic(shown).replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')),
		fault: 'damaged'
	}
])('a code that is $fault is told apart', ({ code, fault }) => {
	expect(openShared(code, content)).toEqual({ ok: false, fault });
});

describe('answers beside a public code', () => {
	const answers: Answers = {
		'teaching.sessions': 3,
		'teaching.one-to-one': 1,
		'code.apis': 'not-sure'
	};

	test('belong to it if they come to its shape, or if it shows none', () => {
		expect(sameShapes(shapesOf(answers), answers)).toBe(true);
		expect(sameShapes(null, answers)).toBe(true);
		expect(sameShapes(openPublic({ shapes: shapesOf(answers) }).shapes, answers)).toBe(true);
		expect(sameShapes(shapes, answers)).toBe(false);
		expect(sameShapes(shapesOf(answers), { ...answers, 'teaching.sessions': 4 })).toBe(false);
	});

	test('add what was done and what comes next; its name, day, targets and figures stay', () => {
		const before = openPublic({ ...shown, shapes: shapesOf(answers) });
		const { view } = withAnswers(before, answers, content);
		expect(view).toMatchObject({ day, name: 'Ada', targets: before.view.targets });
		expect(view.answers?.done.map(({ skill }) => skill)).toEqual(['teaching']);
		expect(view.answers?.notSure.map(({ id }) => id)).toEqual(['code.apis']);
		const figures = (skills: typeof view.skills) =>
			skills?.map((skill) => ({ ...skill, next: null }));
		expect(figures(view.skills)).toEqual(figures(before.view.skills));
		expect(view.skills?.at(SKILLS.indexOf('teaching'))?.next).toBe(
			content.questions.find(({ id }) => id === 'teaching.one-to-one')?.next[1]
		);
	});

	test('bring out nothing else that it hides', () => {
		const { view } = withAnswers(openPublic({}), answers, content);
		expect(view).toMatchObject({ name: null, skills: null, targets: null, steps: null });
	});
});
