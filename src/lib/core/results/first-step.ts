import type { StepView, TargetView } from './view.ts';

/**
 * The steps of a list with the one to start with before the others, which keep their order: rest where it is asked for;
 * else the first step that leads on, before what goes with it. Months of work are no start while an answer could still
 * show a shorter way.
 * @param targets who shows most of what all of these ask needs no further rung to begin
 */
export function startingFirst<Step extends Pick<StepView, 'kind' | 'part'>>(
	steps: readonly Step[],
	targets: readonly Pick<TargetView, 'word'>[]
): readonly Step[] {
	const grows = targets.length === 0 || targets.some(({ word }) => word !== 'most');
	const leads = steps.find(
		({ kind }) => kind === 'wellbeing' || kind === (grows ? 'growth' : 'career')
	);
	const asks = leads?.part && steps.find(({ kind }) => kind === 'find-out');
	const first = asks ?? leads;
	return first ? [first, ...steps.filter((step) => step !== first)] : steps;
}
