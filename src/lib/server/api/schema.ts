import * as z from 'zod';
import { isAnswer, type Answers } from '../../core/model/answer.ts';
import { readDay } from '../../core/model/day.ts';
import { MAX_HOURS_PER_WEEK, ORIGINS, STAGES } from '../../core/model/person.ts';
import { isQuestionId } from '../../core/model/question.ts';
import { ROLE_IDS } from '../../core/model/role.ts';
import { MAX_TARGETS, MAX_TITLE } from '../../core/model/target.ts';
import { PARTS } from '../../core/share/compose.ts';
import { MAX_NAME } from '../../core/share/link.ts';
import { requirement } from '../content/schema.ts';

const answers = z
	// Not a zod record, which passes over a key called __proto__.
	.custom<object>(
		(given) => typeof given === 'object' && given !== null && !Array.isArray(given),
		'expected an object of answers by question id'
	)
	.transform((given, context): Answers => {
		for (const [id, answer] of Object.entries(given)) {
			const path = [id];
			const say = (message: string) => context.addIssue({ code: 'custom', path, message });
			if (!isQuestionId(id)) say('expected the id of a question, such as teaching.sessions');
			else if (!isAnswer(answer)) say('expected a level from 0 to 4, or "not-sure"');
		}
		return given as Answers;
	});

const characters = (max: number) =>
	z.string('expected text').refine((text) => [...text].length <= max, {
		message: `expected at most ${max} characters`
	});

const oneOf = <const T extends readonly string[]>(values: T) =>
	z.enum(values, `expected one of ${values.join(', ')}`);

/** The body of `POST /api/results`. */
export const resultsRequest = z
	.strictObject(
		{
			answers,
			targets: z.array(oneOf(ROLE_IDS), 'expected a list of role ids').default([]),
			own: z
				.array(
					z.strictObject({ title: characters(MAX_TITLE), requirements: requirement }),
					'expected a list of listings with title and requirements'
				)
				.default([]),
			stage: oneOf(STAGES).optional(),
			origin: oneOf(ORIGINS).optional(),
			hoursPerWeek: z
				.number(`expected a number above 0, up to ${MAX_HOURS_PER_WEEK}`)
				.gt(0, `expected a number above 0, up to ${MAX_HOURS_PER_WEEK}`)
				.max(MAX_HOURS_PER_WEEK, `expected a number above 0, up to ${MAX_HOURS_PER_WEEK}`)
				.optional(),
			date: z
				.string('expected a day from 2020-01-01 on, such as 2026-11-21')
				.transform((value, context) => {
					const day = readDay(value);
					if (day) return day;
					context.addIssue({
						code: 'custom',
						message: 'expected a day from 2020-01-01 on, such as 2026-11-21'
					});
					return z.NEVER;
				})
				.optional(),
			name: characters(MAX_NAME).optional(),
			show: z.array(oneOf(PARTS), 'expected a list of parts to show').default(['shape', 'fit']),
			all: z.boolean('expected true or false').default(false)
		},
		'expected an object'
	)
	.superRefine(({ targets, own, show }, context) => {
		const say = (path: string, message: string) =>
			context.addIssue({ code: 'custom', path: [path], message });
		if (targets.length + own.length > MAX_TARGETS) {
			say(
				targets.length > MAX_TARGETS || own.length === 0 ? 'targets' : 'own',
				`expected at most ${MAX_TARGETS} targets and own listings together`
			);
		}
		if (new Set(targets).size < targets.length) say('targets', 'expected each target once');
		if (show.includes('fit') && !show.includes('shape')) {
			say('show', 'expected "shape" beside "fit", which is worked out from it');
		}
	});

export type ResultsRequest = z.output<typeof resultsRequest>;
