import type { Seniority } from '../../core/model/listing.ts';
import { FIGURES, type Figure } from '../../core/listing/weigh.ts';
import type { Requirement } from '../../core/model/requirement.ts';
import { SKILLS, type SkillId } from '../../core/model/skill.ts';
import { halfUp, meanAbsoluteError, median, quadraticKappa } from './agreement.ts';
import type { Rated } from './rated.ts';

/** What a reader made of a rated listing. */
export interface Result {
	readonly listing: Rated;
	readonly requirement: Requirement;
	readonly seniority: Seniority | null;
}

type Pick = (result: Result, skill: SkillId) => number;

const asRead =
	(figure: Figure): Pick =>
	({ requirement }, skill) =>
		requirement[skill][figure];
const asRated =
	(figure: Figure): Pick =>
	({ listing }, skill) =>
		listing.consensus[skill][figure];
const byRater =
	(rater: 'a' | 'b', figure: Figure): Pick =>
	({ listing }, skill) =>
		listing.ratings[rater][skill][figure];

const figuresOf = (results: readonly Result[], skills: readonly SkillId[], pick: Pick) =>
	skills.flatMap((skill) => results.map((result) => pick(result, skill)));
const kappaOf = (first: readonly number[], second: readonly number[]) =>
	quadraticKappa(first.map(halfUp), second.map(halfUp));
const shown = (value: number) => value.toFixed(3).padStart(7);

/** The table of errors and kappas, per skill and over all, with what they are to be compared with. */
export function tableOf(results: readonly Result[]): string {
	const line = (title: string, skills: readonly SkillId[]) => {
		const cells = FIGURES.flatMap((figure) => {
			const { error, kappa } = agreementOf(results, skills, figure);
			return [error, kappa];
		});
		return `${title.padEnd(18)}${cells.map(shown).join(' ')}`;
	};
	return [
		`${''.padEnd(18)}importance        level`,
		`${''.padEnd(18)}    MAE   kappa     MAE   kappa`,
		...SKILLS.map((skill) => line(skill, [skill])),
		line('all', SKILLS),
		`${'raters'.padEnd(18)}${ratersOf(results)}`,
		`${'always the median'.padEnd(18)}${mediansOf(results)}`,
		`seniority: ${hitsOf(results)}`
	].join('\n');
}

/** How far a figure is to agree with the raters over all skills: a least kappa, and a greatest mean error. */
export type Bars = Readonly<Record<Figure, { readonly kappa: number; readonly error?: number }>>;

/** Which bars are reached. The figures themselves are compared, not what is shown of them. */
export function barsOf(results: readonly Result[], bars: Bars): string {
	const verdict = (name: string, value: number, sign: string, bar: number, isReached: boolean) =>
		`${name.padEnd(18)}${shown(value)} asked ${sign} ${bar.toFixed(2)}: ${isReached ? 'reached' : 'NOT reached'}`;
	return FIGURES.flatMap((figure) => {
		const found = agreementOf(results, SKILLS, figure);
		const { kappa, error } = bars[figure];
		const lines = [verdict(`${figure} kappa`, found.kappa, '>=', kappa, found.kappa >= kappa)];
		if (error === undefined) return lines;
		return [...lines, verdict(`${figure} MAE`, found.error, '<=', error, found.error <= error)];
	}).join('\n');
}

function agreementOf(results: readonly Result[], skills: readonly SkillId[], figure: Figure) {
	const read = figuresOf(results, skills, asRead(figure));
	const rated = figuresOf(results, skills, asRated(figure));
	return { error: meanAbsoluteError(read, rated), kappa: kappaOf(read, rated) };
}

/** How the two raters agree with each other. */
function ratersOf(results: readonly Result[]): string {
	return FIGURES.flatMap((figure) => {
		const a = figuresOf(results, SKILLS, byRater('a', figure));
		const b = figuresOf(results, SKILLS, byRater('b', figure));
		return [meanAbsoluteError(a, b), quadraticKappa(a, b)];
	})
		.map(shown)
		.join(' ');
}

/** The error of who always says the median of these very listings. Its kappa is 0. */
function mediansOf(results: readonly Result[]): string {
	return FIGURES.map((figure) => {
		const rated = figuresOf(results, SKILLS, asRated(figure));
		return `${shown(
			meanAbsoluteError(
				rated.map(() => median(rated)),
				rated
			)
		)} ${shown(0)}`;
	}).join(' ');
}

/** A hit is what either rater said. */
function hitsOf(results: readonly Result[]): string {
	const hits = results.filter(
		({ listing, seniority }) =>
			seniority !== null && [listing.seniority.a, listing.seniority.b].includes(seniority)
	);
	return `${hits.length} of ${results.length} as either rater (${((100 * hits.length) / results.length).toFixed(0)} %)`;
}
