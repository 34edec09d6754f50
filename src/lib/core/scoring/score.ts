import { levelOf, type Answers } from '../model/answer.ts';
import { questionsOf } from '../model/question.ts';
import { perSkill, type Level, type SkillId } from '../model/skill.ts';

/** A skill's score rests on its best four facets: few people do all six, and few jobs ask for it. */
export const BEST = 4;
/** Questions a skill has. */
export const FACETS_PER_SKILL = 6;

/** All that a skill's score, range and level follow from: its best levels, highest first. */
export interface Shape {
	/** The `min(4, answered)` highest levels, highest first. */
	readonly best: readonly Level[];
	/** How many of the six questions were answered with a level, 0 to 6. */
	readonly answered: number;
}

export interface SkillScore {
	/** 0 to 100; null when nothing is answered. */
	readonly score: number | null;
	/** 0 to 100: the score if every unknown question were 0. */
	readonly low: number;
	/** 0 to 100: the score if every unknown question were 4. */
	readonly high: number;
	readonly level: Level | null;
	readonly answered: number;
	readonly of: number;
}

export type Shapes = Readonly<Record<SkillId, Shape>>;
export type Scores = Readonly<Record<SkillId, SkillScore>>;

/** The shape of each skill, from answers. */
export function shapesOf(answers: Answers): Shapes {
	return perSkill((skill) => {
		const levels = questionsOf(skill)
			.map((question) => levelOf(answers, question))
			.filter((level) => level !== undefined)
			.sort((a, b) => b - a);
		return { best: levels.slice(0, BEST), answered: levels.length };
	});
}

/**
 * A skill's score, range and level. With the levels of its answered questions:
 * - `low` = 25 x the mean of the four highest, every unknown question counted as 0;
 * - `high` = the same with every unknown question counted as 4;
 * - `score` = 25 x the mean of the `min(4, answered)` highest; null when none is answered;
 * - `level` = `score / 25`, rounded half up; null with it.
 *
 * So `low <= score <= high`; raising a level lowers none of them; answering an open question may
 * lower `score` but never `low`. Source: the product's own model, explained on /method.
 */
export function scoreShape({ best, answered }: Shape): SkillScore {
	const unknown = FACETS_PER_SKILL - answered;
	const fours = Math.min(unknown, BEST);
	const sum = total(best);
	const score = best.length === 0 ? null : (25 * sum) / best.length;
	return {
		score,
		low: (25 * sum) / BEST,
		high: (25 * (4 * fours + total(best.slice(0, BEST - fours)))) / BEST,
		level: score === null ? null : levelFromScore(score),
		answered,
		of: FACETS_PER_SKILL
	};
}

export function scoreShapes(shapes: Shapes): Scores {
	return perSkill((skill) => scoreShape(shapes[skill]));
}

/** The scores of all five skills, from answers. */
export function scoreAnswers(answers: Answers): Scores {
	return scoreShapes(shapesOf(answers));
}

/** The level of a score from 0 to 100: `score / 25`, rounded half up. */
export function levelFromScore(score: number): Level {
	return Math.floor(score / 25 + 0.5) as Level;
}

function total(levels: readonly Level[]): number {
	return levels.reduce<number>((sum, level) => sum + level, 0);
}
