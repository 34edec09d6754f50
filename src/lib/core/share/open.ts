import type { Records } from '../history/records.ts';
import { readAnswers, type Answers } from '../model/answer.ts';
import { DEFAULT_HOURS_PER_WEEK } from '../model/person.ts';
import type { Question } from '../model/question.ts';
import type { TargetContent } from '../model/content.ts';
import { MAX_TITLE, OWN_LISTING, type Aim, type Target } from '../model/target.ts';
import { aimOfListing, aimOfRole } from '../rules/advise.ts';
import type { SlotContent } from './compose.ts';
import { crc32 } from './frame.ts';
import { cleanLine, type FullLink, type LinkAttempt, type LinkTarget } from './link.ts';

/** What a slot stands for; undefined where nothing does any more. */
export const idOf = <T extends string>(
	items: readonly { readonly id: T; readonly slot: number }[],
	slot: number
) => items.find((item) => item.slot === slot)?.id;

/** The answers of an attempt in a link; questions that are no longer known are left out. */
export function answersOf({ answers }: LinkAttempt, questions: readonly Question[]): Answers {
	return readAnswers(
		Object.fromEntries([...answers].map(([slot, answer]) => [idOf(questions, slot) ?? '', answer]))
	);
}

/** What a full code brings. */
type OwnHistory = Pick<Records, 'attempts' | 'targets' | 'person' | 'steps'>;

/** The history in a full code; attempts without an id are somebody's shared answers, not a history. */
export function fromFullLink(link: FullLink, content: SlotContent): OwnHistory {
	return {
		attempts: link.attempts.flatMap((attempt) =>
			attempt.id
				? [
						{
							id: attempt.id,
							day: attempt.day,
							answers: answersOf(attempt, content.questions)
						}
					]
				: []
		),
		targets: fromLinkTargets(link.targets, content),
		person: {
			stage: link.person?.stage ?? null,
			origin: link.person?.origin ?? null,
			hoursPerWeek: link.person?.hoursPerWeek || DEFAULT_HOURS_PER_WEEK,
			liked: link.person?.liked.flatMap((slot) => idOf(content.roles, slot) ?? []) ?? []
		},
		steps: link.steps.flatMap(({ slot, ...step }) => {
			const rule = content.rules.find((candidate) => candidate.slot === slot);
			return rule ? [{ rule: rule.id, title: rule.title, ...step }] : [];
		})
	};
}

function fromLinkTargets(
	targets: readonly LinkTarget[],
	{ roles, listings }: TargetContent
): Target[] {
	return targets.flatMap((target): Target[] => {
		if (target.kind === 'role') {
			const id = idOf(roles, target.slot);
			return id ? [{ kind: 'role', id }] : [];
		}
		if (target.kind === 'rated') {
			const id = idOf(listings, target.slot);
			return id ? [{ kind: 'rated', id }] : [];
		}
		const { requirement, title } = target;
		const own = { title: title ?? OWN_LISTING, requirement };
		return [{ kind: 'own', id: idOfContent(own), ...own, titleShown: false }];
	});
}

/** The targets of a link as aims; those that are no longer known are left out. */
export function aimsOfLink(targets: readonly LinkTarget[], content: TargetContent): Aim[] {
	return aimsOfTargets(
		fromLinkTargets(targets, content).map((target) =>
			target.kind === 'own'
				? { ...target, title: cleanLine(target.title, MAX_TITLE) ?? OWN_LISTING, titleShown: true }
				: target
		),
		content
	);
}

/** Targets as aims: those with figures, own listings keyed `own:1`, `own:2` in their order. */
export function aimsOfTargets(
	targets: readonly Target[],
	{ roles, listings }: TargetContent
): Aim[] {
	let own = 0;
	return targets.flatMap((target): Aim[] => {
		if (target.kind === 'role') {
			const role = roles.find(({ id }) => id === target.id);
			return role ? [aimOfRole(role)] : [];
		}
		if (target.kind === 'rated') {
			const listing = listings.find(({ id }) => id === target.id);
			return listing ? [aimOfListing(listing)] : [];
		}
		if (target.kind === 'free') return [];
		own += 1;
		const { title, requirement } = target;
		return [{ key: `own:${own}`, title, family: null, requirement, listings: 1 }];
	});
}

/** What a person calls a target. */
export function titleOfTarget(target: Target, content: TargetContent): string {
	if (target.kind === 'free') return target.text;
	return aimsOfTargets([target], content)[0]?.title ?? 'a rated listing';
}

/** An id that a listing has on every device, since a link carries no other. */
function idOfContent(listing: object): string {
	const bytes = new TextEncoder().encode(JSON.stringify(listing));
	return `link-${crc32(bytes).toString(16)}`;
}
