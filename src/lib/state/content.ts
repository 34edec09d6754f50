import questions from '$content/questions.yaml';
import resources from '$content/resources.yaml';
import roles from '$content/roles.yaml';
import rules from '$content/rules.yaml';
import skills from '$content/skills.yaml';
import type { Content } from '../core/model/content.ts';

/**
 * All content as one bundle, the same for everybody, so that what is asked for never tells anything
 * about who asks. Import it when it is needed: it is large.
 */
export const content: Content = { skills, questions, roles, rules, resources };
