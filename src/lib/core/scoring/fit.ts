import { isClearPart, isCore, type Requirement } from '../model/requirement.ts';
import { SKILLS, perSkill, type SkillId } from '../model/skill.ts';
import { BEST, type Scores, type Shapes } from './score.ts';

/** About the listing, never about the person. */
export const FIT_WORDS = ['most', 'much', 'some', 'unknown'] as const;
export type FitWord = (typeof FIT_WORDS)[number];

export interface Fit {
	/** 0 to 100, or null if a skill that counts has no score, or no skill counts. */
	readonly fit: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly word: FitWord;
	/** Levels (0 to 4) by which each skill's score is below what is asked; null without a score. */
	readonly gaps: Readonly<Record<SkillId, number | null>>;
}

/** Keeps a sum of fractions that should be exactly on a threshold from missing it. */
const EPSILON = 1e-9;
/** What the words for fit ask: "most" also asks for a low end, and for no wider gap than this in a core skill. */
export const WORD_BOUNDS = { much: 50, most: 80, mostLow: 60, coreGap: 1 } as const;
/** From here on a closest role is named. */
export const NAMED_FROM = 30;

/**
 * How much of a listing a person shows:
 * `fit(x) = 100 * sum(importance_k * min(1, x_k / (25 * level_k))) / sum(importance_k)` over the skills
 * with importance above 0; `low` and `high` take the skills' `low` and `high`, `fit` their `score`.
 * A gap is `max(0, level_k - score_k / 25)`. Source: the product's own model, explained on /method.
 */
export function fitTo(requirement: Requirement, scores: Scores): Fit {
	const gaps = perSkill((skill) => {
		const { score } = scores[skill];
		return score === null ? null : Math.max(0, requirement[skill].level - score / 25);
	});
	const fit = share(requirement, (skill) => scores[skill].score);
	const low = share(requirement, (skill) => scores[skill].low);
	const high = share(requirement, (skill) => scores[skill].high);
	return { fit, low, high, gaps, word: wordFor(requirement, scores, fit, low, gaps) };
}

/** `fit.low` alone: what the ranking of steps asks for many times over. */
export function lowFit(requirement: Requirement, scores: Scores): number {
	return share(requirement, (skill) => scores[skill].low) ?? 0;
}

/** The skills that keep a fit from being known: those that count and have too few answers. */
export function openSkills(requirement: Requirement, scores: Scores): SkillId[] {
	return SKILLS.filter((skill) => {
		const { importance } = requirement[skill];
		const { answered } = scores[skill];
		return (importance > 0 && answered === 0) || (isClearPart(requirement[skill]) && answered < 2);
	});
}

/**
 * The rungs (single levels of single questions) between a person and all that a listing asks for:
 * for each skill that counts, what the sum of the best four levels lacks of four times the level
 * asked for, open questions counted as 0.
 */
export function rungsTo(requirement: Requirement, shapes: Shapes): number {
	return SKILLS.reduce((rungs, skill) => rungs + rungsInSkill(requirement, shapes, skill), 0);
}

function rungsInSkill(requirement: Requirement, shapes: Shapes, skill: SkillId): number {
	const have = shapes[skill].best.reduce<number>((sum, level) => sum + level, 0);
	return Math.max(0, Math.ceil(BEST * requirement[skill].level) - have);
}

function share(
	requirement: Requirement,
	valueOf: (skill: SkillId) => number | null
): number | null {
	let sum = 0;
	let weight = 0;
	for (const skill of SKILLS) {
		const { importance, level } = requirement[skill];
		if (importance === 0) continue;
		const value = valueOf(skill);
		if (value === null) return null;
		sum += importance * Math.min(1, value / (25 * level));
		weight += importance;
	}
	return weight === 0 ? null : (100 * sum) / weight;
}

function wordFor(
	requirement: Requirement,
	scores: Scores,
	fit: number | null,
	low: number | null,
	gaps: Fit['gaps']
): FitWord {
	if (fit === null || low === null || openSkills(requirement, scores).length > 0) return 'unknown';
	const { much, most, mostLow, coreGap } = WORD_BOUNDS;
	const lacks = SKILLS.some(
		(skill) => isCore(requirement[skill]) && (gaps[skill] ?? 0) > coreGap + EPSILON
	);
	if (fit >= most - EPSILON && low >= mostLow - EPSILON && !lacks) return 'most';
	return fit >= much - EPSILON ? 'much' : 'some';
}
