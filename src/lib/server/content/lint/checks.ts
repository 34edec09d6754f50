import { findFlatAnchors } from './anchors.ts';
import type { Check } from './finding.ts';
import { findAlikeSteps, findSameRules } from './likeness.ts';
import { findNeverFiring, findNeverListed } from './reach.ts';
import { findPresumptions } from './presumed.ts';
import { findHardReading } from './reading.ts';
import { findClosedRungs, findEmptyRungs, findEndlessSteps, findSingleWays } from './rungs.ts';
import { findChangedMeanings, findLostCautions, findReusedSlots, type Slots } from './slots.ts';
import { findMisplacedResources, findStepsWithoutSource, findUnusedResources } from './sources.ts';
import { findUnfairCriteria, findVagueWords } from './wording.ts';

/**
 * All checks, in the order in which they are reported.
 * @param kept what the slots stood for when that was last accepted
 */
export function checksFor(kept: Slots): readonly Check[] {
	return [
		{ title: 'every rung has a step', find: findEmptyRungs },
		{ title: 'every rung has a way that is open to everybody', find: findClosedRungs },
		{ title: 'every step, or its first part, fits into six weeks', find: findEndlessSteps },
		{ title: 'no step rests on what its readers may not have', find: findPresumptions },
		{ title: 'the first rungs have a second way, and one for everybody', find: findSingleWays },
		{ title: 'every step is offered to somebody', find: findNeverFiring },
		{ title: 'every step reaches a list', find: findNeverListed },
		{ title: 'no two rules differ in nothing but wording', find: findSameRules },
		{ title: 'no two steps are too alike', find: findAlikeSteps },
		{
			title: 'every step has a resource that is there, free and sound',
			find: findStepsWithoutSource
		},
		{ title: 'every step up has a resource for its rung', find: findMisplacedResources },
		{ title: 'every resource is used', find: findUnusedResources },
		{
			title: 'no line of a question repeats, or falls below, the one before',
			find: findFlatAnchors
		},
		{ title: 'no line asks for two things or hedges', find: findVagueWords },
		{ title: 'no years, followers or employers as criteria', find: findUnfairCriteria },
		{ title: 'questions and steps read well at 14', find: findHardReading },
		{ title: 'no slot is used again', find: (content) => findReusedSlots(content, kept) },
		{
			title: 'no meaning changed by accident',
			find: (content) => findChangedMeanings(content, kept)
		},
		{ title: 'no caution is lost by accident', find: (content) => findLostCautions(content, kept) }
	];
}
