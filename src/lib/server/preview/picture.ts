import type { RadarSkill, RadarTarget } from '../../charts/radar.ts';
import { titlesOf } from '../../core/results/headline.ts';
import type { Shared } from '../../core/results/shared.ts';
import { dayText, fitSentence } from '../../core/results/words.ts';
import type { SkillScore } from '../../core/scoring/score.ts';

/** What the picture of a link shows, as plain data that can be sent to a worker. */
export interface Picture {
	readonly name: string | null;
	/** In words. */
	readonly day: string;
	/** In display order; null when the shape is not shown. */
	readonly skills: readonly (RadarSkill & Pick<SkillScore, 'answered'>)[] | null;
	/** The first target; null when none is shown. */
	readonly target:
		| (RadarTarget & {
				/** How the answers compare with it; null where the link shows no shape and so compares nothing. */
				readonly sentence: string | null;
		  })
		| null;
	/** How many targets more are shown on the page. */
	readonly more: number;
}

/** The picture of a result, from what its link shows and nothing else. */
export function pictureOf({ view, aims }: Pick<Shared, 'view' | 'aims'>): Picture {
	const { name, day, skills } = view;
	const titles = titlesOf(skills);
	const compared = (view.targets?.targets ?? []).map((target) => ({
		title: target.title,
		requirement: target.requirement,
		sentence: fitSentence(target, titles, 'shared')
	}));
	const named = aims.map(({ title, requirement }) => ({ title, requirement, sentence: null }));
	const [target = null, ...others] = skills ? compared : named;
	return {
		name,
		day: dayText(day),
		skills: skills && skills.map(({ id: _, next: __, ...skill }) => skill),
		target,
		more: others.length
	};
}
