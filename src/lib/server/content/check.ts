import { Phrases } from '../../core/listing/phrase.ts';
import { QUESTION_IDS } from '../../core/model/question.ts';
import { ROLE_IDS } from '../../core/model/role.ts';
import type { Condition } from '../../core/model/rule.ts';
import { SKILLS } from '../../core/model/skill.ts';
import type { Parsed } from './parse.ts';
import type { ContentFiles } from './read.ts';

/**
 * What one file alone cannot show: ids and slots that stand twice, an order that is not the fixed one,
 * and names that point to nothing. Throws a ContentError at the first.
 */
export function checkContent(files: ContentFiles): void {
	const { skills, questions, roles, listings, rules, resources, signals } = files;
	expectOrder(skills, 'skills', skills.data.skills, SKILLS);
	expectOrder(questions, 'questions', questions.data.questions, QUESTION_IDS);
	expectOrder(roles, 'roles', roles.data.roles, ROLE_IDS);
	expectUnique(questions, 'questions', questions.data.questions, ['slot']);
	expectUnique(roles, 'roles', roles.data.roles, ['slot']);
	expectUnique(listings, 'listings', listings.data.listings, ['id', 'slot']);
	expectUnique(rules, 'rules', rules.data.rules, ['id', 'slot']);
	expectUnique(resources, 'resources', resources.data.resources, ['id']);

	expectPhrases(signals);

	const resourceIds = new Set(resources.data.resources.map(({ id }) => id));
	const ruleIds = new Set(rules.data.rules.map(({ id }) => id));
	rules.data.rules.forEach((rule, i) => {
		rule.resources.forEach((id, j) => {
			if (resourceIds.has(id)) return;
			throw rules.errorAt(['rules', i, 'resources', j], `there is no resource with the id "${id}"`);
		});
		rule.before?.forEach((id, j) => {
			if (ruleIds.has(id)) return;
			throw rules.errorAt(['rules', i, 'before', j], `there is no rule with the id "${id}"`);
		});
		for (const name of [rule.when, rule.alone].flatMap((one) => (one ? factsIn(one) : []))) {
			if (name === 'checkIn' && rule.kind !== 'wellbeing') {
				throw rules.errorAt(
					['rules', i, 'when'],
					'only a wellbeing rule may ask for the check-in; the steps of others can be in links'
				);
			}
			if (!name.startsWith('step.') || ruleIds.has(name.slice('step.'.length))) continue;
			throw rules.errorAt(['rules', i, 'when'], `there is no rule for the fact "${name}"`);
		}
	});
}

/** Every phrase of the signals must be one that the reader understands. */
function expectPhrases({ data: { signals }, errorAt }: ContentFiles['signals']): void {
	const phrases = new Phrases<null>(signals.groups);
	const expectPhrase = (text: string, path: readonly PropertyKey[]) => {
		try {
			phrases.add(text, null);
		} catch (error) {
			throw errorAt(path, error instanceof Error ? error.message : String(error));
		}
	};
	const visit = (value: unknown, path: readonly PropertyKey[]): void => {
		if (typeof value !== 'object' || value === null) return;
		for (const [key, item] of Object.entries(value)) {
			const at = [...path, Array.isArray(value) ? Number(key) : key];
			// Phrases stand in lists; other texts are names.
			if (typeof item === 'string' && Array.isArray(value)) expectPhrase(item, at);
			else visit(item, at);
		}
	};
	const { groups, ...others } = signals;
	SKILLS.forEach((skill, i) => {
		if (others.skills[i]?.skill === skill) return;
		throw errorAt(['signals', 'skills', i], `expected "${skill}" here`);
	});
	for (const name of Object.keys(groups)) expectPhrase(`<${name}>`, ['signals', 'groups', name]);
	visit(others, ['signals']);
}

function expectOrder(
	file: Parsed<unknown>,
	list: string,
	items: readonly { id: string }[],
	ids: readonly string[]
): void {
	const at = ids.findIndex((id, i) => items[i]?.id !== id);
	if (at >= 0) throw file.errorAt([list, at, 'id'], `expected "${ids[at]}" here`);
}

function expectUnique<K extends string>(
	file: Parsed<unknown>,
	list: string,
	items: readonly Readonly<Record<K, string | number>>[],
	keys: readonly K[]
): void {
	for (const key of keys) {
		const seen = new Set<string | number>();
		items.forEach((item, i) => {
			if (seen.has(item[key])) {
				throw file.errorAt([list, i, key], `the ${key} ${item[key]} is used twice`);
			}
			seen.add(item[key]);
		});
	}
}

function factsIn(condition: Condition): string[] {
	if ('all' in condition) return condition.all.flatMap(factsIn);
	if ('any' in condition) return condition.any.flatMap(factsIn);
	if ('not' in condition) return factsIn(condition.not);
	return [condition.fact];
}
