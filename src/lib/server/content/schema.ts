import * as z from 'zod';
import { ALSO, GRADES, SECTIONS, TITLE_KINDS, type Signals } from '../../core/listing/signals.ts';
import { SENIORITIES } from '../../core/model/listing.ts';
import { QUESTION_IDS } from '../../core/model/question.ts';
import { ROLE_IDS } from '../../core/model/role.ts';
import { RULE_KINDS, WAYS } from '../../core/model/rule.ts';
import { SKILLS } from '../../core/model/skill.ts';
import { MAX_TITLE } from '../../core/model/target.ts';
import { checkInFile } from './check-in-schema.ts';
import { condition } from './condition-schema.ts';
import { day, id, line, webAddress } from './parts.ts';

/** What editors may write in `src/content/*.yaml`. Also the source of the JSON Schemas beside it. */

const slot = (max: number) =>
	z
		.number()
		.int()
		.min(1)
		.max(max, `expected a slot of at most ${max}`)
		.describe('Permanent number. Never change one, never use one again.');
export const skill = z.enum(SKILLS);
export const questionId = z.enum(QUESTION_IDS as [(typeof QUESTION_IDS)[number]]);
export const level = z.union([
	z.literal(0),
	z.literal(1),
	z.literal(2),
	z.literal(3),
	z.literal(4)
]);

export const skillsFile = z.strictObject({
	skills: z
		.array(z.strictObject({ id: skill, title: line(30), about: line(160) }))
		.length(SKILLS.length)
});

export const question = z.strictObject({
	id: questionId,
	slot: slot(127),
	title: line(30),
	text: line(110),
	help: line(200).optional(),
	counts: z.array(line(80)).min(2).max(4),
	levels: z.array(line(150)).length(5).describe('What levels 0 to 4 mean: one fact each.'),
	next: z.array(line(50)).length(4).describe('What reaching levels 1 to 4 takes, after "next, ".')
});

export const questionsFile = z.strictObject({
	questions: z.array(question).length(QUESTION_IDS.length)
});

const step = (max: number, what: string) =>
	z
		.number(`expected a number from 0 to ${max}`)
		.min(0)
		.max(max)
		.multipleOf(0.5, `expected ${what} in steps of 0.5`);

export const skillRequirement = z
	.strictObject(
		{ importance: step(3, 'importance'), level: step(4, 'level') },
		'expected {importance, level}'
	)
	.refine(({ importance, level }) => (importance === 0) === (level === 0), {
		message: 'expected importance and level to be both 0, or both above 0'
	});

export const requirement = z.strictObject({
	presentation: skillRequirement,
	code: skillRequirement,
	documentation: skillRequirement,
	events: skillRequirement,
	teaching: skillRequirement
});

const count = z.number().int().min(1);

export const role = z.strictObject({
	id: z.enum(ROLE_IDS),
	slot: slot(63),
	title: line(60),
	alsoCalled: z.array(line(60)),
	about: line(140),
	week: z.array(line(110)).length(3),
	whyPaid: line(220),
	alsoAsked: z.array(line(80)).min(1),
	listings: count,
	employers: count,
	years: z.tuple([count, count]),
	thin: line(200),
	requirements: requirement,
	bySeniority: z
		.partialRecord(
			z.enum(SENIORITIES),
			z.strictObject({ listings: count, requirements: requirement })
		)
		.optional()
});

export const rolesFile = z.strictObject({ roles: z.array(role).length(ROLE_IDS.length) });

export const listing = z.strictObject({
	id,
	slot: slot(4095),
	title: line(MAX_TITLE),
	employer: line(60),
	year: count,
	yearIs: z.enum(['posted', 'about']),
	source: webAddress,
	copy: webAddress.optional(),
	excerpt: z.literal(true).optional(),
	family: z.enum(ROLE_IDS).optional(),
	seniority: z.enum(SENIORITIES).optional(),
	requirement,
	retired: z.literal(true).optional()
});

export const listingsFile = z.strictObject({ listings: z.array(listing).min(1) });

export const rule = z
	.strictObject({
		id,
		slot: slot(4095),
		kind: z.enum(RULE_KINDS),
		moves: z
			.partialRecord(questionId, z.literal([1, 2, 3, 4], 'expected a level from 1 to 4'))
			.optional(),
		reason: line(200).optional(),
		when: condition.optional(),
		before: z
			.array(id)
			.min(1)
			.optional()
			.describe('Safeguards only: the rules whose step does what it guards.'),
		alone: condition
			.optional()
			.describe('Safeguards only: when somebody does already what it guards.'),
		title: line(70),
		do: line(340),
		first15: line(200),
		why: line(240),
		hours: z.number().min(0.25).max(200),
		part: z
			.strictObject({ do: line(120), hours: z.number().min(0.5) })
			.optional()
			.describe('Of a long step what can be done in six weeks.'),
		evidence: line(120),
		opener: line(140),
		ways: z.array(z.enum(WAYS)),
		resources: z.array(id).max(3),
		retired: z.literal(true).optional()
	})
	.superRefine((value, context) => {
		const moved = Object.keys(value.moves ?? {}).length;
		const say = (path: string, message: string) =>
			context.addIssue({ code: 'custom', path: [path], message });
		if (value.kind === 'growth' && moved === 0) say('kind', 'a growth rule needs "moves"');
		if (value.kind !== 'growth' && moved > 0) say('moves', 'only a growth rule has "moves"');
		if (value.kind !== 'growth' && !value.when) say('kind', `a ${value.kind} rule needs "when"`);
		if ((value.kind === 'safeguard') !== (value.before !== undefined)) {
			say('kind', 'a safeguard needs "before", and no other rule has it');
		}
		if (value.alone && value.kind !== 'safeguard') say('alone', 'only a safeguard has "alone"');
		if (value.part && value.part.hours >= value.hours) {
			say('part', 'a part takes fewer hours than the whole step');
		}
		if (moved > 1 && !value.reason) say('moves', 'two moves need a "reason"');
		if (moved > 2) say('moves', 'a rule moves at most two questions');
	});

export const rulesFile = z.strictObject({ rules: z.array(rule).min(1) });

export const resource = z.strictObject({
	id,
	title: line(90),
	by: line(60).optional(),
	url: webAddress,
	kind: z.enum([
		'guide',
		'course',
		'tool',
		'community',
		'directory',
		'video',
		'talk',
		'article',
		'template',
		'reference',
		'newsletter',
		'podcast',
		'programme',
		'practice'
	]),
	cost: z.enum(['free', 'free-tier', 'paid']),
	language: z.string().regex(/^[a-z]{2}$/, 'expected a language code such as en'),
	skills: z.array(skill),
	levels: z.array(level),
	note: line(120),
	verified: z.strictObject({ mark: z.enum(['V', 'F']), where: line(160), on: day }),
	caution: line(120).optional(),
	gone: day
		.optional()
		.describe('The day on which it was found to be gone. Nobody is sent there any more.')
});

export const resourcesFile = z.strictObject({ resources: z.array(resource).min(1) });

const phrase = line(200).describe(
	'Words in any inflection, =exact, begin*, a|b, <group>, and ... for up to five other words.'
);
const phrases = z.array(phrase);

const skillSignal = z
	.strictObject({
		id,
		strong: phrases.optional().describe('Phrases that name the work itself.'),
		weak: phrases.optional().describe('Phrases that only hint at it.')
	})
	.refine(({ strong = [], weak = [] }) => strong.length + weak.length > 0, {
		message: 'expected phrases under "strong" or "weak"'
	});

export const signalsFile = z.strictObject({
	signals: z.strictObject({
		groups: z
			.record(id, z.array(line(40)).min(1))
			.describe('Words that stand for each other, named in phrases as <group>.'),
		person: phrases.describe('What says that a sentence is about the person looked for.'),
		company: phrases.describe('What says that a sentence is about the employer.'),
		introduces: phrases.describe('What stands before a title within a sentence.'),
		negations: phrases.describe('What denies the five words behind it.'),
		sections: z.array(
			z.strictObject({
				section: z.enum(SECTIONS),
				headings: phrases.describe('Where two fit a heading equally well, the first one counts.'),
				sentences: phrases.describe('What puts a sentence here under any heading.')
			})
		),
		titles: z.array(z.strictObject({ kind: z.enum(TITLE_KINDS), phrases })),
		seniority: z.array(z.strictObject({ seniority: z.enum(SENIORITIES), phrases })),
		grades: z.array(z.strictObject({ grade: z.enum(GRADES), phrases })),
		traps: phrases.describe('What looks like any of it and is something else.'),
		skills: z
			.array(
				z.strictObject({
					skill,
					signals: z.array(skillSignal).min(1),
					traps: phrases.describe('What looks like this skill and is something else.')
				})
			)
			.length(SKILLS.length),
		also: z.array(z.strictObject({ also: z.enum(ALSO), phrases }))
	}) satisfies z.ZodType<Signals>
});

/** The schema of each file in `src/content`. The key of what it holds is the file's name. */
export const contentFiles = {
	skills: skillsFile,
	questions: questionsFile,
	roles: rolesFile,
	listings: listingsFile,
	rules: rulesFile,
	resources: resourcesFile,
	'check-in': checkInFile,
	signals: signalsFile
} as const;

export type ContentName = keyof typeof contentFiles;
