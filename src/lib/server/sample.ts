import type { Answers } from '$lib/core/model/answer.ts';
import type { Content } from '$lib/core/model/content.ts';
import { readDay, type Day } from '$lib/core/model/day.ts';
import { viewSkills } from '$lib/core/results/build.ts';
import type { SkillView } from '$lib/core/results/view.ts';
import { shapesOf } from '$lib/core/scoring/score.ts';
import { encodePublic } from '$lib/core/share/code.ts';
import { toPublicLink } from '$lib/core/share/compose.ts';

/** Answers that show what a result looks like; nobody's. */
const answers: Answers = {
	'teaching.one-to-one': 3,
	'teaching.sessions': 1,
	'teaching.curriculum': 2,
	'teaching.resources': 2,
	'events.participation': 2,
	'events.logistics': 0,
	'documentation.tutorials': 2,
	'documentation.docs-as-code': 1,
	'documentation.style': 2,
	'code.software': 3,
	'code.samples': 2,
	'code.apis': 2,
	'code.open-source': 1,
	'presentation.delivery': 1,
	'presentation.recorded': 0
};

export interface Sample {
	readonly skills: readonly SkillView[];
	readonly code: string;
}

/** A sample result: its skills, and the code of a link that shows it. */
export function makeSample(content: Content): Sample {
	const { skills, questions } = content;
	const day = readDay('2026-11-21') as Day;
	const targets = [
		{ kind: 'role', id: 'developer-educator' },
		{ kind: 'role', id: 'devrel-engineer' }
	] as const;
	const source = { day, answers, targets, steps: [], name: '' };
	return {
		skills: viewSkills(shapesOf(answers), skills, { answers, questions }),
		code: encodePublic(toPublicLink(source, new Set(['shape', 'fit']), content))
	};
}
