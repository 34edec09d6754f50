import { LEVEL_WORDS, type SkillId } from '../model/skill.ts';
import type { SkillScore } from '../scoring/score.ts';
import type { TargetView } from './view.ts';

/** Whose result it is: the reader's own, or that of whoever sent the link. */
export type Voice = 'own' | 'shared';

export type Titles = Readonly<Record<SkillId, string>>;

/**
 * A skill's level as a word. Somebody who has done a little of it is not told "not yet", although the score
 * rounds to level 0.
 */
export function levelText({ level, score }: Pick<SkillScore, 'level' | 'score'>): string {
	if (level === null) return 'not known yet';
	return level === 0 && score !== 0 ? 'first steps' : LEVEL_WORDS[level];
}

/** The word for a fit, as a sentence about the listing. */
export function fitSentence(target: TargetView, titles: Titles, voice: Voice): string {
	const who = voice === 'own' ? 'You show' : 'Their answers show';
	switch (target.word) {
		case 'most':
			return showsAll(target)
				? `${who} all that it asks in the five skills`
				: `${who} most of what it asks`;
		case 'much':
			return `${who} much of what it asks`;
		case 'some':
			return target.fit === 0
				? `In ${voice === 'own' ? 'your' : 'their'} answers so far, all that it asks is still ahead`
				: `${who} some of it so far`;
		case 'unknown': {
			const [first] = [...target.open].sort(
				(a, b) => target.requirement[b].importance - target.requirement[a].importance
			);
			if (!first) return 'Not enough answered to say';
			const core = target.requirement[first].importance >= 2.5 ? 'core' : 'asked for';
			const state = target.gaps[first] === null ? 'is not known yet' : 'has one answer so far';
			return `Not enough answered to say: ${titles[first]} is ${core} here and ${state}`;
		}
	}
}

/** Whether nothing of what a target asks is left to show or to answer. */
const showsAll = ({ low, notYet, open }: Pick<TargetView, 'low' | 'notYet' | 'open'>) =>
	notYet.length === 0 && open.length === 0 && Math.round(low ?? 0) === 100;

const MONTHS =
	'January February March April May June July August September October November December'.split(
		' '
	);

/** A day as in "22 November 2026". `Intl` would take a slow phone 0.2 s to say the same. */
export function dayText(day: string): string {
	const [year, month, date] = day.split('-').map(Number);
	return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
