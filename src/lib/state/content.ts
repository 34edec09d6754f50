import resources from '$content/resources.yaml';
import rules from '$content/rules.yaml';
import { listings } from './library.ts';
import type { Content } from '../core/model/content.ts';
import { questions, roles, skills } from './basics.ts';

/**
 * All content, the same for everybody, so that what is asked for never tells anything about who asks.
 * Import it when it is needed: it is large.
 */
export const content: Content = { skills, questions, roles, listings, rules, resources };
