import type { Answer } from '$lib/core/model/answer.ts';
import type { Content } from '$lib/core/model/content.ts';
import type { Day } from '$lib/core/model/day.ts';
import {
	DEFAULT_HOURS_PER_WEEK,
	isHoursPerWeek,
	isOrigin,
	isStage
} from '$lib/core/model/person.ts';
import { LEVELS } from '$lib/core/model/skill.ts';
import { MAX_TARGETS } from '$lib/core/model/target.ts';
import { encodeFull } from '$lib/core/share/code.ts';

export type FormResult =
	{ readonly ok: true; readonly code: string } | { readonly ok: false; readonly message: string };

const offered: readonly Answer[] = [...LEVELS, 'not-sure'];

const refuse = (message: string): FormResult => ({ ok: false, message });

/**
 * The full code of a quiz form that was sent without JavaScript. Fields that are no part of the form
 * are passed over; a value that the form does not offer is refused.
 */
export function codeOfForm(form: FormData, today: Day, { questions, roles }: Content): FormResult {
	const answers = new Map<number, Answer>();
	for (const { id, slot, title } of questions) {
		const value = form.get(id);
		if (value === null || value === '') continue;
		const answer = offered.find((choice) => String(choice) === value);
		if (answer === undefined) {
			return refuse(
				`“${title}” has an answer that is not among its choices. Go back and pick one.`
			);
		}
		answers.set(slot, answer);
	}
	const chosen = new Set(form.getAll('target'));
	if (chosen.size > MAX_TARGETS) {
		return refuse(`You picked ${chosen.size} roles. Go back and pick up to ${MAX_TARGETS}.`);
	}
	const targets = roles.filter(({ id }) => chosen.has(id));
	if (targets.length < chosen.size) {
		return refuse('A role was picked that is not on the form. Go back and pick again.');
	}
	const stage = form.get('stage') || null;
	const origin = form.get('origin') || null;
	if ((stage && !isStage(stage)) || (origin && !isOrigin(origin))) {
		return refuse('Something about you is not among the choices. Go back and pick again.');
	}
	const hours = Number(form.get('hoursPerWeek') || DEFAULT_HOURS_PER_WEEK);
	if (!isHoursPerWeek(hours)) {
		return refuse('The hours a week need to be more than 0 and up to 40. Go back and change them.');
	}
	const code = encodeFull({
		attempts: [{ id: null, day: today, answers }],
		targets: targets.map(({ slot }) => ({ kind: 'role', slot })),
		person: {
			stage: isStage(stage) ? stage : null,
			origin: isOrigin(origin) ? origin : null,
			hoursPerWeek: Math.max(0.5, Math.round(hours * 2) / 2),
			liked: []
		},
		steps: []
	});
	return { ok: true, code };
}
