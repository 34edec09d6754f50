import type { Records } from '../history/records.ts';
import type { Content } from '../model/content.ts';
import type { Day } from '../model/day.ts';
import { sameTarget, type Target } from '../model/target.ts';
import { advise } from '../rules/advise.ts';
import { LEAST_GAIN } from '../rules/fire.ts';
import { shapesOf } from '../scoring/score.ts';
import { viewSkills, viewStep, viewTarget } from './build.ts';
import { factsOf } from './own.ts';
import type { SkillView, StepView, TargetView } from './view.ts';

/** One target beside what a person shows. */
export interface Against {
	readonly target: TargetView;
	readonly skills: readonly SkillView[];
	/** The step that helps most on the way to it; null where none does, or rest comes first. */
	readonly step: StepView | null;
	/** The titles of the other targets that the step brings nearer. */
	readonly serves: readonly string[];
}

/** A person beside one target, chosen or not; null for a target without figures. */
export function viewAgainst(
	target: Target,
	records: Records,
	content: Content,
	today: Day
): Against | null {
	const others = records.targets.filter((other) => !sameTarget(other, target));
	const facts = factsOf({ ...records, targets: [target, ...others] }, content, today);
	const [aim, ...rest] = facts.targets;
	if (!aim || target.kind === 'free') return null;
	const shapes = shapesOf(facts.answers);
	const { questions, skills } = content;
	const gains = ({ gains }: Pick<StepView, 'gains'>, key: string) => (gains[key] ?? 0) > LEAST_GAIN;
	const step = facts.checkIn?.strain
		? undefined
		: advise(content.rules, content.roles, facts).all.find(
				(step) => step.rule.kind === 'growth' && gains(step, aim.key)
			);
	return {
		target: viewTarget(aim, shapes),
		skills: viewSkills(shapes, skills, { answers: facts.answers, questions }),
		step: step ? viewStep(step, content) : null,
		serves: step ? rest.filter(({ key }) => gains(step, key)).map(({ title }) => title) : []
	};
}
