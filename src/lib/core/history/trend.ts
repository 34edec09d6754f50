import { viewTarget } from '../results/build.ts';
import type { Attempt } from '../model/attempt.ts';
import type { Day } from '../model/day.ts';
import { perSkill, type SkillId } from '../model/skill.ts';
import type { Aim } from '../model/target.ts';
import type { TargetView } from '../results/view.ts';
import { scoreShapes, shapesOf, type SkillScore } from '../scoring/score.ts';

/** One attempt, read with today's questions, today's scoring and today's targets. */
export interface TrendRow {
	readonly id: number;
	readonly day: Day;
	readonly skills: Readonly<Record<SkillId, SkillScore>>;
	/** In the order of the targets. */
	readonly targets: readonly TargetView[];
}

/** Attempts in their order as rows of figures; see `scoreShape` and `fitTo` for the formulas. */
export function trendRows(attempts: readonly Attempt[], aims: readonly Aim[]): TrendRow[] {
	return attempts.map((attempt) => {
		const shapes = shapesOf(attempt.answers);
		const scores = scoreShapes(shapes);
		return {
			id: attempt.id,
			day: attempt.day,
			skills: perSkill((skill) => scores[skill]),
			targets: aims.map((aim) => viewTarget(aim, shapes))
		};
	});
}
