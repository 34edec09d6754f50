import { mergeKept, type Kept } from '../src/lib/core/history/merge.ts';
import type { Palette } from '../src/lib/charts/colours.ts';
import type { Attempt } from '../src/lib/core/model/attempt.ts';
import type { Content } from '../src/lib/core/model/content.ts';
import { readDay, type Day } from '../src/lib/core/model/day.ts';
import { QUESTION_IDS, type Question, type QuestionId } from '../src/lib/core/model/question.ts';
import type { Requirement } from '../src/lib/core/model/requirement.ts';
import type { Resource, Rule } from '../src/lib/core/model/rule.ts';
import { perSkill, type SkillId } from '../src/lib/core/model/skill.ts';

/** What the product never says of anybody; see product.md, "The model". */
export const NEVER_SAID = /\b(poor|weak|fail|closest match|percentile|pass mark)/i;

export function sampleDay(text: string): Day {
	const day = readDay(text);
	if (!day) throw new Error(`${text} is no day`);
	return day;
}

/** A question whose texts name it: `title of code.apis`, `code.apis rung 2`, `code.apis next 3`. */
export function sampleQuestion(id: QuestionId): Question {
	return {
		id,
		slot: QUESTION_IDS.indexOf(id) + 1,
		title: `title of ${id}`,
		text: `What about ${id}?`,
		help: `A gloss of ${id}`,
		counts: [`an example of ${id}`],
		levels: [0, 1, 2, 3, 4].map((level) => `${id} rung ${level}`),
		next: [1, 2, 3, 4].map((level) => `${id} next ${level}`)
	};
}

export function sampleRule(rule: Partial<Rule> & Pick<Rule, 'id'>): Rule {
	return {
		slot: 1,
		kind: 'growth',
		title: `title of ${rule.id}`,
		do: 'Do it once.',
		first15: 'Open a page.',
		why: 'It starts somewhere.',
		hours: 2,
		evidence: 'a note with the date',
		opener: 'When I sit down, I will open a page.',
		ways: ['free'],
		resources: [],
		...rule
	};
}

export function sampleResource(resource: Partial<Resource> & Pick<Resource, 'id'>): Resource {
	return {
		title: `title of ${resource.id}`,
		url: `https://example.org/${resource.id}`,
		kind: 'guide',
		cost: 'free',
		language: 'en',
		skills: [],
		levels: [],
		note: 'Helps.',
		verified: { mark: 'V', where: 'a page', on: '2026-11-21' },
		...resource
	};
}

/** Content in which nothing stands but what is given. */
export function sampleContent(content: Partial<Content>): Content {
	return {
		skills: [],
		questions: [],
		roles: [],
		listings: [],
		rules: [],
		resources: [],
		...content
	};
}

export function sampleAttempt(id: number, day: string, answers: Attempt['answers']): Attempt {
	return { id, day: sampleDay(day), answers };
}

/** What a listing asks for: `[importance, level]` by skill; the others are not asked for. */
export function sampleRequirement(
	asked: Partial<Record<SkillId, readonly [importance: number, level: number]>>
): Requirement {
	return perSkill((skill) => {
		const [importance, level] = asked[skill] ?? [0, 0];
		return { importance, level };
	});
}

export const sampleTitles: Readonly<Record<SkillId, string>> = {
	presentation: 'Presentation',
	code: 'Code',
	documentation: 'Documentation',
	events: 'Events',
	teaching: 'Teaching'
};

export const samplePalette: Palette = {
	ink: 'rgb(0, 0, 0)',
	quiet: 'rgb(90, 90, 90)',
	line: 'rgb(200, 200, 200)',
	sheet: 'rgb(255, 255, 255)',
	wash: 'rgba(0, 0, 0, 0.13)',
	skills: {
		presentation: 'rgb(1, 0, 0)',
		code: 'rgb(2, 0, 0)',
		documentation: 'rgb(3, 0, 0)',
		events: 'rgb(4, 0, 0)',
		teaching: 'rgb(5, 0, 0)'
	},
	font: 'Sample'
};

/** Joins these records with what a keeper has. */
export const joining = (incoming: Kept) => (here: Kept) => mergeKept(here, incoming).kept;
