import type { Listing } from './listing.ts';
import type { Question } from './question.ts';
import type { Role } from './role.ts';
import type { Resource, Rule } from './rule.ts';
import type { Skill } from './skill.ts';

/** Everything that editors write, the same for everybody. */
export interface Content {
	readonly skills: readonly Skill[];
	readonly questions: readonly Question[];
	readonly roles: readonly Role[];
	readonly listings: readonly Listing[];
	readonly rules: readonly Rule[];
	readonly resources: readonly Resource[];
}

/** The content whose figures a target may stand for. */
export type TargetContent = Pick<Content, 'roles' | 'listings'>;
