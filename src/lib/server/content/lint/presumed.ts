import type { Content } from '../../../core/model/content.ts';
import { movesOf, type Condition, type Rule } from '../../../core/model/rule.ts';
import type { Finding } from './finding.ts';

/** Words for something that a person may not have, and the questions whose first rung says that they do. */
interface Presumption {
	readonly words: RegExp;
	readonly what: string;
	readonly shown: readonly string[];
}

const LAST = '(?:last|past|old|earlier|own)';
const PRESUMPTIONS: readonly Presumption[] = [
	{
		words: new RegExp(
			`\\b(?:your (?:${LAST} )?(?:two |three )?talks?|(?:the|a) talk you (?:gave|have))\\b`,
			'i'
		),
		what: 'a talk',
		shown: ['presentation.', 'teaching.sessions']
	},
	{
		words: /\byour (?:last |next |two |own )*(?:class|classes|lessons?|course|trainings?)\b/i,
		what: 'lessons of their own',
		shown: ['teaching.']
	},
	{
		words: /\byour (?:last |old |own )*(?:sample|demo)\b|\bsample of yours\b/i,
		what: 'a sample or demo',
		shown: ['code.samples', 'presentation.demos']
	},
	{
		words: /\byour (?:last |old |own )*(?:call to an API|API call|API)\b/i,
		what: 'a call to an API',
		shown: ['code.apis']
	},
	{
		words:
			/\b(?:your|you) (?:last |old |own )*(?:guides?|tutorials?)\b|\bpages? (?:that )?you wrote\b|\bpages? of yours\b/i,
		what: 'a page of their own',
		shown: ['documentation.']
	},
	{
		words: /\byour (?:last |old |own )*(?:repository|project|package|tool)\b/i,
		what: 'a project of their own',
		shown: ['code.software', 'code.samples', 'code.open-source', 'documentation.docs-as-code']
	},
	{
		words:
			/\b(?:your|an) (?:last |own )*events? (?:you )?(?:ran|run|helped|help)\b|\byour (?:last |next )?events?\b/i,
		what: 'an event of their own',
		shown: ['events.']
	}
];
/** What a step says to those who have none. */
const OTHERWISE =
	/\b(?:if you have none|if there (?:was|is) none|or (?:record|explain|make|write|take|put|choose|join|change|one with|a small open|long post))\b/i;

/** Steps that speak of something as the reader's own which neither the rung they stand on nor "when" shows. */
export function findPresumptions({ rules }: Content): Finding[] {
	return rules.flatMap((rule, i): Finding[] => {
		if (rule.retired || rule.kind !== 'growth' || OTHERWISE.test(rule.do)) return [];
		const text = `${rule.title}. ${rule.do}`;
		return PRESUMPTIONS.filter(({ words, shown }) => words.test(text) && !shownBy(rule, shown)).map(
			({ what, words }) => ({
				file: 'rules',
				path: ['rules', i, 'do'],
				wrong: `"${rule.id}" speaks of ${what} ("${words.exec(text)?.[0]}"), which its readers may not have.`,
				cure: `Say what to do without it ("if you have none, ..."), or ask for it under "when".`
			})
		);
	});
}

/** Whether who gets a rule has given an answer of 1 or more to one of these questions. */
function shownBy(rule: Rule, questions: readonly string[]): boolean {
	const isOne = (question: string) => questions.some((start) => question.startsWith(start));
	return (
		movesOf(rule).some(([question, level]) => level > 1 && isOne(question)) ||
		(rule.when !== undefined && asksFor(rule.when, isOne))
	);
}

function asksFor(condition: Condition, isOne: (question: string) => boolean): boolean {
	if ('not' in condition) return false;
	if ('all' in condition) return condition.all.some((part) => asksFor(part, isOne));
	if ('any' in condition) return condition.any.every((part) => asksFor(part, isOne));
	const { fact, atLeast = 0 } = condition;
	return fact.startsWith('answer.') && isOne(fact.replace('answer.', '')) && atLeast >= 1;
}
