import { createHash } from 'node:crypto';
import listings from '$content/listings.yaml';
import questions from '$content/questions.yaml';
import resources from '$content/resources.yaml';
import roles from '$content/roles.yaml';
import rules from '$content/rules.yaml';
import skills from '$content/skills.yaml';
import type { Content } from '$lib/core/model/content.ts';

export const content: Content = { skills, questions, roles, listings, rules, resources };

/** Changes whenever any content does. */
export const contentVersion = createHash('sha256')
	.update(JSON.stringify(content))
	.digest('hex')
	.slice(0, 12);
