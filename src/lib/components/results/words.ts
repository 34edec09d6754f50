import type { SkillId } from '../../core/model/skill.ts';
import type { TargetView } from '../../core/results/view.ts';

/** Whose result it is: the reader's own, or that of whoever sent the link. */
export type Voice = 'own' | 'shared';

export type Titles = Readonly<Record<SkillId, string>>;

/** Joins words as in "a, b and c". */
export function listed(words: readonly string[]): string {
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/**
 * How far a step leads towards a target. How many rungs are left in all can only be told where nothing
 * that the target rests on is open.
 */
export function rungsText(moved: number, { rungs, low, high, title }: TargetView): string {
	const steps = moved === 1 ? 'one rung' : `${moved} rungs`;
	if (rungs <= moved) return `the last rung towards ${title}`;
	return low === high ? `${steps} of ${rungs} towards ${title}` : `${steps} towards ${title}`;
}

/** The word for a fit, as a sentence about the listing. */
export function fitSentence(target: TargetView, titles: Titles, voice: Voice): string {
	const who = voice === 'own' ? 'You show' : 'Their answers show';
	switch (target.word) {
		case 'most':
			return `${who} most of what it asks`;
		case 'much':
			return `${who} much of what it asks`;
		case 'some':
			return `${who} some of it so far`;
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

/** A phrase as it stands inside a sentence; names such as "AI" keep their capitals. */
export function uncapitalised(phrase: string): string {
	return /^\p{Lu}\p{Ll}/u.test(phrase) ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;
}

/** A figure of 0 to 100 as people read it. */
export const figure = (value: number | null): string =>
	value === null ? 'not known' : String(Math.round(value));

/** A range of 0 to 100, as a sentence without its full stop. */
export function rangeText(low: number | null, high: number | null): string {
	const [from, to] = [figure(low), figure(high)];
	return from === to ? `${from} of 100` : `Between ${from} and ${to} of 100`;
}

/** Hours as in "half an hour", "1 hour", "2.5 hours". */
export function hoursText(hours: number): string {
	if (hours === 0.25) return '15 minutes';
	if (hours === 0.5) return 'half an hour';
	return hours === 1 ? '1 hour' : `${hours} hours`;
}

const MONTHS =
	'January February March April May June July August September October November December'.split(
		' '
	);

/** A day as in "22 November 2026". `Intl` would take a slow phone 0.2 s to say the same. */
export function dayText(day: string): string {
	const [year, month, date] = day.split('-').map(Number);
	return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
