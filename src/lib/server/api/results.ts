import type { Content } from '../../core/model/content.ts';
import { dayOf, type Day } from '../../core/model/day.ts';
import type { Aim, Target } from '../../core/model/target.ts';
import { advise, aimOfRole } from '../../core/rules/advise.ts';
import { noFacts, type Facts } from '../../core/rules/facts.ts';
import { viewStep } from '../../core/results/build.ts';
import type { StepView } from '../../core/results/view.ts';
import { fitTo, type Fit } from '../../core/scoring/fit.ts';
import { scoreShapes, shapesOf, type Scores, type Shapes } from '../../core/scoring/score.ts';
import { encodeFull, encodePublic } from '../../core/share/code.ts';
import { toAnswersLink, toPublicLink, type Part } from '../../core/share/compose.ts';
import { aimsOfTargets } from '../../core/share/open.ts';
import type { ResultsRequest } from './schema.ts';

type FitBody = Pick<Fit, 'fit' | 'low' | 'high' | 'word' | 'gaps'> & { readonly target: string };

/** What `POST /api/results` answers; `GET /r/<code>.json` the same, less what the code hides. */
export interface ResultsBody {
	readonly code: string;
	readonly url: string;
	readonly skills: Scores;
	readonly fits: readonly FitBody[];
	readonly steps: readonly Omit<StepView, 'slot'>[];
}

/** Computes a result and its link; keeps nothing. */
export function computeResults(
	request: ResultsRequest,
	content: Content,
	origin: string
): ResultsBody {
	const day = request.date ?? dayOf(new Date());
	const targets = targetsOf(request);
	const aims = aimsOfTargets(targets, content.roles);
	const facts = factsOf(request, aims, day);
	const { steps, all } = advise(content.rules, content.roles, facts);
	const show = new Set<Part>(request.show);
	const shown = { ...facts, targets, name: request.name ?? '', day };
	const code = encodePublic(
		toPublicLink({ ...shown, steps: steps.map(({ rule }) => rule) }, show, content.roles)
	);
	const full = show.has('answers') ? `#${encodeFull(toAnswersLink(shown, content.questions))}` : '';
	const shapes = shapesOf(request.answers);
	return {
		code,
		url: `${origin}/r/${code}${full}`,
		skills: scoreShapes(shapes),
		fits: fitsOf(shapes, aims, content),
		steps: (request.all ? all : steps).map((step) => withoutSlot(viewStep(step, content)))
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

export function withoutSlot({ slot: _, ...step }: StepView): Omit<StepView, 'slot'> {
	return step;
}

function targetsOf({ targets, own }: ResultsRequest): Target[] {
	return [
		...targets.map((id): Target => ({ kind: 'role', id })),
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
