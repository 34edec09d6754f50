import { expect, test } from 'vitest';
import { perSkill } from '../model/skill.ts';
import { FEATURES, type Features } from './features.ts';
import { TITLE_KINDS } from './signals.ts';
import { requirementOf, toStep, weigh, type FigureWeights, type Weights } from './weigh.ts';

test.each([
	[-1, 0],
	[0.39, 0],
	[0.4, 0.5],
	[0.6, 0.5],
	[0.61, 1],
	[1, 1],
	[2.45, 2.5],
	[2.7, 3]
])('%d is shown as %d', (value, step) => {
	expect(toStep(value)).toBe(step);
});

const weights = (base: number, share = 0, writer = 0): FigureWeights => ({
	base,
	features: Object.fromEntries(
		FEATURES.map((feature) => [feature, feature === 'share' ? share : 0])
	) as FigureWeights['features'],
	titles: Object.fromEntries(
		TITLE_KINDS.map((kind) => [kind, kind === 'writer' ? writer : 0])
	) as FigureWeights['titles']
});

/** A listing in which every skill has the same share, and is asked for as said. */
const features = (share: number, asked: 'work' | 'nice' | 'hint' | 'nothing'): Features => ({
	kinds: ['writer'],
	skills: perSkill(() => ({
		values: Object.fromEntries(
			FEATURES.map((feature) => [feature, feature === 'share' ? share : 0])
		) as Features['skills']['code']['values'],
		isAsked: asked === 'work',
		isNice: asked === 'nice',
		isShown: asked !== 'nothing'
	}))
});
const both = (importance: FigureWeights, level: FigureWeights): Weights => ({
	importance: perSkill(() => importance),
	level: perSkill(() => level)
});

test('a figure is the sum of what its parts weigh', () => {
	const { skills, kinds } = features(0.5, 'work');
	expect(weigh(weights(1, 2, 0.25), skills.code, kinds)).toBe(2.25);
	expect(weigh(weights(1, 2, 0.25), skills.code, [])).toBe(2);
});

test.each([
	['much of everything ends at the most', 9, 9, 'work', 3, 4],
	['what is shown nowhere is not asked for', 2, 2, 'nothing', 0, 0],
	['what is named as work is at least a mention', -1, -1, 'work', 1, 1],
	['what is nice to have is, too', 0.2, 0.2, 'nice', 1, 1],
	['a hint may be nothing', 0.2, 0.2, 'hint', 0, 0],
	['a level without importance falls away', 0.2, 0.5, 'hint', 0, 0],
	['a level worth a mention brings a little importance', 0.2, 1, 'hint', 0.5, 0.5]
] as const)('%s', (_, importance, level, asked, expected, expectedLevel) => {
	const requirement = requirementOf(features(0, asked), both(weights(importance), weights(level)));
	expect(requirement.code).toEqual({ importance: expected, level: expectedLevel });
});
