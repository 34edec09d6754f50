import type { Content } from '../../core/model/content.ts';
import { dayOf, type Day } from '../../core/model/day.ts';
import { isRoleId } from '../../core/model/role.ts';
import type { Aim, Target } from '../../core/model/target.ts';
import { advise, aimOfRole } from '../../core/rules/advise.ts';
import { noFacts, type Facts } from '../../core/rules/facts.ts';
import { viewStep, viewSteps } from '../../core/results/build.ts';
import { shareableSteps } from '../../core/results/shared.ts';
import type { StepView } from '../../core/results/view.ts';
import { fitTo, type Fit } from '../../core/scoring/fit.ts';
import { scoreShapes, shapesOf, type Scores, type Shapes } from '../../core/scoring/score.ts';
import type { Part } from '../../core/share/compose.ts';
import { aimsOfTargets } from '../../core/share/open.ts';
import { composeLink } from '../../core/share/results-link.ts';
import type { ResultsRequest } from './schema.ts';

type FitBody = Pick<Fit, 'fit' | 'low' | 'high' | 'word' | 'gaps'> & { readonly target: string };

/** What `POST /api/results` answers; `GET /r/<code>.json` the same, less what the code hides. */
export interface ResultsBody {
	readonly code: string;
	readonly url: string;
	readonly skills: Scores;
	readonly fits: readonly FitBody[];
	readonly steps: readonly StepBody[];
}

/** Computes a result and its link; keeps nothing. */
export function computeResults(
	request: ResultsRequest,
	content: Content,
	origin: string
): ResultsBody {
	const day = request.date ?? dayOf(new Date());
	const targets = targetsOf(request);
	const aims = aimsOfTargets(targets, content);
	const facts = factsOf(request, aims, day);
	const advice = advise(content.rules, content.roles, facts);
	const { code, fragment } = composeLink(
		{
			day,
			answers: request.answers,
			targets,
			steps: shareableSteps(facts, content),
			name: request.name ?? '',
			since: request.since ? { day: request.since.date, answers: request.since.answers } : null,
			note: null
		},
		new Set<Part>(request.show),
		content
	);
	const shapes = shapesOf(request.answers);
	return {
		code,
		url: `${origin}/r/${code}${fragment && `#${fragment}`}`,
		skills: scoreShapes(shapes),
		fits: fitsOf(shapes, aims, content),
		steps: (request.all
			? advice.all.map((step) => viewStep(step, content))
			: viewSteps(advice, facts, content)
		).map(withoutSlot)
	};
}

/** The fits of the targets and of all roles that are not among them. */
export function fitsOf(shapes: Shapes, aims: readonly Aim[], { roles }: Content): FitBody[] {
	const others = roles.map(aimOfRole).filter(({ key }) => !aims.some((aim) => aim.key === key));
	const scores = scoreShapes(shapes);
	return [...aims, ...others].map(({ key, requirement }) => ({
		target: key,
		...fitTo(requirement, scores)
	}));
}

/** A step as programs get it: slots are for links alone. */
export interface StepBody extends Omit<StepView, 'slot' | 'safeguards'> {
	readonly safeguards: readonly StepBody[];
}

export function withoutSlot({ slot: _, safeguards, ...step }: StepView): StepBody {
	return { ...step, safeguards: safeguards.map(withoutSlot) };
}

function targetsOf({ targets, own }: ResultsRequest): Target[] {
	return [
		...targets.map((id): Target => (isRoleId(id) ? { kind: 'role', id } : { kind: 'rated', id })),
		...own.map(({ title, requirements }, i): Target => ({
			kind: 'own',
			id: String(i + 1),
			title,
			requirement: requirements,
			// Who posts a title means it to be shown.
			titleShown: true
		}))
	];
}

function factsOf(request: ResultsRequest, targets: readonly Aim[], today: Day): Facts {
	return {
		...noFacts(today),
		answers: request.answers,
		targets,
		stage: request.stage ?? null,
		origin: request.origin ?? null,
		hoursPerWeek: request.hoursPerWeek ?? null
	};
}
