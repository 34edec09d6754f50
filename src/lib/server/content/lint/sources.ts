import type { Content } from '../../../core/model/content.ts';
import { skillOf, type QuestionId } from '../../../core/model/question.ts';
import { movesOf, type Resource } from '../../../core/model/rule.ts';
import type { Level } from '../../../core/model/skill.ts';
import type { Finding } from './finding.ts';

export function findUnusedResources({ resources, rules }: Content): Finding[] {
	const used = new Set(rules.flatMap((rule) => (rule.retired ? [] : rule.resources)));
	return resources.flatMap(({ id, gone }, i): Finding[] => {
		if (gone || used.has(id)) return [];
		return [
			{
				file: 'resources',
				path: ['resources', i, 'id'],
				wrong: `No step uses the resource "${id}".`,
				cure: 'Name it in the "resources" of a step that it helps with, or remove it.'
			}
		];
	});
}

/** What somebody can open today, without money and without a "but". */
function isSound({ gone, cost, caution }: Resource): boolean {
	return !gone && cost !== 'paid' && !caution;
}

/** Steps that leave people with nothing they can rely on. */
export function findStepsWithoutSource({ resources, rules }: Content): Finding[] {
	const sound = new Set(resources.filter(isSound).map(({ id }) => id));
	return rules.flatMap((rule, i): Finding[] => {
		if (rule.retired || rule.resources.some((id) => sound.has(id))) return [];
		return [
			{
				file: 'rules',
				path: ['rules', i, 'resources'],
				wrong:
					rule.resources.length === 0
						? `"${rule.id}" has no resource.`
						: `All resources of "${rule.id}" are gone, paid or come with a caution: ${rule.resources.join(', ')}.`,
				cure: 'Add one that is there, is free and has no caution.'
			}
		];
	});
}

/** Whether it says of itself that it helps up to this level of a question; without skills it helps with all. */
function serves({ skills, levels }: Resource, question: QuestionId, level: Level): boolean {
	const skill = skillOf(question);
	return (
		levels.some((from) => from === level - 1) && (skills.length === 0 || skills.includes(skill))
	);
}

/** Steps none of whose resources is meant for the rung that the step leads from. */
export function findMisplacedResources({ resources, rules }: Content): Finding[] {
	return rules.flatMap((rule, i) => {
		const used = resources.filter(({ id }) => rule.resources.includes(id));
		if (rule.retired || used.length === 0) return [];
		return movesOf(rule)
			.filter(([question, level]) => !used.some((one) => serves(one, question, level)))
			.map(([question, level]): Finding => ({
				file: 'rules',
				path: ['rules', i, 'resources'],
				wrong: `No resource of "${rule.id}" says that it helps from level ${level - 1} in ${skillOf(question)}.`,
				cure: 'Name one that does. Or, if one of them truly helps there, say so in its "skills" and "levels".'
			}));
	});
}
