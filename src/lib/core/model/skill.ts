/** The five skills, in the order in which they are always shown. Saved data and links depend on this order. */
export const SKILLS = ['presentation', 'code', 'documentation', 'events', 'teaching'] as const;

export type SkillId = (typeof SKILLS)[number];

/** The order in which the quiz asks: the most welcoming skill first. */
export const QUIZ_ORDER: readonly SkillId[] = [
	'teaching',
	'events',
	'documentation',
	'code',
	'presentation'
];

export const LEVELS = [0, 1, 2, 3, 4] as const;

export type Level = (typeof LEVELS)[number];

/** The word for each level, of questions, skills and listings alike. */
export const LEVEL_WORDS = [
	'not yet',
	'exploring',
	'practising',
	'established',
	'leading'
] as const satisfies readonly string[];

export interface Skill {
	readonly id: SkillId;
	readonly title: string;
	/** One sentence on what belongs to the skill. */
	readonly about: string;
}

export function isSkillId(value: unknown): value is SkillId {
	return SKILLS.some((skill) => skill === value);
}

/** A record with one value for each skill, in display order. */
export function perSkill<T>(valueOf: (skill: SkillId) => T): Record<SkillId, T> {
	return {
		presentation: valueOf('presentation'),
		code: valueOf('code'),
		documentation: valueOf('documentation'),
		events: valueOf('events'),
		teaching: valueOf('teaching')
	};
}
