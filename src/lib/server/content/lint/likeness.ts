import type { Content } from '../../../core/model/content.ts';
import type { Condition, Rule } from '../../../core/model/rule.ts';
import type { Finding } from './finding.ts';

/** Steps that share more than this part of their words are too alike, and so are single texts. */
const ALIKE_STEP = 0.4;
const ALIKE_TEXT = 0.6;
const FIELDS = ['title', 'do', 'first15', 'why', 'opener'] as const;

/** Words that every text has, which say nothing about likeness. */
const FILLERS = new Set(
	(
		'a an and are as ask at be by can do each for from has have i if in into is it its made make next no not ' +
		'of on one or out so take than that the them then there they this three to two until up was what when ' +
		'which who will with write you your'
	).split(' ')
);

/** Rules that are the same to the computer: same kind, moves, condition, hours, ways and resources. */
export function findSameRules({ rules }: Content): Finding[] {
	const seen = new Map<string, Rule>();
	return rules.flatMap((rule, i): Finding[] => {
		if (rule.retired) return [];
		const key = sense(rule);
		const before = seen.get(key);
		seen.set(key, before ?? rule);
		if (!before) return [];
		return [
			{
				file: 'rules',
				path: ['rules', i, 'id'],
				wrong: `"${rule.id}" and "${before.id}" differ in nothing but wording.`,
				cure: 'Keep the better one, or give the other a way, a length or a condition of its own.'
			}
		];
	});
}

/** All of a rule but its words, in one order. */
function sense({ kind, moves = {}, when, hours, ways, resources }: Rule): string {
	const moved = Object.entries(moves).sort();
	return JSON.stringify([
		kind,
		moved,
		when ? ordered(when) : '',
		hours,
		[...ways].sort(),
		[...resources].sort()
	]);
}

function ordered(condition: Condition): unknown {
	if ('not' in condition) return { not: ordered(condition.not) };
	const parts = (all: readonly Condition[]) =>
		all.map((part) => JSON.stringify(ordered(part))).sort();
	if ('all' in condition) return { all: parts(condition.all) };
	if ('any' in condition) return { any: parts(condition.any) };
	const { fact, is, atLeast, atMost } = condition;
	return [fact, [is].flat().map(String).sort(), atLeast, atMost];
}

/** Steps, or single texts of them, that say nearly the same, wherever they stand. */
export function findAlikeSteps({ rules }: Content): Finding[] {
	const current = rules.filter(({ retired }) => !retired);
	const texts = current.map((rule) => ({
		rule,
		step: wordsOf(`${rule.title} ${rule.do}`),
		fields: FIELDS.map((field) => ({ field, words: wordsOf(rule[field]) }))
	}));
	return texts.flatMap((one, i) =>
		texts.slice(0, i).flatMap((other): Finding[] => {
			const alike = one.fields.find(
				({ words }, f) => likeness(words, other.fields[f]!.words) > ALIKE_TEXT
			)?.field;
			if (!alike && likeness(one.step, other.step) <= ALIKE_STEP) return [];
			const what = alike
				? `have nearly the same "${alike}"`
				: 'ask for the action in nearly the same words';
			return [
				{
					file: 'rules',
					path: ['rules', rules.indexOf(one.rule), alike ?? 'do'],
					wrong: `"${one.rule.id}" and "${other.rule.id}" ${what}.`,
					cure: 'Say what stops people at exactly this rung, and what they do about it. Or retire one of the two.'
				}
			];
		})
	);
}

/** The words that carry the sense of a text, cut to their stems as far as a common ending goes. */
export function wordsOf(text: string): ReadonlySet<string> {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return new Set(
		words
			.filter((word) => !FILLERS.has(word))
			.map((word) => word.replace(/(?<=\w{3})(ing|ed|es|s)$/, ''))
	);
}

/** The words that two texts share, of all that they have: 0 to 1 (Jaccard). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const shared = [...a].filter((word) => b.has(word)).length;
	return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}
