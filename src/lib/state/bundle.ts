import questions from '$content/questions.yaml';
import resources from '$content/resources.yaml';
import roles from '$content/roles.yaml';
import rules from '$content/rules.yaml';
import skills from '$content/skills.yaml';
import type { Content } from '../core/model/content.ts';

export const content: Content = { skills, questions, roles, rules, resources };
