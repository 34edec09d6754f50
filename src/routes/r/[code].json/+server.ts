import { json } from '@sveltejs/kit';
import { describeFault, statusOf } from '$lib/core/share/fault.ts';
import { fitsOf, withoutSlot } from '$lib/server/api/results.ts';
import { content } from '$lib/server/content.ts';
import { openShared } from '$lib/core/results/shared.ts';

/** What a code shows, as `POST /api/results` answers it, less what it hides. */
export function GET({ params, url }) {
	const opened = openShared(params.code, content);
	if (!opened.ok) {
		const { fault } = opened;
		const { title, cure } = describeFault(fault);
		const body = {
			message: `${title}. ${cure}`,
			field: 'code',
			expected: 'a code of this app',
			fault
		};
		return json(body, { status: statusOf(fault), headers });
	}
	const { shapes, aims, view } = opened.shared;
	return json(
		{
			code: params.code,
			url: `${url.origin}/r/${params.code}`,
			date: view.day,
			...(view.name && { name: view.name }),
			...(view.skills && { skills: Object.fromEntries(view.skills.map(figuresOf)) }),
			...(view.targets && shapes && { fits: fitsOf(shapes, aims, content) }),
			...(view.steps && { steps: view.steps.map(withoutSlot) })
		},
		{ headers }
	);
}

const headers = { 'x-robots-tag': 'noindex' };

function figuresOf({ id, score, low, high, level, answered, of }: SkillFigures) {
	return [id, { score, low, high, level, answered, of }] as const;
}

type SkillFigures = import('$lib/core/results/view.ts').SkillView;
