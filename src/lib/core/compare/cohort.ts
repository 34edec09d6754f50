import { skillOf } from '../model/question.ts';
import { movesOf, type Rule } from '../model/rule.ts';
import { SKILLS, type Level, type SkillId } from '../model/skill.ts';
import type { Shared } from '../results/shared.ts';

/** Somebody who practises may help from here on. */
const HELPS_FROM: Level = 2;
/** How far ahead somebody is who can help: who is one level ahead is on the same stretch of the way. */
const AHEAD = 2;
/** Steps named. */
const MOST_SHARED = 5;

export interface Help {
	readonly skill: SkillId;
	/** Indices of people in pasted order. */
	readonly helpers: readonly number[];
	readonly learners: readonly number[];
}

/**
 * Who could help whom, skill by skill: whoever stands at least two levels above somebody, at "practising" or
 * above, by the best four answers. Levels that are not known tell nothing. The skill in which most people
 * could be helped comes first.
 */
export function helpAmong(people: readonly Shared[]): Help[] {
	const all = SKILLS.flatMap((skill): Help[] => {
		const levels = people.map(({ view }) => view.skills?.find(({ id }) => id === skill)?.level);
		const known = levels.flatMap((level, i) =>
			level === null || level === undefined ? [] : [{ level, i }]
		);
		const learners = known.filter(({ level }) =>
			known.some((other) => other.level >= Math.max(HELPS_FROM, level + AHEAD))
		);
		const helpers = known.filter(
			({ level }) => level >= HELPS_FROM && learners.some((one) => level >= one.level + AHEAD)
		);
		if (helpers.length === 0) return [];
		return [{ skill, helpers: helpers.map(({ i }) => i), learners: learners.map(({ i }) => i) }];
	});
	return all.sort((a, b) => b.learners.length - a.learners.length);
}

export interface CommonStep {
	readonly rule: Rule;
	readonly skill: SkillId | null;
	/** Indices of people in pasted order. */
	readonly serves: readonly number[];
}

/**
 * The steps that would serve most, of those that several people's links show or their answers lead to; for
 * most people first, then the shorter.
 *
 * @param stepsOf per person the ids of rules; null where the link shows neither steps nor answers
 */
export function commonSteps(
	stepsOf: readonly (readonly string[] | null)[],
	rules: readonly Rule[]
): CommonStep[] {
	return rules
		.map((rule) => {
			const moved = movesOf(rule)[0]?.[0];
			return {
				rule,
				skill: moved ? skillOf(moved) : null,
				serves: stepsOf.flatMap((ids, i) => (ids?.includes(rule.id) ? [i] : []))
			};
		})
		.filter(({ serves }) => serves.length > 1)
		.sort((a, b) => b.serves.length - a.serves.length || a.rule.hours - b.rule.hours)
		.slice(0, MOST_SHARED);
}

/**
 * A short name for a table: the first letter, as people see letters, of the first and the last word; null
 * without a name.
 */
export function initialsOf(name: string | null): string | null {
	const words = (name ?? '').split(/\s+/u).filter(Boolean);
	const letters = (words.length > 1 ? [words[0], words.at(-1)] : words).map((word) => {
		const graphemes = [...new Intl.Segmenter('en').segment(word ?? '')].map(
			({ segment }) => segment
		);
		return graphemes.find((one) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(one)) ?? '';
	});
	return letters.join('') || null;
}

/** What people are called in a table: their initials, told apart by their number where these are the same. */
export function labelsOf(names: readonly (string | null)[]): string[] {
	const initials = names.map(initialsOf);
	return initials.map((label, i) => {
		if (!label) return `No. ${i + 1}`;
		return initials.filter((other) => other === label).length > 1 ? `${label} (${i + 1})` : label;
	});
}
