import { currentAnswers } from '../history/history.ts';
import type { Records } from '../history/records.ts';
import { levelOf } from '../model/answer.ts';
import type { Content } from '../model/content.ts';
import type { Day } from '../model/day.ts';
import { latestEvidenceFirst, webAddress, type Evidence } from '../model/evidence.ts';
import { questionsOf, type Question } from '../model/question.ts';
import type { Level } from '../model/skill.ts';

/** What a brag document holds, for whoever reads it without this app. */
export const BRAG_NOTE =
	'from my own notes: what I keep evidence of, and steps that I did. Nobody checked it.';

/** What a person has to show, from their evidence and the steps they did, and nothing else. */
export interface Brag {
	/** The day on which it is written. */
	readonly day: Day;
	/** The skills in which there is evidence, in display order. */
	readonly skills: readonly BragSkill[];
	/** The steps that are done, the latest first. */
	readonly steps: readonly BragStep[];
	/** Evidence that goes with neither, such as that of a question no longer asked. */
	readonly others: readonly Evidence[];
	/** How many answers tell of something done and are left out, because they have no evidence. */
	readonly without: number;
}

export interface BragSkill {
	readonly title: string;
	readonly entries: readonly {
		/** The title of the question. */
		readonly title: string;
		/** The line of the answer as it stands; null where it tells of nothing done. */
		readonly fact: string | null;
		/** The latest first. */
		readonly evidence: readonly Evidence[];
	}[];
}

export interface BragStep {
	readonly title: string;
	readonly day: Day;
	/** What it left that stands under no answer. */
	readonly evidence: readonly Evidence[];
}

/** Gathers a brag document from what a device keeps. */
export function viewBrag(
	{ draft, attempts, evidence, steps }: Records,
	{ skills, questions, rules }: Pick<Content, 'skills' | 'questions' | 'rules'>,
	day: Day
): Brag {
	const answers = currentAnswers(draft, attempts);
	const pieces = latestEvidenceFirst(evidence);
	const of = (id: string) => pieces.filter(({ question }) => question === id);
	const loose = pieces.filter((piece) => !questions.some(({ id }) => id === piece.question));
	const done = steps
		.filter(({ state, rest }) => state === 'done' && !rest)
		.sort((a, b) => (a.changed < b.changed ? 1 : -1));
	return {
		day,
		skills: skills.flatMap(({ id, title }) => {
			const ids = questionsOf(id);
			const entries = questions
				.filter((question) => ids.includes(question.id) && of(question.id).length > 0)
				.map((question) => ({
					title: question.title,
					fact: factOf(question, levelOf(answers, question.id)),
					evidence: of(question.id)
				}));
			return entries.length > 0 ? [{ title, entries }] : [];
		}),
		steps: done.map(({ rule, title, changed }) => ({
			title: rules.find(({ id }) => id === rule)?.title ?? title,
			day: changed,
			evidence: loose.filter(({ step }) => step === rule)
		})),
		others: loose.filter((piece) => !done.some(({ rule }) => rule === piece.step)),
		without: questions.filter(({ id }) => levelOf(answers, id) && of(id).length === 0).length
	};
}

function factOf({ levels }: Question, level: Level | undefined): string | null {
	return level ? (levels[level] ?? null) : null;
}

/** A brag document as Markdown (CommonMark). What the person wrote stands in it as text, whatever it holds. */
export function bragMarkdown({ day, skills, steps, others }: Brag): string {
	const piece = ({ day, note, link }: Evidence, indent: string) => {
		const address = webAddress(link);
		return `${indent}- ${[`${day}:`, escape(note), address ? `<${address}>` : ''].filter(Boolean).join(' ')}`;
	};
	const sections = [
		...skills.map(({ title, entries }) => [
			`## ${escape(title)}`,
			entries
				.flatMap(({ title, fact, evidence }) => [
					`- ${escape(fact ?? title)}`,
					...evidence.map((one) => piece(one, '  '))
				])
				.join('\n')
		]),
		...(steps.length > 0
			? [
					[
						'## Steps done',
						steps
							.flatMap(({ title, day, evidence }) => [
								`- ${day}: ${escape(title)}`,
								...evidence.map((one) => piece(one, '  '))
							])
							.join('\n')
					]
				]
			: []),
		...(others.length > 0 ? [['## Also', others.map((one) => piece(one, '')).join('\n')]] : [])
	].flat();
	const head = ['# What I have done', `Written on ${day}, ${BRAG_NOTE}`];
	return `${[...head, ...sections].join('\n\n')}\n`;
}

/** Text that says in Markdown what it says without. */
function escape(text: string): string {
	return text
		.replace(/\s+/gu, ' ')
		.trim()
		.replace(/[\\`*_{}[\]<>()#+!|~&-]/g, '\\$&');
}
