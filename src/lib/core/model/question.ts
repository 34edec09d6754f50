import { SKILLS, type SkillId } from './skill.ts';

/**
 * The facets of each skill: six questions a skill, in display order. Ids are permanent, because
 * saved answers are keyed by them.
 */
export const FACETS = {
	presentation: ['delivery', 'recorded', 'preparation', 'demos', 'feedback', 'proposals'],
	code: ['software', 'samples', 'apis', 'open-source', 'review', 'product-feedback'],
	documentation: ['tutorials', 'docs-as-code', 'reference', 'structure', 'style', 'upkeep'],
	events: ['participation', 'logistics', 'programme', 'safety', 'budget', 'follow-up'],
	teaching: [
		'one-to-one',
		'sessions',
		'curriculum',
		'checking-learning',
		'learner-centred',
		'resources'
	]
} as const satisfies Record<SkillId, readonly string[]>;

type Facets = typeof FACETS;

/** `skill.facet`, such as `presentation.delivery`. */
export type QuestionId = { [S in SkillId]: `${S}.${Facets[S][number]}` }[SkillId];

/** The ids of a skill's questions, in display order. */
export function questionsOf(skill: SkillId): readonly QuestionId[] {
	return FACETS[skill].map((facet) => `${skill}.${facet}` as QuestionId);
}

/** All thirty question ids, in display order. */
export const QUESTION_IDS: readonly QuestionId[] = SKILLS.flatMap(questionsOf);

/** The first ten questions: two of each skill. */
export const QUICK: ReadonlySet<QuestionId> = new Set([
	'presentation.delivery',
	'presentation.recorded',
	'code.software',
	'code.samples',
	'documentation.tutorials',
	'documentation.docs-as-code',
	'events.participation',
	'events.logistics',
	'teaching.one-to-one',
	'teaching.sessions'
]);

const ids: ReadonlySet<string> = new Set(QUESTION_IDS);

export function isQuestionId(value: unknown): value is QuestionId {
	return typeof value === 'string' && ids.has(value);
}

export function skillOf(question: QuestionId): SkillId {
	const skill = SKILLS.find((id) => question.startsWith(`${id}.`));
	if (!skill) throw new Error(`No skill owns the question ${question}`);
	return skill;
}

/** A question of the self-check. Each level is one fact about what the person has done. */
export interface Question {
	readonly id: QuestionId;
	/** Permanent number, unique among questions, never used again: links are made of it. */
	readonly slot: number;
	readonly title: string;
	readonly text: string;
	/** A gloss of a term in the question, if one is needed. */
	readonly help?: string | undefined;
	/** "This counts too": examples, also from outside tech. */
	readonly counts: readonly string[];
	/** The anchors of levels 0 to 4. */
	readonly levels: readonly string[];
	/** What reaching level 1, 2, 3 and 4 takes, as a short noun phrase. */
	readonly next: readonly string[];
}

/** As much of a question as it takes to ask it. */
export type AskedQuestion = Omit<Question, 'slot' | 'next'>;
