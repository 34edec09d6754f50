import { SKILLS, perSkill, type SkillId } from '../model/skill.ts';
import type { Read, Reading, Shown } from './read.ts';
import { seniorityOf } from './title.ts';
import { GRADES, TITLE_KINDS, type Grade, type Section, type TitleKind } from './signals.ts';

/** What a skill's figures are computed from, beside the kinds of role in the title. */
export const FEATURES = [
	'any',
	'variety',
	'share',
	'rank',
	'most',
	'alone',
	'length',
	'title',
	'seniority',
	'lead',
	'junior',
	...GRADES,
	'seniorWork',
	'skillYears'
] as const;
export type Feature = (typeof FEATURES)[number];

/** How much a listing shows of a skill, as counts of stretches that say more the more they name. */
interface Evidence {
	/** In duties and in what the role is said to be. */
	readonly work: number;
	readonly asked: number;
	readonly nice: number;
	readonly hints: number;
	readonly niceHints: number;
	/** Duties and requirements that name it strongly, and those of them that name no other skill so. */
	readonly named: number;
	readonly alone: number;
	readonly signals: ReadonlyMap<number, number>;
	readonly grades: Readonly<Record<Grade, number>>;
	readonly years: number;
}

export interface SkillFeatures {
	readonly values: Readonly<Record<Feature, number>>;
	/** Whether there is a strong phrase in duties or requirements, among nice-to-haves, any phrase at all. */
	readonly isAsked: boolean;
	readonly isNice: boolean;
	readonly isShown: boolean;
}

export interface Features {
	readonly kinds: readonly TitleKind[];
	readonly skills: Readonly<Record<SkillId, SkillFeatures>>;
}

type Part = 'work' | 'asked' | 'nice';

/** Where words count, and as what. */
const PART: Partial<Record<Section, Part>> = {
	duties: 'work',
	role: 'work',
	context: 'work',
	requirements: 'asked',
	nice: 'nice'
};
const WEIGHT: Record<Part, number> = { work: 1, asked: 0.8, nice: 0.4 };
/** What a skill's title is called when the title itself rests on the skill. */
const RESTS_ON: Partial<Record<TitleKind, SkillId>> = {
	engineer: 'code',
	writer: 'documentation',
	educator: 'teaching',
	community: 'events',
	events: 'events'
};
const RANK = { junior: -1, mid: 0, senior: 1, lead: 2 } as const;
const MANY_YEARS = 8;

/** From 0 to 1: how full `n` makes something of which `enough` is much. */
const filled = (n: number, enough: number) => 1 - Math.exp(-n / enough);

export function counts({ section }: Reading): boolean {
	return PART[section] !== undefined;
}

/** What the figures of a listing are computed from. */
export function featuresOf({ title, stretches }: Read): Features {
	const counted = stretches.filter(counts);
	const evidence = perSkill((skill) => evidenceOf(skill, counted));
	const masses = perSkill((skill) => massOf(evidence[skill]));
	const all = SKILLS.reduce((sum, skill) => sum + masses[skill], 0);
	const most = Math.max(...SKILLS.map((skill) => masses[skill]));
	const mostNamed = Math.max(1, ...SKILLS.map((skill) => evidence[skill].named));
	const years = counted.reduce((max, stretch) => Math.max(max, stretch.years), 0);
	const seniority = seniorityOf(title, years);
	const kinds = TITLE_KINDS.filter((kind) => title?.kinds.has(kind));
	const skills = perSkill((skill): SkillFeatures => {
		const { work, asked, nice, hints, niceHints, named, alone, signals, grades } = evidence[skill];
		const any = filled(work + 0.7 * asked, 1);
		const various = [...signals.values()].filter((weight) => weight >= WEIGHT.asked).length;
		return {
			values: {
				any,
				variety: filled(various, 2),
				share: masses[skill] / (all + 1.5),
				rank: masses[skill] / (most + 1),
				most: named === mostNamed ? 1 : 0,
				alone: filled(alone, 2),
				length: Math.log1p(counted.length) / 4,
				title: kinds.some((kind) => RESTS_ON[kind] === skill) ? 1 : 0,
				seniority: RANK[seniority],
				lead: seniority === 'lead' ? 1 : 0,
				junior: seniority === 'junior' ? 1 : 0,
				some: filled(grades.some, 2),
				solid: filled(grades.solid, 2),
				strong: filled(grades.strong, 2),
				seniorWork: RANK[seniority] * any,
				skillYears: Math.min(evidence[skill].years, MANY_YEARS) / MANY_YEARS
			},
			isAsked: work + asked > 0,
			isNice: nice > 0,
			isShown: work + asked + nice + hints + niceHints > 0
		};
	});
	return { kinds, skills };
}

function massOf({ work, asked, nice, hints, niceHints }: Evidence): number {
	// Hints are worth little, and in duties no more than elsewhere.
	return work + 0.7 * asked + 0.4 * nice + 0.27 * hints + 0.15 * niceHints;
}

function evidenceOf(skill: SkillId, stretches: readonly Reading[]): Evidence {
	const strong: Record<Part, number> = { work: 0, asked: 0, nice: 0 };
	const weak: Record<Part, number> = { work: 0, asked: 0, nice: 0 };
	const signals = new Map<number, number>();
	const grades: Record<Grade, number> = { some: 0, solid: 0, strong: 0 };
	let [years, named, alone] = [0, 0, 0];
	for (const stretch of stretches) {
		const shown = stretch.shown[skill];
		const part = PART[stretch.section];
		if (!shown || !part) continue;
		if (shown.strong > 0) {
			strong[part] += strongly(shown);
			if (part !== 'nice') {
				named++;
				if (namesStrongly(stretch).length === 1) alone++;
			}
			years = Math.max(years, stretch.years);
		} else weak[part] += weakly(shown);
		for (const signal of shown.signals) {
			signals.set(signal, (signals.get(signal) ?? 0) + WEIGHT[part]);
		}
		for (const grade of stretch.grades) grades[grade] += shown.strong > 0 ? 1 : 0.4;
	}
	return {
		...strong,
		hints: weak.work + weak.asked,
		niceHints: weak.nice,
		named,
		alone,
		signals,
		grades,
		years
	};
}

const namesStrongly = ({ shown }: Reading) =>
	SKILLS.filter((skill) => (shown[skill]?.strong ?? 0) > 0);

/** A stretch counts once, and a little more if it names several things. */
const strongly = ({ strong }: Shown) => 1 + 0.35 * (Math.min(strong, 3) - 1);
const weakly = ({ weak }: Shown) => 1 + 0.2 * (Math.min(weak, 3) - 1);
