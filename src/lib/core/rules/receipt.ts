import type { Question } from '../model/question.ts';
import type { Role } from '../model/role.ts';
import type { Level, Skill } from '../model/skill.ts';
import { levelText } from '../results/words.ts';
import type { Reason } from './condition.ts';

/** The content that receipts speak of. */
export interface ReceiptContent {
	readonly skills: readonly Skill[];
	readonly questions: readonly Question[];
	readonly roles: readonly Role[];
}

const originWords: Readonly<Record<string, string>> = {
	engineering: 'engineering',
	writing: 'writing',
	support: 'support',
	teaching: 'teaching',
	marketing: 'marketing',
	community: 'community work',
	student: 'your studies',
	other: 'another field'
};

const fitSentences: Readonly<Record<string, string>> = {
	most: 'You show most or all of what a target asks.',
	much: 'You show much of what a target asks.',
	some: 'You show some of what a target asks so far.'
};

/** The level that a score of 0 to 100 comes to. */
const levelWord = (score: number) =>
	levelText({ score, level: Math.floor(score / 25 + 0.5) as Level });

/** From this spread on, of 0 to 100, skills are far apart. A figure would not match the rounded levels. */
const FAR_APART = 40;

const counted = (count: number, one: string, many: string) =>
	`${count} ${count === 1 ? one : many}`;

/**
 * A fact that made a rule fire, as a sentence to the person it is about. A level is told in the words
 * of the answer, a figure without decimals.
 */
export function describeReason({ fact, value }: Reason, content: ReceiptContent): string {
	const dot = fact.indexOf('.');
	const group = dot < 0 ? fact : fact.slice(0, dot);
	const key = fact.slice(dot + 1);
	const skill = content.skills.find(({ id }) => id === key)?.title ?? '';
	const question = content.questions.find(({ id }) => id === key);
	const number = typeof value === 'number' ? Math.round(value) : 0;
	const one = typeof value === 'number' ? value.toFixed(1).replace('.0', '') : '';
	switch (group) {
		case 'answer':
			return describeAnswer(value, question);
		case 'score':
			return `In ${skill} you stand at “${levelWord(number)}” so far.`;
		case 'gap':
			return value === 0
				? `In ${skill} you show what your targets ask.`
				: `In ${skill} a target asks for more than you show so far.`;
		case 'coreGap':
			return value === 0
				? 'You show what the core of your targets asks.'
				: 'The core of a target asks for more than you show so far.';
		case 'answered':
			if (number === 0 && dot < 0) return 'Nothing is answered yet.';
			if (number === 0) return `No answer in ${skill} has a level yet.`;
			return dot < 0
				? `You have answered ${counted(number, 'question', 'questions')}.`
				: `You have answered ${number} of 6 questions in ${skill}.`;
		case 'notSure':
			if (number === 0) return 'You have not said “not sure” to any question.';
			return `You said “not sure” ${timesText(number)}${dot < 0 ? '' : ` in ${skill}`}.`;
		case 'evidence':
			if (number === 0)
				return `Nothing is noted${question ? ` beside “${question.title}”` : ''} yet.`;
			return question
				? `${counted(number, 'piece of evidence is', 'pieces of evidence are')} kept beside “${question.title}”.`
				: `You have kept evidence for ${counted(number, 'answer', 'answers')}.`;
		case 'topScore':
			return `Your highest skill stands at “${levelWord(number)}”.`;
		case 'spread':
			return `Your highest skill stands ${number >= FAR_APART ? 'well ' : ''}above your lowest.`;
		case 'targets':
			return number === 0
				? 'You have not chosen a target yet.'
				: `You have chosen ${counted(number, 'target', 'targets')}.`;
		case 'targetFamily':
			return value.toString() === ''
				? 'No typical role is among your targets.'
				: `Your targets: ${titlesOf(value, content.roles)}.`;
		case 'bestFit':
			return `Your answers show ${number} of 100 of what a target asks.`;
		case 'fitWord':
			return fitSentence(value);
		case 'stage':
			return value === 'already-in'
				? 'You said that you work in DevRel.'
				: 'You said that you do not work in DevRel yet.';
		case 'origin':
			return `You come from ${originWords[String(value)] ?? 'another field'}.`;
		case 'hoursPerWeek':
			return `You have ${one === '1' ? '1 hour' : `${one} hours`} a week.`;
		case 'attempts':
			return `You have answered on ${counted(number, 'day', 'different days')}.`;
		case 'daysSinceLastAttempt':
			return `Your last answers are ${counted(number, 'day', 'days')} old.`;
		case 'checkIn':
			return 'You ticked something in your check-in.';
		case 'step':
			return 'It goes with another step of yours.';
		default:
			throw new Error(`No receipt is written for the fact ${fact}`);
	}
}

/** Of several targets the one that shows most. */
function fitSentence(value: Reason['value']): string {
	const words = typeof value === 'object' ? value : [String(value)];
	const best = Object.keys(fitSentences).find((word) => words.includes(word));
	return best === undefined
		? 'Too little is answered to compare you with a target.'
		: (fitSentences[best] ?? '');
}

function describeAnswer(value: Reason['value'], question: Question | undefined): string {
	const title = question?.title ?? '';
	if (value === 'open') return `“${title}” is still open.`;
	if (value === 'not-sure') return `On “${title}” you said “not sure”.`;
	return `You answered: ${question?.levels[Number(value)] ?? ''} (${title}).`;
}

function titlesOf(value: Reason['value'], roles: readonly Role[]): string {
	const ids = typeof value === 'object' ? value : [String(value)];
	const titles = ids.map((id) => roles.find((role) => role.id === id)?.title ?? id);
	return [...new Set(titles)].join(', ');
}

function timesText(number: number): string {
	return ['never', 'once', 'twice'][number] ?? `${number} times`;
}
