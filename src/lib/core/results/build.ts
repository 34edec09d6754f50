import { levelOf, type Answers } from '../model/answer.ts';
import type { Content } from '../model/content.ts';
import { questionsOf, skillOf, type Question, type QuestionId } from '../model/question.ts';
import { SKILLS, type Skill, type SkillId } from '../model/skill.ts';
import type { Aim } from '../model/target.ts';
import { movesOf, type Rule } from '../model/rule.ts';
import type { Advice, Aims } from '../rules/advise.ts';
import { type Step } from '../rules/fire.ts';
import { DEFAULT_HOURS_PER_WEEK } from '../model/person.ts';
import { describeReason } from '../rules/receipt.ts';
import { NAMED_FROM, fitTo, openSkills, rungsTo } from '../scoring/fit.ts';
import { BEST, scoreShapes, type Scores, type Shapes } from '../scoring/score.ts';
import type { AnswersView, SkillView, StepView, TargetView, TargetsView } from './view.ts';

/** What a result says of a question. */
export type BriefQuestion = Pick<Question, 'id' | 'title' | 'levels' | 'next'>;

/** The five skills with their next facts, which only answers can tell. */
export function viewSkills(
	shapes: Shapes,
	skills: readonly Skill[],
	answers?: { readonly answers: Answers; readonly questions: readonly BriefQuestion[] }
): SkillView[] {
	const scores = scoreShapes(shapes);
	return skills.map(({ id, title }) => ({
		id,
		title,
		...scores[id],
		next: answers ? nextFact(id, answers.answers, answers.questions) : null
	}));
}

/**
 * What would take a skill up next: the next rung of the lowest of its best four answers, or the first
 * rung of an open question where these are all at the top.
 */
function nextFact(
	skill: SkillId,
	answers: Answers,
	questions: readonly BriefQuestion[]
): string | null {
	const ids = questionsOf(skill);
	const answered = ids
		.flatMap((id) => {
			const level = levelOf(answers, id);
			return level === undefined ? [] : [{ id, level }];
		})
		.sort((a, b) => b.level - a.level);
	const best = answered.slice(0, BEST).filter(({ level }) => level < 4);
	const lowest = best.at(-1);
	const textOf = (id: QuestionId, level: number) =>
		questions.find((question) => question.id === id)?.next[level] ?? null;
	if (lowest) return textOf(lowest.id, lowest.level);
	const open = answered.length < BEST ? ids.find((id) => answers[id] === undefined) : undefined;
	return answered.length > 0 && open ? textOf(open, 0) : null;
}

export function viewAnswers(
	answers: Answers,
	{ skills, questions }: Pick<Content, 'skills'> & { readonly questions: readonly BriefQuestion[] },
	scores: Scores
): AnswersView {
	const strength = (skill: SkillId) => [scores[skill].score ?? 0, scores[skill].low] as const;
	const order = [...SKILLS].sort(
		(a, b) => strength(b)[0] - strength(a)[0] || strength(b)[1] - strength(a)[1]
	);
	const titles = (wanted: (id: Question['id']) => boolean) =>
		questions.filter(({ id }) => wanted(id)).map(({ id, title }) => ({ id, title }));
	return {
		done: order.flatMap((skill) => {
			const facts = questions
				.filter(({ id }) => skillOf(id) === skill)
				.flatMap(({ id, levels }) => {
					const level = levelOf(answers, id);
					return level ? [{ id, level, text: levels[level] ?? '' }] : [];
				})
				.sort((a, b) => b.level - a.level);
			const title = skills.find(({ id }) => id === skill)?.title ?? skill;
			return facts.length > 0 ? [{ skill, title, facts }] : [];
		}),
		notSure: titles((id) => answers[id] === 'not-sure'),
		open: titles((id) => answers[id] === undefined),
		notYet: questions.filter(({ id }) => answers[id] === 0).length
	};
}

export function viewTarget(aim: Aim, shapes: Shapes): TargetView {
	const scores = scoreShapes(shapes);
	const fit = fitTo(aim.requirement, scores);
	const asked = SKILLS.filter((skill) => aim.requirement[skill].importance > 0);
	const open = openSkills(aim.requirement, scores);
	const known = asked.filter((skill) => !open.includes(skill));
	return {
		key: aim.key,
		title: aim.title,
		listings: aim.listings,
		requirement: aim.requirement,
		...fit,
		shown: known.filter((skill) => fit.gaps[skill] === 0),
		notYet: known
			.filter((skill) => (fit.gaps[skill] ?? 0) > 0)
			.sort((a, b) => (fit.gaps[b] ?? 0) - (fit.gaps[a] ?? 0)),
		open,
		rungs: rungsTo(aim.requirement, shapes)
	};
}

export function viewTargets({ source, aims }: Aims, shapes: Shapes): TargetsView {
	const targets = aims
		.map((aim) => viewTarget(aim, shapes))
		.filter(({ fit }) => source !== 'closest' || (fit ?? 0) >= NAMED_FROM);
	return { source, targets };
}

export function viewRule(rule: Rule, { resources }: Pick<Content, 'resources'>): StepView {
	const { id, slot, title, kind, first15, why, hours, evidence, opener } = rule;
	const moved = movesOf(rule)[0]?.[0];
	return {
		id,
		slot,
		title,
		kind,
		skill: moved ? skillOf(moved) : null,
		do: rule.do,
		first15,
		why,
		hours,
		part: null,
		safeguards: [],
		others: [],
		evidence,
		opener,
		moves: rule.moves ?? {},
		gain: null,
		gains: {},
		because: null,
		resources: rule.resources.flatMap(
			(key) => resources.find(({ id: one, gone }) => one === key && !gone) ?? []
		)
	};
}

/** What a list knows of a step beyond the step itself. */
interface OnList {
	readonly others?: readonly Step[] | undefined;
	readonly hoursPerWeek?: number | null;
}

export function viewStep(step: Step, content: Content, onList: OnList = {}): StepView {
	const { rule, because, gain, gains, safeguards, inPart } = step;
	const perWeek = onList.hoursPerWeek ?? DEFAULT_HOURS_PER_WEEK;
	return {
		...viewRule(rule, content),
		part: inPart && rule.part ? { ...rule.part, perWeek } : null,
		safeguards: safeguards.map((before) => viewRule(before.rule, content)),
		others: (onList.others ?? []).map(({ rule: { id, title, hours } }) => ({ id, title, hours })),
		gain,
		gains,
		// A rule with two bounds asks for one fact twice.
		because: [...new Set(because.map((reason) => describeReason(reason, content)))]
	};
}

/** The steps of a list, with all that stands on their cards. */
export function viewSteps(
	{ steps, others }: Pick<Advice, 'steps' | 'others'>,
	{ hoursPerWeek }: { readonly hoursPerWeek: number | null },
	content: Content
): StepView[] {
	return steps.map((step) => viewStep(step, content, { others: others.get(step), hoursPerWeek }));
}
