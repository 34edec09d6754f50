import { movesOf } from '../../../core/model/rule.ts';
import type { Content } from '../../../core/model/content.ts';
import { QUESTION_IDS, type QuestionId } from '../../../core/model/question.ts';
import { WAYS, type Rule } from '../../../core/model/rule.ts';
import type { Level } from '../../../core/model/skill.ts';
import { DEFAULT_HOURS_PER_WEEK } from '../../../core/model/person.ts';
import { WEEKS } from '../../../core/rules/rank.ts';
import type { Finding } from './finding.ts';

/** A step up: from the level below to this level of a question. */
export interface Rung {
	readonly question: QuestionId;
	readonly level: Level;
	/** The growth rules that move somebody exactly there. */
	readonly rules: readonly Rule[];
}

const STEPS_UP = [1, 2, 3, 4] as const;
/** The rungs that everybody meets first have two ways up, one of which anybody can afford. */
const FIRST_STEPS: readonly Level[] = [1, 2];
const MOST_HOURS = 2;

/** All 120 rungs, in display order, each with its rules. */
export function rungsOf(rules: readonly Rule[]): Rung[] {
	const current = rules.filter(({ retired }) => !retired);
	return QUESTION_IDS.flatMap((question) =>
		STEPS_UP.map((level) => ({
			question,
			level,
			rules: current.filter((rule) =>
				movesOf(rule).some(([moved, to]) => moved === question && to === level)
			)
		}))
	);
}

/** Without money, from home, before no audience, in an evening. */
function isAffordable({ ways, hours }: Rule): boolean {
	return WAYS.every((way) => ways.includes(way)) && hours <= MOST_HOURS;
}

export function findEmptyRungs({ rules }: Content): Finding[] {
	return rungsOf(rules)
		.filter((rung) => rung.rules.length === 0)
		.map(({ question, level }) => ({
			file: 'rules',
			path: ['rules'],
			wrong: `Nobody is told how to get from ${level - 1} to ${level} in "${question}".`,
			cure: `Write a growth rule with moves: { ${question}: ${level} }.`
		}));
}

/** Rungs where each rule has a condition of its own: whoever meets none of them is told nothing. */
export function findClosedRungs({ rules }: Content): Finding[] {
	return rungsOf(rules)
		.filter((rung) => rung.rules.length > 0 && rung.rules.every(({ when }) => when))
		.map(({ question, level, rules: all }) => ({
			file: 'rules',
			path: ['rules', rules.indexOf(all[0]!), 'when'],
			wrong: `From ${level - 1} to ${level} in "${question}" each way is for some people only.`,
			cure: 'Write a growth rule for it without "when".'
		}));
}

/** Growth steps longer than six weeks of the usual hours, which a list could not take. */
export function findEndlessSteps({ rules }: Content): Finding[] {
	const most = DEFAULT_HOURS_PER_WEEK * WEEKS;
	return rules.flatMap((rule, i): Finding[] => {
		const { id, kind, hours, part, retired } = rule;
		if (retired || kind !== 'growth' || (part?.hours ?? hours) <= most) return [];
		return [
			{
				file: 'rules',
				path: ['rules', i, 'hours'],
				wrong: `"${id}" does not fit into ${WEEKS} weeks of ${DEFAULT_HOURS_PER_WEEK} hours, so few would ever see it.`,
				cure: `Say under "part" what can be done in ${most} hours or less.`
			}
		];
	});
}

/** Rules with a condition of their own do not count: a way has to be open to everybody. */
export function findSingleWays({ rules }: Content): Finding[] {
	return rungsOf(rules)
		.filter((rung) => FIRST_STEPS.includes(rung.level) && rung.rules.length > 0)
		.flatMap(({ question, level, rules: all }): Finding[] => {
			const open = all.filter(({ when }) => !when);
			const rung = `${level - 1} to ${level} in "${question}"`;
			const path = ['rules', rules.indexOf(all[0]!)];
			if (open.length < 2) {
				return [
					{
						file: 'rules',
						path,
						wrong: `From ${rung} there is only one way that everybody is offered.`,
						cure: 'Write a second growth rule for it, without "when", for whom the first does not suit.'
					}
				];
			}
			if (open.some(isAffordable)) return [];
			return [
				{
					file: 'rules',
					path,
					wrong: `From ${rung} no way is at once free, online, off stage and done in ${MOST_HOURS} hours.`,
					cure: `Write one with ways: [${WAYS.join(', ')}] and hours: ${MOST_HOURS} or less.`
				}
			];
		});
}
