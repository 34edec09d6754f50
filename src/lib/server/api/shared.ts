import type { Content } from '../../core/model/content.ts';
import type { Shared } from '../../core/results/shared.ts';
import type { SkillView } from '../../core/results/view.ts';
import { fitsOf, withoutSlot } from './results.ts';

/** What `GET /r/<code>.json` answers: as `POST /api/results`, less what the code hides. */
export function sharedResult(
	code: string,
	{ shapes, aims, view }: Shared,
	content: Content,
	origin: string
) {
	return {
		code,
		url: `${origin}/r/${code}`,
		date: view.day,
		...(view.name && { name: view.name }),
		...(view.skills && { skills: Object.fromEntries(view.skills.map(figuresOf)) }),
		...(view.targets && shapes && { fits: fitsOf(shapes, aims, content) }),
		...(view.steps && { steps: view.steps.map(withoutSlot) })
	};
}

function figuresOf({ id, score, low, high, level, answered, of }: SkillView) {
	return [id, { score, low, high, level, answered, of }] as const;
}
