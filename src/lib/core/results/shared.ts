import type { Content } from '../model/content.ts';
import type { Day } from '../model/day.ts';
import type { Answers } from '../model/answer.ts';
import { NOBODY, type Person } from '../model/person.ts';
import type { Rule } from '../model/rule.ts';
import type { Aim } from '../model/target.ts';
import { advise, aimsFor } from '../rules/advise.ts';
import { noFacts, type Facts } from '../rules/facts.ts';
import { mayBeShown } from '../rules/shown.ts';
import { viewAnswers, viewRule, viewSkills, viewStep, viewSteps, viewTargets } from './build.ts';
import type { ResultView, StepView } from './view.ts';
import { scoreShapes, shapesOf, type Shapes } from '../scoring/score.ts';
import { decodeCode } from '../share/code.ts';
import type { CodeFault } from '../share/frame.ts';
import { cleanName, type FullLink, type PublicLink } from '../share/link.ts';
import { aimsOfLink, answersOf, fromFullLink } from '../share/open.ts';

/** What a code in a path holds, as a page shows it. */
export interface Shared {
	/** `public`: made to be shown. `full`: made by the form without JavaScript; it holds the answers. */
	readonly kind: 'public' | 'full';
	readonly withAnswers: boolean;
	readonly shapes: Shapes | null;
	readonly aims: readonly Aim[];
	readonly view: ResultView;
}

export type Opened =
	| { readonly ok: true; readonly shared: Shared }
	| { readonly ok: false; readonly fault: CodeFault };

/** Opens a code of either kind; a full code must hold an attempt. */
export function openShared(code: string, content: Content): Opened {
	const decoded = decodeCode(code);
	if (!decoded.ok) return decoded;
	const { kind, link } = decoded.value;
	if (kind === 'public') return { ok: true, shared: showPublic(link, content) };
	const shared = showFull(link, content);
	return shared ? { ok: true, shared } : { ok: false, fault: 'foreign' };
}

function showPublic(link: PublicLink, content: Content): Shared {
	const { shapes, targets, steps } = link;
	const aims = targets ? aimsOfLink(targets, content) : [];
	return {
		kind: 'public',
		withAnswers: link.withAnswers,
		shapes,
		aims,
		view: {
			day: link.day,
			name: link.name && cleanName(link.name),
			skills: shapes && viewSkills(shapes, content.skills),
			answers: null,
			targets:
				targets && shapes
					? viewTargets(
							aimsFor(publicFacts(link.day, aims), scoreShapes(shapes), content.roles),
							shapes
						)
					: null,
			steps:
				steps &&
				steps.flatMap((slot) => {
					const rule = content.rules.find((candidate) => candidate.slot === slot);
					return rule ? [viewRule(rule, content)] : [];
				})
		}
	};
}

function publicFacts(today: Day, targets: readonly Aim[]): Facts {
	return { ...noFacts(today), targets };
}

function showFull(link: FullLink, content: Content): Shared | null {
	const attempt = link.attempts.at(-1);
	if (!attempt) return null;
	const answers = answersOf(attempt, content.questions);
	const aims = aimsOfLink(link.targets, content);
	const { person } = fromFullLink(link, content);
	return showAnswers(answers, aims, attempt.day, person, content);
}

/** What the steps of a link follow from; targets are null where the link hides whether there are any. */
interface ShareableFacts extends Pick<Facts, 'answers' | 'today'> {
	readonly targets: readonly Aim[] | null;
}

/**
 * The steps that a link may show: those that follow from answers and targets alone. Stage, origin, hours,
 * earlier steps and the check-in are left unknown, so that no step tells anything of them. Where targets are
 * hidden no step speaks of them either: "you have not chosen one" may be wrong.
 */
export function shareableSteps(
	{ answers, targets, today }: ShareableFacts,
	{ rules, roles }: Pick<Content, 'rules' | 'roles'>
): Rule[] {
	const facts = { ...noFacts(today), answers, targets: targets ?? [] };
	const among = targets ? rules : rules.filter((rule) => mayBeShown(rule, false));
	return advise(among, roles, facts).steps.map(({ rule }) => rule);
}

/** A public result with the answers that travel beside its code; its own targets and name stay. */
export function withAnswers(shared: Shared, answers: Answers, content: Content): Shared {
	const { view } = shared;
	const told = showAnswers(answers, shared.aims, view.day, NOBODY, content).view;
	const facts = { ...noFacts(view.day), answers, targets: shared.aims };
	const { all } = advise(content.rules, content.roles, facts);
	// The steps stay those that were chosen to be shown; answers add their receipts.
	const withReceipt = (step: StepView) => {
		const fired = all.find(({ rule }) => rule.id === step.id);
		return fired ? viewStep(fired, content) : step;
	};
	return {
		...shared,
		view: {
			...view,
			answers: told.answers,
			skills: view.skills && told.skills,
			steps: view.steps && view.steps.map(withReceipt)
		}
	};
}

function showAnswers(
	answers: Answers,
	targets: readonly Aim[],
	day: Day,
	person: Person,
	content: Content
): Shared {
	const shapes = shapesOf(answers);
	const { stage, origin, hoursPerWeek, liked } = person;
	const facts = { ...noFacts(day), answers, targets, stage, origin, hoursPerWeek, liked };
	const advice = advise(content.rules, content.roles, facts);
	const { questions } = content;
	return {
		kind: 'full',
		withAnswers: false,
		shapes,
		aims: advice.aims,
		view: {
			day,
			name: null,
			skills: viewSkills(shapes, content.skills, { answers, questions }),
			answers: viewAnswers(answers, content, scoreShapes(shapes)),
			targets: viewTargets(advice, shapes),
			steps: viewSteps(advice, facts, content)
		}
	};
}
