import type { Records } from '../history/records.ts';
import { currentAnswers, latest } from '../history/history.ts';
import { isCurrent } from '../model/check-in.ts';
import { countEvidence } from '../model/evidence.ts';
import type { Content, TargetContent } from '../model/content.ts';
import type { Day } from '../model/day.ts';
import type { Rule } from '../model/rule.ts';
import { advise } from '../rules/advise.ts';
import type { Facts } from '../rules/facts.ts';
import { shapesOf } from '../scoring/score.ts';
import { aimsOfTargets } from '../share/open.ts';
import { viewSteps, viewTargets } from './build.ts';
import { shareableSteps } from './shared.ts';
import { resultTop, type ResultTop } from './top.ts';
import type { ResultView, StepView, TargetsView } from './view.ts';

/** One's own result: nothing is hidden. */
export interface OwnResult extends ResultView, ResultTop {
	readonly skills: ResultTop['skills'];
	readonly answers: ResultTop['answers'];
	readonly targets: TargetsView;
	readonly steps: readonly StepView[];
}

/** The facts that a device knows about its owner. */
export function factsOf(records: Records, content: TargetContent, today: Day): Facts {
	const { draft, attempts, targets, steps, evidence, person, checkIn } = records;
	const last = latest(attempts);
	return {
		answers: currentAnswers(draft, attempts),
		targets: aimsOfTargets(targets, content),
		liked: person.liked,
		stage: person.stage,
		origin: person.origin,
		hoursPerWeek: person.hoursPerWeek,
		evidence: countEvidence(evidence),
		steps: Object.fromEntries(steps.map(({ rule, state }) => [rule, state])),
		preferred: steps.flatMap(({ rule, preferred }) => (preferred ? [rule] : [])),
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
	const advice = advise(content.rules, content.roles, facts);
	return {
		...resultTop(records, content, today),
		name: null,
		targets: viewTargets(advice, shapesOf(facts.answers)),
		steps: viewSteps(advice, facts, content)
	};
}

/** Of one's own steps those that others may see, see `shareableSteps`. */
export function ownShareable(records: Records, content: Content, today: Day): Rule[] {
	return shareableSteps(factsOf(records, content, today), content);
}
