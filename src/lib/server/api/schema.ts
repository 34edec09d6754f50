import * as z from 'zod';
import listings from '$content/listings.yaml';
import { isAnswer, type Answers } from '../../core/model/answer.ts';
import { dayOf, readDay } from '../../core/model/day.ts';
import { MAX_HOURS_PER_WEEK, ORIGINS, STAGES } from '../../core/model/person.ts';
import { QUESTION_IDS, isQuestionId } from '../../core/model/question.ts';
import { ROLE_IDS, isRoleId } from '../../core/model/role.ts';
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
	.meta({
		type: 'object',
		propertyNames: { enum: [...QUESTION_IDS] },
		additionalProperties: { enum: [0, 1, 2, 3, 4, 'not-sure'] },
		description: 'By question id: a level from 0 to 4, or not-sure. An open question is left out.'
	})
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
	z
		.string('expected text')
		.refine((text) => [...text].length <= max, {
			message: `expected at most ${max} characters`
		})
		// As JSON Schema counts: in code points.
		.meta({ maxLength: max });

const oneOf = <const T extends readonly string[]>(values: T) =>
	z.enum(values, `expected one of ${values.join(', ')}`);

const day = z
	.string('expected a day from 2020-01-01 on, such as 2026-11-21')
	.meta({ format: 'date' })
	.transform((value, context) => {
		const day = readDay(value);
		if (day) return day;
		context.addIssue({
			code: 'custom',
			message: 'expected a day from 2020-01-01 on, such as 2026-11-21'
		});
		return z.NEVER;
	});

/** The id of a role, or of a rated listing. */
const target = z
	.string('expected the id of a role or of a rated listing')
	.refine((id) => isRoleId(id) || listings.some((listing) => listing.id === id), {
		message: `expected one of ${ROLE_IDS.join(', ')}, or the id of a rated listing`
	});

const own = z.strictObject(
	{
		title: characters(MAX_TITLE),
		requirements: z.strictObject(
			requirement.shape,
			'expected {importance, level} for each of the five skills'
		)
	},
	'expected a listing with title and requirements'
);

/** The body of `POST /api/results`. */
export const resultsRequest = z
	.strictObject(
		{
			answers,
			targets: z
				.array(target, 'expected a list of role ids and ids of rated listings')
				.default([])
				.describe('Ids of roles and of rated listings.'),
			own: z
				.array(own, 'expected a list of listings with title and requirements')
				.default([])
				.describe('Listings of your own, with what each asks for.'),
			stage: oneOf(STAGES).optional().describe('A link never holds it, nor origin and hours.'),
			origin: oneOf(ORIGINS).optional(),
			hoursPerWeek: z
				.number(`expected a number above 0, up to ${MAX_HOURS_PER_WEEK}`)
				.gt(0, `expected a number above 0, up to ${MAX_HOURS_PER_WEEK}`)
				.max(MAX_HOURS_PER_WEEK, `expected a number above 0, up to ${MAX_HOURS_PER_WEEK}`)
				.optional()
				.describe('For the steps. Three unless said.'),
			date: day.optional().describe('Today unless said.'),
			name: characters(MAX_NAME).optional().describe('For the link.'),
			show: z
				.array(oneOf(PARTS), 'expected a list of parts to show')
				.default(['shape', 'fit'])
				.describe('What the link shows. Answers and progress travel behind its #.'),
			since: z
				.strictObject({ date: day, answers }, 'expected an earlier attempt with date and answers')
				.optional()
				.describe('An earlier attempt, for a link that shows progress.'),
			all: z
				.boolean('expected true or false')
				.default(false)
				.describe('All steps that fire, not only the list.')
		},
		'expected an object'
	)
	.superRefine(({ targets, own, show, since, date }, context) => {
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
		if (show.includes('progress') && !since) {
			say('since', 'expected an earlier attempt, since progress is to be shown');
		}
		if (since && since.date > (date ?? dayOf(new Date()))) {
			say('since', 'expected an attempt that is not later than this one');
		}
	});

export type ResultsRequest = z.output<typeof resultsRequest>;
