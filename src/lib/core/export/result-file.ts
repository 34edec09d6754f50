import { isLevel, type Answers } from '../model/answer.ts';
import type { Content } from '../model/content.ts';
import { LEVEL_WORDS, type Level } from '../model/skill.ts';
import type { ResultView } from '../results/view.ts';
import { toCsv, type Cell } from './csv.ts';

/** A result to be put in a file, for oneself. */
export interface ResultFile {
	readonly view: Pick<ResultView, 'day' | 'skills' | 'targets'>;
	readonly answers: Answers;
	/** Steps without the check-in, which leaves no trace in files. */
	readonly steps: readonly {
		readonly id: string;
		readonly title: string;
		readonly hours: number;
	}[];
}

type Texts = Pick<Content, 'questions'>;

const round = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10);
const word = (level: Level | null) => (level === null ? null : LEVEL_WORDS[level]);

const HEAD = ['what', 'id', 'title', 'level', 'in words', 'score', 'from', 'to', 'answered'];

/** One row for each skill, target, answer and step, on a scale from 0 to 100. */
export function resultCsv({ view, answers, steps }: ResultFile, { questions }: Texts): string {
	const rows: Cell[][] = [HEAD, ['date', null, view.day]];
	for (const { id, title, level, score, low, high, answered } of view.skills ?? []) {
		rows.push(['skill', id, title, level, word(level), round(score), low, high, answered]);
	}
	for (const { key, title, word, fit, low, high } of view.targets?.targets ?? []) {
		rows.push(['target', key, title, null, word, round(fit), round(low), round(high)]);
	}
	for (const { id, title, levels } of questions) {
		const answer = answers[id];
		if (answer === undefined) rows.push(['answer', id, title, null, 'open']);
		else if (isLevel(answer)) rows.push(['answer', id, title, answer, levels[answer] ?? '']);
		else rows.push(['answer', id, title, null, 'not sure']);
	}
	for (const { id, title } of steps) rows.push(['step', id, title]);
	return toCsv(rows.map((row) => HEAD.map((_, i) => row[i] ?? null)));
}

/** The same as JSON; `answers` in the form that `POST /api/results` takes. */
export function resultJson({ view, answers, steps }: ResultFile): string {
	const { day, skills, targets } = view;
	const body = {
		app: 'DevRel Readiness',
		note: 'Self-reported, made for planning. Nobody checked it.',
		date: day,
		answers,
		skills: Object.fromEntries(
			(skills ?? []).map(({ id, score, low, high, level, answered, of }) => [
				id,
				{ score, low, high, level, answered, of }
			])
		),
		targets: (targets?.targets ?? []).map(({ key, title, word, fit, low, high }) => ({
			target: key,
			title,
			word,
			fit,
			low,
			high
		})),
		steps: steps.map(({ id, title, hours }) => ({ id, title, hours }))
	};
	return `${JSON.stringify(body, null, '\t')}\n`;
}
