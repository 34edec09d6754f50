import type { Records } from '../history/records.ts';
import { currentAnswers, latest } from '../history/history.ts';
import { isCurrent } from '../model/check-in.ts';
import type { Content } from '../model/content.ts';
import type { Day } from '../model/day.ts';
import type { Rule } from '../model/rule.ts';
import { advise } from '../rules/advise.ts';
import type { Facts } from '../rules/facts.ts';
import { scoreShapes, shapesOf } from '../scoring/score.ts';
import { aimsOfTargets } from '../share/open.ts';
import { viewAnswers, viewSkills, viewStep, viewTargets } from './build.ts';
import type { AnswersView, ResultView, SkillView, StepView, TargetsView } from './view.ts';

/** One's own result: nothing is hidden. */
export interface OwnResult extends ResultView {
	readonly skills: readonly SkillView[];
	readonly answers: AnswersView;
	readonly targets: TargetsView;
	readonly steps: readonly StepView[];
	/** The steps that a link may show: those of the list as it is without the check-in. */
	readonly shareable: readonly Rule[];
}

/** The facts that a device knows about its owner. */
export function factsOf(records: Records, { roles }: Pick<Content, 'roles'>, today: Day): Facts {
	const { draft, attempts, targets, steps, person, checkIn } = records;
	const last = latest(attempts);
	return {
		answers: currentAnswers(draft, attempts),
		targets: aimsOfTargets(targets, roles),
		liked: person.liked,
		stage: person.stage,
		origin: person.origin,
		hoursPerWeek: person.hoursPerWeek,
		evidence: {},
		steps: Object.fromEntries(steps.map(({ rule, state }) => [rule, state])),
		checkIn:
			checkIn && isCurrent(checkIn, today)
				? { strain: true, wantsGrowth: checkIn.wantsGrowth }
				: null,
		attempts: { count: attempts.length, last: last?.day ?? null },
		today
	};
}

/** A person's own result, from what their device keeps. */
export function ownResult(records: Records, content: Content, today: Day): OwnResult {
	const facts = factsOf(records, content, today);
	const { answers } = facts;
	const shapes = shapesOf(answers);
	const adviceFor = (facts: Facts) => advise(content.rules, content.roles, facts);
	const advice = adviceFor(facts);
	const shareable = facts.checkIn ? adviceFor({ ...facts, checkIn: null }) : advice;
	return {
		day: records.draft?.day ?? latest(records.attempts)?.day ?? today,
		name: null,
		// Under strain nothing is held up as the next thing to reach.
		skills: viewSkills(
			shapes,
			content.skills,
			facts.checkIn ? undefined : { answers, questions: content.questions }
		),
		answers: viewAnswers(answers, content, scoreShapes(shapes)),
		targets: viewTargets(advice, shapes),
		steps: advice.steps.map((step) => viewStep(step, content)),
		shareable: shareable.steps.map(({ rule }) => rule)
	};
}
