import type { Records } from '../src/lib/core/history/records.ts';
import type { Answer } from '../src/lib/core/model/answer.ts';
import type { Attempt } from '../src/lib/core/model/attempt.ts';
import { dayFromNumber } from '../src/lib/core/model/day.ts';
import { QUESTION_IDS, type QuestionId } from '../src/lib/core/model/question.ts';
import type { Rule } from '../src/lib/core/model/rule.ts';
import { LEVELS } from '../src/lib/core/model/skill.ts';
import { STEP_STATES, type StepRecord } from '../src/lib/core/model/step.ts';
import { NOBODY } from '../src/lib/core/model/person.ts';
import { NO_RECORDS } from '../src/lib/core/history/records.ts';
import { sampleRequirement } from './samples.ts';

/** Draws whole numbers below a limit, the same ones in every run (mulberry32). */
export function dice(seed: number) {
	return (below: number) => {
		seed = (seed + 0x6d2b79f5) | 0;
		let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) % below;
	};
}

/** What somebody writes in place of the words that were offered. */
const OWN_WORDS = [
	'When the children are asleep on Tuesday, I will open the draft and write three lines.',
	'When my Friday stand-up ends, I will ask Kim for ten minutes.',
	'Wenn ich am Montag früh dran bin, schreibe ich die erste Übung auf.',
	'When I close the last ticket of the week, I will note what people tripped over.'
];

/**
 * A history as people leave it: attempts some months apart of which each changes a few answers, three steps taken for
 * each of them, half in the person's own words, and four targets.
 */
export function sampleHistory(many: number, rules: readonly Rule[], roll = dice(1)): Records {
	const attempts: Attempt[] = [];
	let answers: Partial<Record<QuestionId, Answer>> = {};
	for (const id of QUESTION_IDS) {
		if (roll(10) > 0) answers[id] = roll(8) === 0 ? 'not-sure' : LEVELS[roll(3)]!;
	}
	let day = 2500;
	for (let i = 0; i < many; i++) {
		if (i > 0) answers = { ...answers };
		for (let change = i > 0 ? 2 + roll(6) : 0; change > 0; change--) {
			answers[QUESTION_IDS[roll(QUESTION_IDS.length)]!] = LEVELS[roll(5)]!;
		}
		attempts.push({ id: 1 + roll(2 ** 32 - 1), day: dayFromNumber(day), answers });
		day += 1 + roll(Math.max(1, Math.min(150, Math.floor(12_000 / many))));
	}
	const travelling = rules.filter(({ kind }) => kind !== 'wellbeing');
	const first = roll(travelling.length);
	const steps = Array.from(
		{ length: Math.min(3 * many, travelling.length) },
		(_, i): StepRecord => {
			const { id, title, opener } = travelling[(first + i * 7) % travelling.length]!;
			return {
				rule: id,
				title,
				state: STEP_STATES[roll(STEP_STATES.length)]!,
				due: dayFromNumber(2600 + i * 9),
				intention: i % 2 === 0 ? (opener ?? '') : OWN_WORDS[roll(OWN_WORDS.length)]!,
				changed: dayFromNumber(2600 + i * 9 + roll(20))
			};
		}
	);
	return {
		...NO_RECORDS,
		attempts,
		steps: [...new Map(steps.map((step) => [step.rule, step])).values()],
		targets: [
			{ kind: 'role', id: 'developer-advocate' },
			{ kind: 'role', id: 'technical-writer' },
			...['Senior Developer Advocate, EMEA', 'Developer Educator (remote)'].map((title, i) => ({
				kind: 'own' as const,
				id: `1x${roll(2 ** 31).toString(36)}-${roll(2 ** 31).toString(36)}-${roll(2 ** 31).toString(36)}`,
				title,
				requirement: sampleRequirement({
					code: [3, 2 + i / 2],
					teaching: [2, 2.5],
					events: [1, 1]
				}),
				titleShown: i === 0
			}))
		],
		person: { ...NOBODY, stage: 'breaking-in', origin: 'support', liked: ['devrel-lead'] }
	};
}
