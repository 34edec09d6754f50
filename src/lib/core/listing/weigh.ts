import type { SkillRequirement } from '../model/requirement.ts';
import { perSkill, type SkillId } from '../model/skill.ts';
import { FEATURES, type Feature, type Features, type SkillFeatures } from './features.ts';
import type { TitleKind } from './signals.ts';

/** How the features of one skill make one figure: a sum, so that each weight can be read by itself. */
export interface FigureWeights {
	readonly base: number;
	readonly features: Readonly<Record<Feature, number>>;
	readonly titles: Readonly<Record<TitleKind, number>>;
}

export const FIGURES = ['importance', 'level'] as const;
export type Figure = (typeof FIGURES)[number];

/** Fitted to rated listings; `npm run fit:listings` writes them. */
export type Weights = Readonly<Record<Figure, Readonly<Record<SkillId, FigureWeights>>>>;

export const MAX_FIGURE = { importance: 3, level: 4 } as const;

/** Raters seldom mean half a step, so only what lies this near to it is called one. */
const HALF = 0.1;

/** A figure before it is brought to its steps. */
export function weigh(
	{ base, features, titles }: FigureWeights,
	{ values }: SkillFeatures,
	kinds: readonly TitleKind[]
): number {
	let sum = base;
	for (const feature of FEATURES) sum += features[feature] * values[feature];
	for (const kind of kinds) sum += titles[kind];
	return sum;
}

/**
 * What a listing asks of each skill. Where the text shows nothing of a skill, nothing is asked; where it
 * names it as work or as required, or as nice to have, that is at least a mention.
 */
export function requirementOf(
	{ kinds, skills }: Features,
	weights: Weights
): Record<SkillId, SkillRequirement> {
	return perSkill((skill) => {
		const features = skills[skill];
		if (!features.isShown) return { importance: 0, level: 0 };
		const figure = (name: Figure) => {
			const least = features.isAsked ? 1 : features.isNice ? 0.7 : 0;
			const value = Math.max(least, weigh(weights[name][skill], features, kinds));
			return Math.min(MAX_FIGURE[name], toStep(value));
		};
		return together(figure('importance'), figure('level'));
	});
}

/** Neither figure is without the other: what hardly counts is left out, what counts needs a little. */
function together(importance: number, level: number): SkillRequirement {
	if (importance > 0 && level > 0) return { importance, level };
	return importance + level < 1 ? { importance: 0, level: 0 } : { importance: 0.5, level: 0.5 };
}

/** To the nearest whole number, or to a half that is near. */
export function toStep(value: number): number {
	const whole = Math.floor(value);
	const rest = value - whole;
	if (Math.abs(rest - 0.5) <= HALF) return whole + 0.5;
	return Math.max(0, rest < 0.5 ? whole : whole + 1);
}
