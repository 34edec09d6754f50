import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { readAnswers, type Answers } from '../src/lib/core/model/answer.ts';
import { readDay } from '../src/lib/core/model/day.ts';
import { ORIGINS, STAGES } from '../src/lib/core/model/person.ts';
import { QUESTION_IDS, isQuestionId } from '../src/lib/core/model/question.ts';
import { ROLE_IDS, type Role } from '../src/lib/core/model/role.ts';
import { RULE_KINDS, WAYS } from '../src/lib/core/model/rule.ts';
import { LEVELS, SKILLS } from '../src/lib/core/model/skill.ts';
import { STEP_STATES } from '../src/lib/core/model/step.ts';
import type { Aim } from '../src/lib/core/model/target.ts';
import { aimOfRole } from '../src/lib/core/rules/advise.ts';
import type { Facts } from '../src/lib/core/rules/facts.ts';
import { sampleDay, sampleRequirement } from './samples.ts';

/** People and what a mentor would tell them; tests/fixtures/personas/README.md explains the files. */

const FIXTURES = 'tests/fixtures';
const TODAY = sampleDay('2026-11-22');

/** One of these, or any of several. */
const oneOrMore = <S extends z.ZodType>(schema: S) =>
	z.union([schema, z.array(schema).min(1)]).transform((value) => [value].flat() as z.output<S>[]);

const WORDS = ['most', 'much', 'some', 'unknown'] as const;
const levelSchema = z.literal([...LEVELS]);

const tellSchema = z
	.strictObject({
		step: oneOrMore(z.string()).optional(),
		kind: oneOrMore(z.enum(RULE_KINDS)).optional(),
		moves: oneOrMore(z.enum([...SKILLS, ...QUESTION_IDS])).optional(),
		to: oneOrMore(levelSchema).optional(),
		way: z.enum(WAYS).optional(),
		hoursOver: z.number().optional(),
		start: z.literal(true).optional(),
		says: z.string().optional(),
		because: z.string(),
		mistake: z.string().optional()
	})
	.refine(({ because: _, mistake: __, ...asked }) => Object.keys(asked).length > 0, {
		error: 'expected something to look for beside its reason'
	});

/** What a list of steps has to have or may not have; every key has to hold of one step. */
export type Tell = z.output<typeof tellSchema>;

const answerSchema = z.union([levelSchema, z.literal('not-sure')]);

const personaSchema = z.strictObject({
	who: z.string(),
	stage: z.enum(STAGES).nullable().default(null),
	origin: z.enum(ORIGINS).nullable().default(null),
	hoursPerWeek: z.number().nullable().default(null),
	/** One answer to all thirty, or answers by skill and facet. */
	answers: z
		.union([answerSchema, z.partialRecord(z.enum(SKILLS), z.record(z.string(), answerSchema))])
		.default({}),
	targets: z.array(z.string()).max(4).default([]),
	liked: z.array(z.enum(ROLE_IDS)).default([]),
	checkIn: z
		.strictObject({ strain: z.boolean(), wantsGrowth: z.boolean() })
		.nullable()
		.default(null),
	evidence: z.partialRecord(z.enum(QUESTION_IDS), z.number()).default({}),
	steps: z.record(z.string(), z.enum(STEP_STATES)).default({}),
	lastAttempt: z.string().nullable().default(null),
	fit: z
		.array(z.strictObject({ listing: z.string(), word: z.enum(WORDS), because: z.string() }))
		.length(3),
	must: z.array(tellSchema).min(1),
	mustNot: z.array(tellSchema).min(1)
});

const listingsSchema = z.strictObject({
	listings: z.record(
		z.string(),
		z.strictObject({
			title: z.string(),
			employer: z.string(),
			year: z.number(),
			family: z.string(),
			source: z.string(),
			asks: z.partialRecord(z.enum(SKILLS), z.tuple([z.number(), z.number()]))
		})
	)
});

const missesSchema = z.strictObject({
	comeOut: z.number(),
	of: z.number(),
	misses: z.array(
		z.strictObject({
			persona: z.string(),
			listing: z.string(),
			expected: z.enum(WORDS),
			word: z.enum(WORDS),
			mend: z.string()
		})
	)
});

export interface Persona extends Pick<z.output<typeof personaSchema>, 'who' | 'must' | 'mustNot'> {
	/** The name of its file. */
	readonly id: string;
	readonly facts: Facts;
	readonly fit: readonly {
		readonly listing: string;
		readonly word: (typeof WORDS)[number];
		readonly aim: Aim;
	}[];
}

const read = <S extends z.ZodType>(schema: S, path: string): z.output<S> => {
	const result = schema.safeParse(parse(readFileSync(join(FIXTURES, path), 'utf8')));
	if (!result.success) throw new Error(`${path}: ${z.prettifyError(result.error)}`);
	return result.data;
};

/** The people of the fixtures, their targets taken from the roles and the rated listings. */
export function readPersonas(roles: readonly Role[]): Persona[] {
	const { listings } = read(listingsSchema, 'persona-listings.yaml');
	const aimOf = (id: string): Aim => {
		const role = roles.find((one) => one.id === id);
		const listing = listings[id];
		if (role) return aimOfRole(role);
		if (!listing) throw new Error(`There is no role and no listing ${id}`);
		const { title, employer, asks } = listing;
		return {
			key: `rated:${id}`,
			title: `${title}, ${employer}`,
			family: ROLE_IDS.find((family) => family === listing.family) ?? null,
			requirement: sampleRequirement(asks),
			listings: 1
		};
	};
	return readdirSync(join(FIXTURES, 'personas'))
		.filter((name) => name.endsWith('.yaml'))
		.map((name) => {
			const given = read(personaSchema, `personas/${name}`);
			const { who, must, mustNot, fit, lastAttempt, targets, answers, ...said } = given;
			return {
				id: name.replace('.yaml', ''),
				who,
				must,
				mustNot,
				facts: {
					...said,
					answers: answersFrom(answers),
					targets: targets.map(aimOf),
					attempts: { count: lastAttempt ? 1 : 0, last: readDay(lastAttempt) },
					today: TODAY
				},
				fit: fit.map(({ listing, word }) => ({ listing, word, aim: aimOf(listing) }))
			};
		});
}

/** The words for fit that are known to come out otherwise than a mentor would expect. */
export function readMisses() {
	return read(missesSchema, 'persona-misses.yaml');
}

function answersFrom(given: z.output<typeof personaSchema>['answers']): Answers {
	if (typeof given !== 'object') return Object.fromEntries(QUESTION_IDS.map((id) => [id, given]));
	const flat = SKILLS.flatMap((skill) =>
		Object.entries(given[skill] ?? {}).map(([facet, answer]) => [`${skill}.${facet}`, answer])
	);
	const unknown = flat.filter(([id]) => !isQuestionId(id));
	if (unknown.length > 0) throw new Error(`No question is called ${unknown.join(', ')}`);
	return readAnswers(Object.fromEntries(flat));
}
