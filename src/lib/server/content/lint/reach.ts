import type { Content } from '../../../core/model/content.ts';
import type { Rule } from '../../../core/model/rule.ts';
import { advise } from '../../../core/rules/advise.ts';
import { evaluate } from '../../../core/rules/condition.ts';
import { knowFacts, type Facts } from '../../../core/rules/facts.ts';
import { conditionOf } from '../../../core/rules/fire.ts';
import type { Finding } from './finding.ts';
import { makeDice, makePerson } from './people.ts';
import { steer } from './steer.ts';

/** Fixed, so that the same content always gets the same answer. */
const SEED = 20_261_121;
const CROWD = 600;
const TRIES = 300;

/** A made-up person changed towards one for whom this rule fires; most tries succeed. */
function candidates(rule: Rule, { roles, rules }: Content): () => Facts {
	const dice = makeDice(SEED + rule.slot);
	return () => steer(makePerson(dice, roles, rules), conditionOf(rule), true, roles, dice);
}

function first<T>(tries: number, make: () => T, good: (made: T) => boolean): T | null {
	for (let i = 0; i < tries; i++) {
		const made = make();
		if (good(made)) return made;
	}
	return null;
}

/** Somebody for whom a rule fires, or null where a search over answers and other facts finds nobody. */
export function whoFires(rule: Rule, content: Content): Facts | null {
	return first(
		TRIES,
		candidates(rule, content),
		(facts) => evaluate(conditionOf(rule), knowFacts(facts)).truth === true
	);
}

export interface Reach {
	/** Ids of rules that are on the list, or offered there as another way, of somebody in a crowd of made-up people. */
	readonly crowd: ReadonlySet<string>;
	/** Ids of others that are on the list of somebody who was made to suit them. */
	readonly sought: ReadonlySet<string>;
}

/** It takes seconds, and both the checks and the report ask for it. */
const searched = new WeakMap<Content, Reach>();

/** Whose list a rule reaches, through the same `advise` that people get. */
export function searchLists(content: Content): Reach {
	const before = searched.get(content);
	if (before) return before;
	const reach = makeReach(content);
	searched.set(content, reach);
	return reach;
}

function makeReach(content: Content): Reach {
	const { rules, roles } = content;
	const listOf = (facts: Facts) => {
		const { steps, others } = advise(rules, roles, facts);
		const shown = steps.flatMap((step) => [step, ...step.safeguards, ...others.get(step)!]);
		return shown.map(({ rule }) => rule.id);
	};
	const dice = makeDice(SEED);
	const crowd = new Set(
		Array.from({ length: CROWD }, () => makePerson(dice, roles, rules)).flatMap(listOf)
	);
	const sought = current(rules).filter(
		(rule) =>
			!crowd.has(rule.id) &&
			first(TRIES, candidates(rule, content), (facts) => listOf(facts).includes(rule.id))
	);
	return { crowd, sought: new Set(sought.map(({ id }) => id)) };
}

export function findNeverFiring(content: Content): Finding[] {
	return current(content.rules)
		.filter((rule) => whoFires(rule, content) === null)
		.map((rule) => ({
			file: 'rules',
			path: ['rules', content.rules.indexOf(rule), rule.when ? 'when' : 'moves'],
			wrong: `"${rule.id}" is never offered: among ${TRIES} people made up to suit it, its condition held for nobody.`,
			cure: 'Look for two parts of "when" that cannot both be true, or that contradict what it moves.'
		}));
}

export function findNeverListed(content: Content): Finding[] {
	const { crowd, sought } = searchLists(content);
	return current(content.rules)
		.filter(({ id }) => !crowd.has(id) && !sought.has(id))
		.filter((rule) => whoFires(rule, content) !== null)
		.map((rule) => ({
			file: 'rules',
			path: ['rules', content.rules.indexOf(rule), 'id'],
			wrong: `"${rule.id}" fits some people, but other steps always come before it: it is on nobody's list.`,
			cure: 'Make it shorter, narrow the "when" of the steps that crowd it out, or retire it.'
		}));
}

function current(rules: readonly Rule[]): Rule[] {
	return rules.filter(({ retired }) => !retired);
}
