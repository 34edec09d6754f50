/** Whether somebody is breaking in to DevRel or already works in it. */
export const STAGES = ['breaking-in', 'already-in'] as const;
export type Stage = (typeof STAGES)[number];

/** What somebody does, or did, before DevRel. */
export const ORIGINS = [
	'engineering',
	'writing',
	'support',
	'teaching',
	'marketing',
	'community',
	'student',
	'other'
] as const;
export type Origin = (typeof ORIGINS)[number];

export const DEFAULT_HOURS_PER_WEEK = 3;
export const MAX_HOURS_PER_WEEK = 40;

/** What a person may say about themselves so that the steps suit them; all of it optional. */
export interface Person {
	readonly stage: Stage | null;
	readonly origin: Origin | null;
	/** Hours a week that can be spared; 3 unless said. */
	readonly hoursPerWeek: number;
	/** Roles whose normal week sounded enjoyable. */
	readonly liked: readonly string[];
}

export const NOBODY: Person = {
	stage: null,
	origin: null,
	hoursPerWeek: DEFAULT_HOURS_PER_WEEK,
	liked: []
};

export function isStage(value: unknown): value is Stage {
	return STAGES.some((stage) => stage === value);
}

export function isOrigin(value: unknown): value is Origin {
	return ORIGINS.some((origin) => origin === value);
}

export function isHoursPerWeek(value: unknown): value is number {
	return typeof value === 'number' && value > 0 && value <= MAX_HOURS_PER_WEEK;
}

/** What is usable in a stored or imported value that should be a person. */
export function readPerson(value: unknown): Person {
	if (typeof value !== 'object' || value === null) return NOBODY;
	const { stage, origin, hoursPerWeek, liked } = value as Record<string, unknown>;
	return {
		stage: isStage(stage) ? stage : null,
		origin: isOrigin(origin) ? origin : null,
		hoursPerWeek: isHoursPerWeek(hoursPerWeek) ? hoursPerWeek : DEFAULT_HOURS_PER_WEEK,
		liked: Array.isArray(liked) ? liked.filter((id) => typeof id === 'string') : []
	};
}
