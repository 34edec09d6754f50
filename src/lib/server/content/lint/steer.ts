import type { Answer } from '../../../core/model/answer.ts';
import { dayFromNumber } from '../../../core/model/day.ts';
import { ORIGINS, STAGES } from '../../../core/model/person.ts';
import { QUESTION_IDS, questionsOf } from '../../../core/model/question.ts';
import type { Role } from '../../../core/model/role.ts';
import type { Condition } from '../../../core/model/rule.ts';
import { LEVELS, SKILLS, isSkillId } from '../../../core/model/skill.ts';
import { STEP_STATES } from '../../../core/model/step.ts';
import { aimOfRole } from '../../../core/rules/advise.ts';
import { evaluate } from '../../../core/rules/condition.ts';
import { knowFacts, type Facts } from '../../../core/rules/facts.ts';
import { HOURS_PER_WEEK, MOST_TARGETS, pickSome, type Dice } from './people.ts';

/**
 * Changes a person, one fact after the other, towards one for whom the condition comes out as wanted.
 * A search, not a proof: one change may undo another, so look at what came of it.
 */
export function steer(
	facts: Facts,
	condition: Condition,
	wanted: boolean,
	roles: readonly Role[],
	dice: Dice
): Facts {
	const go = (from: Facts, part: Condition, to: boolean) => steer(from, part, to, roles, dice);
	if ('not' in condition) return go(facts, condition.not, !wanted);
	if ('all' in condition || 'any' in condition) {
		const parts = 'all' in condition ? condition.all : condition.any;
		// Of `all` each part has to hold, of `any` one; and the other way round where it is not wanted.
		const needed = 'all' in condition === wanted ? parts : pickSome(dice, parts, 1);
		return pickSome(dice, needed, needed.length).reduce(
			(now, part) => go(now, part, wanted),
			facts
		);
	}
	const holds = (other: Facts) => evaluate(condition, knowFacts(other)).truth === wanted;
	if (holds(facts)) return facts;
	const changes = changesOf(facts, condition.fact, roles, dice);
	return pickSome(dice, changes, changes.length).find(holds) ?? facts;
}

/** People who differ from this one in what a fact is read from. */
function changesOf(facts: Facts, fact: string, roles: readonly Role[], dice: Dice): Facts[] {
	const [group = '', ...rest] = fact.split('.');
	const key = rest.join('.');
	const withAnswers = (ids: readonly string[], answer: Answer): Facts => ({
		...facts,
		answers: { ...facts.answers, ...Object.fromEntries(ids.map((id) => [id, answer])) }
	});
	const questions = isSkillId(key) ? questionsOf(key) : QUESTION_IDS;
	const targets = Array.from({ length: 12 }, (_, i) => ({
		...facts,
		targets: pickSome(dice, roles, i % (MOST_TARGETS + 1)).map(aimOfRole)
	}));
	switch (group) {
		case 'answer': {
			const { [key]: _, ...others } = facts.answers as Record<string, Answer>;
			const given = ([...LEVELS, 'not-sure'] as const).map((answer) => withAnswers([key], answer));
			return [...given, { ...facts, answers: others }];
		}
		case 'score':
		case 'answered':
		case 'topScore':
		case 'spread':
			return SKILLS.flatMap((skill) =>
				LEVELS.map((level) => withAnswers(isSkillId(key) ? questions : questionsOf(skill), level))
			).concat({ ...facts, answers: {} });
		case 'notSure':
			return [withAnswers([dice.pick(questions)], 'not-sure'), withAnswers(questions, 0)];
		case 'gap':
		case 'coreGap':
		case 'bestFit':
		case 'fitWord':
			return [
				...targets,
				...LEVELS.flatMap((level) =>
					targets.map((one) => ({ ...one, answers: withAnswers(questions, level).answers }))
				)
			];
		case 'targets':
		case 'targetFamily':
			return targets;
		case 'stage':
			return [...STAGES, null].map((stage) => ({ ...facts, stage }));
		case 'origin':
			return [...ORIGINS, null].map((origin) => ({ ...facts, origin }));
		case 'hoursPerWeek':
			return [...HOURS_PER_WEEK, null].map((hoursPerWeek) => ({ ...facts, hoursPerWeek }));
		case 'evidence':
			return [0, 1, 2, 3].map((count) => ({
				...facts,
				evidence: {
					...facts.evidence,
					...Object.fromEntries((key ? [key] : QUESTION_IDS).map((id) => [id, count]))
				}
			}));
		case 'attempts':
		case 'daysSinceLastAttempt':
			return [0, 1, 2, 10, 30, 60, 90, 120, 180, 365, 1000].map((days) => ({
				...facts,
				attempts: { count: days, last: dayFromNumber(3000 - days) }
			}));
		case 'checkIn':
			return [true, false].map((strain) => ({ ...facts, checkIn: { strain, wantsGrowth: false } }));
		case 'step':
			return STEP_STATES.map((state) => ({ ...facts, steps: { ...facts.steps, [key]: state } }));
		default:
			return [];
	}
}
