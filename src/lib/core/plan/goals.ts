import type { Records } from '../history/records.ts';
import type { TargetContent } from '../model/content.ts';
import type { Day } from '../model/day.ts';
import { SKILLS, type SkillId } from '../model/skill.ts';
import type { Target } from '../model/target.ts';
import { viewTarget } from '../results/build.ts';
import { factsOf } from '../results/own.ts';
import type { TargetView } from '../results/view.ts';
import { scoreShapes, shapesOf, type Scores } from '../scoring/score.ts';
import { titleOfTarget } from '../share/open.ts';

/** A goal of the person, as the fan and its table show it. */
export interface GoalView {
	readonly target: Target;
	/** The key by which steps tell what they add to it; null for a goal without figures. */
	readonly key: string | null;
	readonly title: string;
	/** What the person would learn on the way, in their words; may be empty. */
	readonly learn: string;
	/** Null for a goal without figures. */
	readonly view: TargetView | null;
	/** The skills it asks for, with what the person shows of each: 0 to 100 of what is asked. */
	readonly parts: readonly GoalPart[];
}

export interface GoalPart {
	readonly skill: SkillId;
	readonly importance: number;
	readonly low: number;
	readonly high: number;
}

/** The goals in the order in which they were chosen, at most four. */
export function viewGoals(records: Records, content: TargetContent, today: Day): GoalView[] {
	const { answers } = factsOf(records, content, today);
	const shapes = shapesOf(answers);
	const scores = scoreShapes(shapes);
	const aimsUpTo = (count: number) =>
		factsOf({ ...records, targets: records.targets.slice(0, count) }, content, today).targets;
	return records.targets.map((target, i) => {
		// A key can depend on the targets before it, so that all of these are asked for.
		const before = aimsUpTo(i).length;
		const aim = aimsUpTo(i + 1)[before];
		const view = aim ? viewTarget(aim, shapes) : null;
		return {
			target,
			key: aim?.key ?? null,
			title: titleOfTarget(target, content),
			learn: target.kind === 'free' ? (target.learn ?? '') : '',
			view,
			parts: view ? partsOf(view, scores) : []
		};
	});
}

function partsOf({ requirement }: TargetView, scores: Scores): GoalPart[] {
	return SKILLS.flatMap((skill) => {
		const { importance, level } = requirement[skill];
		if (importance === 0) return [];
		const share = (score: number) => 100 * Math.min(1, score / (25 * level));
		const { low, high } = scores[skill];
		return [{ skill, importance, low: share(low), high: share(high) }];
	});
}

/** The goals with figures that a step brings nearer. */
export function servedBy(
	gains: Readonly<Record<string, number>>,
	goals: readonly GoalView[]
): GoalView[] {
	return goals.filter(({ key }) => key !== null && (gains[key] ?? 0) > 0);
}
