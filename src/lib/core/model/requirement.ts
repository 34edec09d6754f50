import { QUIZ_ORDER, SKILLS, type SkillId } from './skill.ts';

/**
 * What a listing asks of one skill. `importance` 0 to 3 (absent, nice to have, clear part, core) and
 * `level` 0 to 4 (what a credible applicant shows), both in steps of 0.5. One is 0 if and only if the
 * other is.
 */
export interface SkillRequirement {
	readonly importance: number;
	readonly level: number;
}

export type Requirement = Readonly<Record<SkillId, SkillRequirement>>;

/** From here on a skill is the core of a listing. */
export const CORE_IMPORTANCE = 2.5;

/** From here on it is a clear part of one; what is core is too. */
const PART_IMPORTANCE = 2;

export function isCore({ importance }: SkillRequirement): boolean {
	return importance >= CORE_IMPORTANCE;
}

export function isClearPart({ importance }: SkillRequirement): boolean {
	return importance >= PART_IMPORTANCE;
}

const isStep = (value: unknown, max: number): value is number =>
	typeof value === 'number' && value >= 0 && value <= max && Number.isInteger(value * 2);

/** What is wrong with a value that should be what a listing asks of one skill, or null. */
export function faultOfSkillRequirement(value: unknown): string | null {
	if (typeof value !== 'object' || value === null) return 'expected {importance, level}';
	const { importance, level } = value as Partial<SkillRequirement>;
	if (!isStep(importance, 3)) return 'expected importance from 0 to 3 in steps of 0.5';
	if (!isStep(level, 4)) return 'expected level from 0 to 4 in steps of 0.5';
	if ((importance === 0) !== (level === 0)) {
		return 'expected importance and level to be both 0, or both above 0';
	}
	return null;
}

export function isRequirement(value: unknown): value is Requirement {
	if (typeof value !== 'object' || value === null) return false;
	return SKILLS.every((skill) => !faultOfSkillRequirement((value as Partial<Requirement>)[skill]));
}

/** From here on a skill is more than nice to have: what a listing rests on. */
const RESTS_ON = 1;

/** The skills that a listing rests on, its core first; of equal ones in the order in which the quiz asks. */
export function skillsItRestsOn(requirement: Requirement): SkillId[] {
	return QUIZ_ORDER.filter((skill) => requirement[skill].importance >= RESTS_ON).sort(
		(a, b) => requirement[b].importance - requirement[a].importance
	);
}
