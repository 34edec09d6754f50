import type { Content } from '../../../core/model/content.ts';
import type { Resource } from '../../../core/model/rule.ts';
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
