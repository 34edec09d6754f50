import * as z from 'zod';
import { ALSO, SECTIONS } from '../../core/listing/signals.ts';
import { SENIORITIES } from '../../core/model/listing.ts';
import { RULE_KINDS } from '../../core/model/rule.ts';
import * as file from '../content/schema.ts';

/** What the machine doors answer: the source of the OpenAPI document, and held against real answers in tests. */

const percent = z.number().min(0).max(100);

const skillFigures = z
	.strictObject({
		score: percent.nullable().describe('Null when nothing is answered.'),
		low: percent,
		high: percent,
		level: file.level.nullable(),
		answered: z.int().min(0).max(6),
		of: z.literal(6)
	})
	.describe('Not rounded. See /method for what each figure means.');

const perSkill = <T extends z.ZodType>(schema: T) =>
	z.strictObject({
		presentation: schema,
		code: schema,
		documentation: schema,
		events: schema,
		teaching: schema
	});

const fit = z.strictObject({
	target: z.string().describe('The id of a role, own:1, own:2, ..., or rated: and an id.'),
	fit: percent.nullable(),
	low: percent.nullable(),
	high: percent.nullable(),
	word: z.enum(['most', 'much', 'some', 'unknown']),
	gaps: perSkill(z.number().min(0).max(4).nullable())
});

export const stepBody = z.strictObject({
	id: z.string(),
	title: z.string(),
	kind: z.enum(RULE_KINDS),
	skill: file.skill.nullable(),
	do: z.string(),
	first15: z.string(),
	why: z.string(),
	hours: z.number(),
	part: z
		.strictObject({ do: z.string(), hours: z.number(), perWeek: z.number() })
		.nullable()
		.describe('What of it fits into six weeks of the given hours; null where all of it does.'),
	get safeguards() {
		return z.array(stepBody).describe('What comes before it.');
	},
	others: z
		.array(z.strictObject({ id: z.string(), title: z.string(), hours: z.number() }))
		.describe('Other ways up the same rung that fit in its place.'),
	evidence: z.string(),
	opener: z.string(),
	moves: z.partialRecord(file.questionId, file.level),
	gain: z.number().nullable().describe('Null where it is not shown.'),
	gains: z.record(z.string(), z.number()).describe('By target.'),
	because: z.array(z.string()).nullable().describe('Null where it is not shown.'),
	resources: z.array(file.resource)
});

const skills = perSkill(skillFigures);

export const resultsBody = z.strictObject({
	code: z.string(),
	url: z.string().describe('The link that the page would make, with its fragment if it has one.'),
	skills,
	fits: z.array(fit),
	steps: z.array(stepBody)
});

/** `GET /r/<code>.json`: what a link hides is not there. */
export const sharedBody = z.strictObject({
	code: z.string(),
	url: z.string(),
	date: z.iso.date(),
	name: z.string().optional(),
	skills: skills.optional(),
	fits: z.array(fit).optional(),
	steps: z.array(stepBody).optional()
});

const quote = z.strictObject({
	text: z.string(),
	start: z.int(),
	end: z.int(),
	section: z.enum(SECTIONS)
});
const quotes = z.array(quote);

export const readingBody = z.strictObject({
	skills: perSkill(z.strictObject({ importance: z.number(), level: z.number(), quotes })),
	seniority: z.enum(SENIORITIES).nullable(),
	also: z.array(z.strictObject({ id: z.enum(ALSO), quotes })),
	doubt: z.enum(['empty', 'language', 'short', 'nothing']).nullable()
});

export const contentBody = z.strictObject({
	version: z.string().describe('Changes whenever any content does.'),
	skills: file.skillsFile.shape.skills,
	questions: z.array(
		z.strictObject({ ...file.question.shape, skill: file.skill, quick: z.boolean() })
	),
	roles: z.array(file.role),
	listings: z.array(file.listing),
	rules: z.array(file.rule),
	resources: z.array(file.resource)
});

export const refusalBody = z.strictObject({
	message: z.string(),
	field: z.string().optional(),
	expected: z.string().optional(),
	fault: z.enum(['foreign', 'truncated', 'damaged', 'too-new']).optional()
});
