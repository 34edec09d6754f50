import type { ResultView, SkillView } from '../results/view.ts';
import { dayText } from '../results/words.ts';
import type { SkillId } from '../model/skill.ts';

/**
 * How two results stand to each other in a skill: `unknown` where one has no answer; `same` level; `more`
 * or `less` of the second; `sure` tells whether open questions could not turn it round.
 */
export interface Difference {
	readonly skill: SkillId;
	readonly title: string;
	readonly first: SkillView;
	readonly second: SkillView;
	readonly is: 'unknown' | 'same' | 'more' | 'less';
	/** False where the ranges overlap. */
	readonly sure: boolean;
}

/** The differences between two results, skill by skill in display order. */
export function differencesOf(
	first: readonly SkillView[],
	second: readonly SkillView[]
): Difference[] {
	return first.flatMap((a) => {
		const b = second.find(({ id }) => id === a.id);
		return b ? [{ skill: a.id, title: a.title, first: a, second: b, ...relation(a, b) }] : [];
	});
}

function relation(a: SkillView, b: SkillView): Pick<Difference, 'is' | 'sure'> {
	if (a.level === null || b.level === null) return { is: 'unknown', sure: false };
	if (a.level === b.level) return { is: 'same', sure: a.low === a.high && b.low === b.high };
	const [lower, higher] = b.level > a.level ? [a, b] : [b, a];
	return { is: b.level > a.level ? 'more' : 'less', sure: lower.high < higher.low };
}

/** What two results are called side by side; those of one name by their days, or else by their order. */
export function namesOf(
	first: Pick<ResultView, 'name' | 'day'>,
	second: Pick<ResultView, 'name' | 'day'>
): readonly [string, string] {
	if (first.name === null || first.name !== second.name) {
		return [first.name ?? 'the first', second.name ?? 'the second'];
	}
	const ends = first.day === second.day ? ['1', '2'] : [dayText(first.day), dayText(second.day)];
	return [`${first.name}, ${ends[0]}`, `${second.name}, ${ends[1]}`];
}
