import { levelOf, type Answer, type Answers } from '../model/answer.ts';
import { QUESTION_IDS, questionsOf, skillOf, type QuestionId } from '../model/question.ts';
import type { Requirement, SkillRequirement } from '../model/requirement.ts';
import { SKILLS, perSkill, type Level, type SkillId } from '../model/skill.ts';
import type { Aim } from '../model/target.ts';
import { LEAST_GAIN, answersAfter } from '../rules/fire.ts';
import { fitTo, lowFit, type Fit } from '../scoring/fit.ts';
import {
	BEST,
	scoreAnswers,
	scoreShape,
	scoreShapes,
	shapesOf,
	type Shape,
	type SkillScore
} from '../scoring/score.ts';
import { viewTarget } from './build.ts';
import type { TargetView } from './view.ts';

/** How a result comes about, with every figure on the way. All figures are exact, none is rounded. */
export interface WorkedExample {
	readonly skill: WorkedSkill;
	readonly target: WorkedTarget;
	/** Null where no rung adds anything to the target. */
	readonly rung: WorkedRung | null;
}

/** One skill: its six answers, and the levels that each of its three figures is the mean of. */
export interface WorkedSkill extends SkillScore {
	readonly id: SkillId;
	readonly answers: readonly { readonly id: QuestionId; readonly answer: Answer | undefined }[];
	/** The best answers, at most four, highest first. */
	readonly best: readonly Level[];
	/** The four levels behind `low`: open questions as 0. */
	readonly bestAtLeast: readonly Level[];
	/** The four levels behind `high`: open questions as 4. */
	readonly bestAtMost: readonly Level[];
}

export interface WorkedTarget extends TargetView {
	/** The skills that it asks for, with how much of what it asks is reached in each, 0 to 100. */
	readonly rows: readonly WorkedRow[];
}

export interface WorkedRow extends SkillRequirement {
	readonly skill: SkillId;
	readonly score: number | null;
	readonly reached: Pick<Fit, 'low' | 'fit' | 'high'>;
}

/** One answer moved up by one rung, and what that does to the low end of the fit. */
export interface WorkedRung {
	readonly question: QuestionId;
	readonly from: Level;
	readonly to: Level;
	readonly before: number;
	readonly after: number;
	/** `after` less `before`: the gain of any step that leads up this rung and no other. */
	readonly gain: number;
}

/**
 * An example with these answers and this target, or null where no question has a level. It shows the
 * skill with the most answers; of several the one that the target rests on, then the strongest.
 */
export function workExample(answers: Answers, aim: Aim): WorkedExample | null {
	const shapes = shapesOf(answers);
	const scores = scoreShapes(shapes);
	const most = Math.max(...SKILLS.map((skill) => scores[skill].answered));
	const [skill] = SKILLS.filter((id) => scores[id].answered === most).sort(
		(a, b) =>
			aim.requirement[b].importance - aim.requirement[a].importance ||
			(scores[b].score ?? 0) - (scores[a].score ?? 0)
	);
	if (most === 0 || !skill) return null;
	return {
		skill: workSkill(skill, answers, shapes[skill]),
		target: {
			...viewTarget(aim, shapes),
			rows: SKILLS.filter((id) => aim.requirement[id].importance > 0).map((id) => ({
				skill: id,
				...aim.requirement[id],
				score: scores[id].score,
				reached: fitTo(only(id, aim.requirement), scores)
			}))
		},
		rung: bestRung(answers, aim.requirement, skill)
	};
}

function workSkill(id: SkillId, answers: Answers, shape: Shape): WorkedSkill {
	const score = scoreShape(shape);
	const open = score.of - score.answered;
	const four = (levels: readonly Level[]) => levels.slice(0, BEST);
	return {
		id,
		...score,
		answers: questionsOf(id).map((question) => ({ id: question, answer: answers[question] })),
		best: shape.best,
		bestAtLeast: four([...shape.best, ...same(0, open)]),
		bestAtMost: four([...same(4, open), ...shape.best])
	};
}

const same = (level: Level, times: number): Level[] => Array.from({ length: times }, () => level);

/** A requirement that asks for one skill alone: its fit is how much of that skill is reached. */
function only(skill: SkillId, requirement: Requirement): Requirement {
	return perSkill((id) => (id === skill ? requirement[id] : { importance: 0, level: 0 }));
}

/**
 * The rung of this skill that adds the most to the low end of the fit, else that of any skill; of
 * equal ones the lowest.
 */
function bestRung(answers: Answers, requirement: Requirement, skill: SkillId): WorkedRung | null {
	const before = lowFit(requirement, scoreAnswers(answers));
	const gaining = QUESTION_IDS.flatMap((question): WorkedRung[] => {
		const from = levelOf(answers, question);
		if (from === undefined || from === 4) return [];
		const to = (from + 1) as Level;
		const moved = answersAfter({ moves: { [question]: to } }, answers);
		const after = lowFit(requirement, scoreAnswers(moved));
		const gain = after - before;
		return gain > LEAST_GAIN ? [{ question, from, to, before, after, gain }] : [];
	});
	const here = gaining.filter(({ question }) => skillOf(question) === skill);
	return [...(here.length > 0 ? here : gaining)].sort(byGain)[0] ?? null;
}

const byGain = (a: WorkedRung, b: WorkedRung) =>
	Math.abs(a.gain - b.gain) <= LEAST_GAIN ? a.from - b.from : b.gain - a.gain;
