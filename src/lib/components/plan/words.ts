import type { GoalView } from '../../core/plan/goals.ts';
import type { SkillId } from '../../core/model/skill.ts';
import { figure, listed, type Titles } from '../results/words.ts';

/** How far the answers reach towards a goal, as a range. */
export function reachWords({ view }: GoalView): string {
	if (!view || view.low === null || view.high === null) return 'A goal without figures';
	if (view.high === 0) return 'All still ahead';
	const [low, high] = [figure(view.low), figure(view.high)];
	return low === high ? `${high} of 100` : `${low} to ${high} of 100`;
}

/** What is left until all of a goal is shown: skills with a gap, the widest first, and open ones. */
export function missingWords({ view, parts }: GoalView, titles: Titles): string[] {
	if (!view) return [];
	if (
		view.open.length === parts.length &&
		parts.every(({ low, high }) => low === 0 && high === 100)
	) {
		return ['Nothing is known yet, so all is open'];
	}
	const few = (skills: readonly SkillId[]) => {
		const names = skills.map((skill) => titles[skill]);
		return names.length > 3
			? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
			: listed(names);
	};
	const words = [
		...(view.notYet.length > 0 ? [`Still to show: ${few(view.notYet)}`] : []),
		...(view.open.length > 0 ? [`Still open: ${few(view.open)}`] : [])
	];
	return words.length > 0 ? words : ['All that it asks in the five skills is shown'];
}

/** What stands at the tip of a goal's rib, below its title and reach. */
export function tipWords(goal: GoalView, titles: Titles): string[] {
	if (goal.view) return missingWords(goal, titles);
	return goal.learn ? [`To learn on the way: ${goal.learn}`] : [];
}
