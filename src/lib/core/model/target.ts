import { isRequirement, type Requirement } from './requirement.ts';
import { isRoleId, type RoleId } from './role.ts';
import { SKILLS } from './skill.ts';

/**
 * Something to aim at: a typical role, a rated real listing, a listing of one's own, or a goal in
 * free text, which has no figures and never travels in a link.
 */
export type Target =
	| { readonly kind: 'role'; readonly id: RoleId }
	| { readonly kind: 'rated'; readonly id: string }
	| {
			readonly kind: 'own';
			readonly id: string;
			readonly title: string;
			readonly requirement: Requirement;
			/** Whether the title may be shown to others. */
			readonly titleShown: boolean;
	  }
	| {
			readonly kind: 'free';
			readonly id: string;
			readonly text: string;
			/** What the person would learn on the way; left out by those who say nothing, and in old records. */
			readonly learn?: string;
	  };

export type FreeGoal = Extract<Target, { kind: 'free' }>;

/** Three or four paths, not twelve. */
export const MAX_TARGETS = 4;
export const MAX_TITLE = 60;
export const MAX_LEARN = 160;
export const OWN_LISTING = 'a listing of my own';

/** A target with figures, ready to be compared with a person's skills. */
export interface Aim {
	/** The role's id, `rated:<id>` or `own:<n>`. */
	readonly key: string;
	readonly title: string;
	readonly family: RoleId | null;
	readonly requirement: Requirement;
	/** The listings behind the figures; 1 for a single listing. */
	readonly listings: number;
}

/** A stored or imported value as a target, or null where it is none. */
export function readTarget(value: unknown): Target | null {
	if (typeof value !== 'object' || value === null) return null;
	const { kind, id, title, requirement, titleShown, text, learn } = value as Record<
		string,
		unknown
	>;
	if (typeof id !== 'string') return null;
	switch (kind) {
		case 'role':
			return isRoleId(id) ? { kind, id } : null;
		case 'rated':
			return { kind, id };
		case 'own':
			if (typeof title !== 'string' || !isRequirement(requirement)) return null;
			return { kind, id, title, requirement, titleShown: titleShown === true };
		case 'free':
			if (typeof text !== 'string') return null;
			return { kind, id, text, ...(typeof learn === 'string' && learn ? { learn } : {}) };
		default:
			return null;
	}
}

/** Whether two targets are one: by id, own listings also by what they say. */
export function sameTarget(a: Target, b: Target): boolean {
	if (a.kind !== b.kind) return false;
	if (a.id === b.id) return true;
	if (a.kind === 'own' && b.kind === 'own' && a.title === b.title) {
		return SKILLS.every(
			(skill) =>
				a.requirement[skill].importance === b.requirement[skill].importance &&
				a.requirement[skill].level === b.requirement[skill].level
		);
	}
	return false;
}
