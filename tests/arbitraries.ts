import fc from 'fast-check';
import listings from '$content/listings.yaml';
import type { Answer, Answers } from '../src/lib/core/model/answer.ts';
import type { Records } from '../src/lib/core/history/records.ts';
import type { Attempt } from '../src/lib/core/model/attempt.ts';
import type { Evidence } from '../src/lib/core/model/evidence.ts';
import type { CheckIn } from '../src/lib/core/model/check-in.ts';
import { dayFromNumber } from '../src/lib/core/model/day.ts';
import { ORIGINS, STAGES } from '../src/lib/core/model/person.ts';
import { QUESTION_IDS, type QuestionId } from '../src/lib/core/model/question.ts';
import type { Requirement, SkillRequirement } from '../src/lib/core/model/requirement.ts';
import { ROLE_IDS, type Role } from '../src/lib/core/model/role.ts';
import type { Rule } from '../src/lib/core/model/rule.ts';
import { LEVELS } from '../src/lib/core/model/skill.ts';
import { STEP_STATES, type StepRecord } from '../src/lib/core/model/step.ts';
import type { Target } from '../src/lib/core/model/target.ts';
import { aimOfRole } from '../src/lib/core/rules/advise.ts';
import type { Facts } from '../src/lib/core/rules/facts.ts';

/** What people may give, for the laws that hold for all of them. */

export const anyLevel = fc.constantFrom(...LEVELS);
export const anyAnswer = fc.constantFrom<Answer[]>(...LEVELS, ...LEVELS, 'not-sure');
export const anyQuestion = fc.constantFrom(...QUESTION_IDS);
export const anyDay = fc.integer({ min: 0, max: 16_383 }).map(dayFromNumber);

/** Each question answered, not sure or open; one in `1 + given` is open. */
const answersWith = (given: number): fc.Arbitrary<Answers> =>
	fc
		.tuple(...QUESTION_IDS.map(() => fc.option(anyAnswer, { nil: undefined, freq: given })))
		.map((list) => {
			const answers: Partial<Record<QuestionId, Answer>> = {};
			list.forEach((answer, i) => {
				if (answer !== undefined) answers[QUESTION_IDS[i]!] = answer;
			});
			return answers;
		});

export const anyAnswers: fc.Arbitrary<Answers> = fc.oneof(answersWith(1), answersWith(9));

/** All thirty answers of somebody new: levels 0, 1 and 2 at 60, 30 and 10 %. */
export const newcomerAnswers: fc.Arbitrary<Answers> = fc
	.tuple(
		...QUESTION_IDS.map(() =>
			fc.oneof(
				{ weight: 6, arbitrary: fc.constant(0 as const) },
				{ weight: 3, arbitrary: fc.constant(1 as const) },
				{ weight: 1, arbitrary: fc.constant(2 as const) }
			)
		)
	)
	.map((levels) => Object.fromEntries(QUESTION_IDS.map((id, i) => [id, levels[i]])));

const halves = (max: number) => fc.integer({ min: 1, max: max * 2 }).map((half) => half / 2);

const anySkillRequirement: fc.Arbitrary<SkillRequirement> = fc.oneof(
	{ weight: 1, arbitrary: fc.constant({ importance: 0, level: 0 }) },
	{ weight: 4, arbitrary: fc.record({ importance: halves(3), level: halves(4) }) }
);

export const anyRequirement: fc.Arbitrary<Requirement> = fc.record({
	presentation: anySkillRequirement,
	code: anySkillRequirement,
	documentation: anySkillRequirement,
	events: anySkillRequirement,
	teaching: anySkillRequirement
});

/** What may be known about somebody, with targets and states of steps from this content. */
export function anyFacts(roles: readonly Role[], rules: readonly Rule[]): fc.Arbitrary<Facts> {
	const unknown = { nil: null };
	const questions = fc.constantFrom<string[]>(...QUESTION_IDS);
	return fc.record({
		answers: anyAnswers,
		targets: fc.subarray(roles.map(aimOfRole), { maxLength: 4 }),
		liked: fc.subarray(
			roles.map(({ id }) => id as string),
			{ maxLength: 3 }
		),
		stage: fc.option(fc.constantFrom(...STAGES), unknown),
		origin: fc.option(fc.constantFrom(...ORIGINS), unknown),
		hoursPerWeek: fc.option(fc.constantFrom(0.25, 1, 2, 3, 5, 10, 40), unknown),
		evidence: fc.option(fc.dictionary(questions, fc.nat(3)), unknown),
		steps: fc.option(
			fc.dictionary(fc.constantFrom(...rules.map(({ id }) => id)), fc.constantFrom(...STEP_STATES)),
			unknown
		),
		checkIn: fc.option(fc.record({ strain: fc.boolean(), wantsGrowth: fc.boolean() }), unknown),
		attempts: fc.option(fc.record({ count: fc.nat(5), last: fc.option(anyDay, unknown) }), unknown),
		today: anyDay
	});
}

const option = { nil: null };

const anyAttempt: fc.Arbitrary<Attempt> = fc.record({
	id: fc.integer({ min: 1, max: 6 }),
	day: anyDay,
	answers: anyAnswers
});
const anyTarget: fc.Arbitrary<Target> = fc.oneof(
	fc.constantFrom(...ROLE_IDS).map((id) => ({ kind: 'role' as const, id })),
	fc.constantFrom(...listings).map(({ id }) => ({ kind: 'rated' as const, id })),
	fc.record({
		kind: fc.constant('own' as const),
		id: fc.constantFrom('a', 'b'),
		title: fc.string(),
		requirement: anyRequirement,
		titleShown: fc.boolean()
	})
);
const anyStep: fc.Arbitrary<StepRecord> = fc.record({
	rule: fc.constantFrom('a', 'b', 'c', 'd'),
	title: fc.string({ maxLength: 20 }),
	state: fc.constantFrom(...STEP_STATES),
	due: fc.option(anyDay, option),
	intention: fc.string({ maxLength: 20 }),
	changed: fc.constantFrom(2500, 2501).map(dayFromNumber)
});
const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
	id: fc.constantFrom('a', 'b', 'c', 'd'),
	question: fc.oneof(anyQuestion, fc.constantFrom('', 'code.retired')),
	step: fc.constantFrom('', 'a', 'b'),
	note: fc.constantFrom('a talk', '<b>x</b>'),
	link: fc.constantFrom('', 'https://example.org/talk'),
	day: anyDay
});
export const anyCheckIn: fc.Arbitrary<CheckIn | null> = fc.option(
	fc.record({ day: anyDay, wantsGrowth: fc.boolean() }),
	option
);
/** What a device may keep; ids are few, so that two devices share some. */
export const anyRecords: fc.Arbitrary<Records> = fc.record({
	draft: fc.constant(null),
	attempts: fc.uniqueArray(anyAttempt, { selector: ({ id }) => id, maxLength: 4 }),
	targets: fc.uniqueArray(anyTarget, {
		selector: ({ kind, id }) => `${kind} ${id}`,
		maxLength: 4
	}),
	steps: fc.uniqueArray(anyStep, { selector: ({ rule }) => rule, maxLength: 4 }),
	evidence: fc.uniqueArray(anyEvidence, { selector: ({ id }) => id, maxLength: 3 }),
	person: fc.record({
		stage: fc.option(fc.constantFrom(...STAGES), option),
		origin: fc.option(fc.constantFrom(...ORIGINS), option),
		hoursPerWeek: fc.constantFrom(1, 3, 10),
		liked: fc.subarray([...ROLE_IDS], { maxLength: 2 })
	}),
	checkIn: anyCheckIn
});
