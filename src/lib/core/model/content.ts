import type { Question } from './question.ts';
import type { Role } from './role.ts';
import type { Resource, Rule } from './rule.ts';
import type { Skill } from './skill.ts';

/** Everything that editors write, the same for everybody. */
export interface Content {
	readonly skills: readonly Skill[];
	readonly questions: readonly Question[];
	readonly roles: readonly Role[];
	readonly rules: readonly Rule[];
	readonly resources: readonly Resource[];
}
