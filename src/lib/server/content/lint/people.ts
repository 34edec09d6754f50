import type { Answer, Answers } from '../../../core/model/answer.ts';
import { dayFromNumber, type Day } from '../../../core/model/day.ts';
import { ORIGINS, STAGES } from '../../../core/model/person.ts';
import { QUESTION_IDS, skillOf } from '../../../core/model/question.ts';
import type { Role } from '../../../core/model/role.ts';
import type { Rule } from '../../../core/model/rule.ts';
import { SKILLS } from '../../../core/model/skill.ts';
import { aimOfRole } from '../../../core/rules/advise.ts';
import type { Facts } from '../../../core/rules/facts.ts';

/** Chance that is the same each time. */
export interface Dice {
	/** From 0 up to, and without, 1. */
	readonly roll: () => number;
	readonly pick: <T>(options: readonly T[]) => T;
}

/** The generator known as mulberry32: small, quick, and good enough to vary made-up people. */
export function makeDice(seed: number): Dice {
	let state = seed | 0;
	const roll = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	return { roll, pick: (options) => options[Math.floor(roll() * options.length)]! };
}

const TODAY: Day = dayFromNumber(3000);
const DAYS_AGO = [0, 7, 30, 90, 100, 180, 200, 400];
export const HOURS_PER_WEEK = [1, 2, 3, 5, 10, 20];
export const MOST_TARGETS = 4;

/** Ways to stand: levels from which an answer is drawn, each as often as it is there. */
const NEWCOMER: readonly Answer[] = [0, 0, 0, 0, 0, 0, 1, 1, 1, 2];
const STANDINGS: readonly (readonly Answer[])[] = [
	NEWCOMER,
	[0, 1, 1, 2],
	[1, 2, 2, 3],
	[2, 3, 3, 4],
	[0, 1, 2, 3, 4],
	[0, 1, 'not-sure']
];
const STRONG: readonly Answer[] = [3, 3, 4];

/**
 * A made-up person: newcomers and experts, even and uneven, with open answers or none, with and without
 * targets, earlier attempts, evidence and a check-in. Half have turned some steps down.
 */
export function makePerson(dice: Dice, roles: readonly Role[], rules: readonly Rule[]): Facts {
	const { roll, pick } = dice;
	const last = dayFromNumber(3000 - pick(DAYS_AGO));
	return {
		answers: makeAnswers(dice),
		targets: pickSome(dice, roles, pick([0, 1, 1, 2, 3, MOST_TARGETS])).map(aimOfRole),
		liked: [],
		stage: pick([...STAGES, null]),
		origin: pick([...ORIGINS, null]),
		hoursPerWeek: pick([...HOURS_PER_WEEK, null]),
		evidence: roll() < 0.5 ? {} : Object.fromEntries(QUESTION_IDS.map((id) => [id, pick([0, 1])])),
		steps:
			roll() < 0.5
				? {}
				: Object.fromEntries(rules.map(({ id }) => [id, pick(['suggested', 'not-for-me'])])),
		checkIn: roll() < 0.2 ? { strain: roll() < 0.7, wantsGrowth: roll() < 0.5 } : null,
		attempts: roll() < 0.3 ? { count: 1 + Math.floor(roll() * 4), last } : { count: 0, last: null },
		today: TODAY
	};
}

function makeAnswers({ roll, pick }: Dice): Answers {
	const standing = pick(STANDINGS);
	const strength = roll() < 0.3 ? pick(SKILLS) : null;
	const given = pick([0.1, 0.4, 0.8, 1, 1]);
	return Object.fromEntries(
		QUESTION_IDS.filter(() => roll() < given).map((id) => [
			id,
			pick(skillOf(id) === strength ? STRONG : standing)
		])
	);
}

export function pickSome<T>({ roll }: Dice, options: readonly T[], count: number): T[] {
	return options
		.map((option) => ({ option, order: roll() }))
		.sort((a, b) => a.order - b.order)
		.slice(0, count)
		.map(({ option }) => option);
}
