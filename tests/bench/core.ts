import { resolve } from 'node:path';
import type { Answers } from '../../src/lib/core/model/answer.ts';
import { QUESTION_IDS } from '../../src/lib/core/model/question.ts';
import type { Requirement } from '../../src/lib/core/model/requirement.ts';
import { SKILLS, perSkill } from '../../src/lib/core/model/skill.ts';
import { advise, aimOfRole } from '../../src/lib/core/rules/advise.ts';
import { noFacts } from '../../src/lib/core/rules/facts.ts';
import { fitTo } from '../../src/lib/core/scoring/fit.ts';
import { scoreAnswers } from '../../src/lib/core/scoring/score.ts';
import { readContent } from '../../src/lib/server/content/read.ts';
import { sampleDay } from '../samples.ts';
import type { Bench } from './bench.ts';

const LISTINGS = 10_000;
const RULES = 1_000;
const REPEATS = 21;

export const core: Bench = {
	name: 'core',
	about: `scores, fit to ${LISTINGS} listings and the order of ${RULES} rules; the median of ${REPEATS}`,
	async run() {
		const { rules, roles } = read();
		const answers = Object.fromEntries(QUESTION_IDS.map((id, i) => [id, i % 4])) as Answers;
		const facts = {
			...noFacts(sampleDay('2026-11-22')),
			answers,
			targets: roles.slice(0, 4).map(aimOfRole)
		};
		const scores = scoreAnswers(answers);
		const listings = Array.from({ length: 2 * LISTINGS }, (_, i) => requirement(i));
		const many = Array.from({ length: 2 * RULES }, (_, i) => {
			const rule = rules[i % rules.length]!;
			return { ...rule, id: `${rule.id} ${i}` };
		});
		const fit = (count: number) => () =>
			listings.slice(0, count).map((listing) => fitTo(listing, scores).low);
		const rank = (count: number) => () => advise(many.slice(0, count), roles, facts).all;
		const times = {
			fit: median(fit(LISTINGS)),
			fit2: median(fit(2 * LISTINGS)),
			rank: median(rank(RULES)),
			rank2: median(rank(2 * RULES)),
			score: median(() => scoreAnswers(answers))
		};
		const all = times.score + times.fit + times.rank;
		return [
			{ name: 'all together in ms', value: all },
			{ name: `fit to ${LISTINGS} listings in ms`, value: times.fit },
			{ name: `order of ${RULES} rules in ms`, value: times.rank },
			{
				name: 'listings, time for twice as many',
				value: times.fit2 / times.fit,
				beside: 'linear is 2'
			},
			{
				name: 'rules, time for twice as many',
				value: times.rank2 / times.rank,
				beside: 'linear is 2'
			}
		];
	}
};

function read() {
	const { rules, roles } = readContent(resolve('src/content'));
	return { rules: rules.data.rules, roles: roles.data.roles };
}

function requirement(number: number): Requirement {
	return perSkill((skill) => {
		const own = number * 7 + SKILLS.indexOf(skill) * 13;
		return { importance: 0.5 + (own % 6) / 2, level: 0.5 + (own % 8) / 2 };
	});
}

/** The median time in ms, after as many runs to warm up. */
function median(work: () => unknown): number {
	for (let i = 0; i < REPEATS; i++) work();
	const times = Array.from({ length: REPEATS }, () => {
		const start = performance.now();
		work();
		return performance.now() - start;
	});
	return times.sort((a, b) => a - b)[REPEATS >> 1]!;
}
