import { inOrder } from '../history/history.ts';
import { NO_RECORDS, readRecords, type Records } from '../history/records.ts';
import { readAnswers } from '../model/answer.ts';
import type { Attempt } from '../model/attempt.ts';
import { DEFAULT_HOURS_PER_WEEK } from '../model/person.ts';
import { latestEvidenceFirst } from '../model/evidence.ts';
import { MAX_TITLE, OWN_LISTING, type Target } from '../model/target.ts';
import { mayTravel, slotOf, toLinkAttempt, type SlotContent } from './compose.ts';
import { cleanLine, type ReturnLink, type ReturnTarget } from './link.ts';
import { fromFullLink, idOf } from './open.ts';
import type { Returned } from './return-code.ts';
import { MOST } from './return-v1.ts';

/** Ids of ours are shorter; what was imported may have any. */
const MAX_ID = 80;

/** What travels in a return link; the private half of the records never does. */
export type Carried = Pick<Records, 'attempts' | 'targets' | 'person' | 'steps' | 'evidence'>;

/** A person's whole history, for themselves on another device. Evidence is left out unless it is given. */
export function toReturnLink(history: Carried, content: SlotContent): ReturnLink {
	const { questions, roles, rules } = content;
	const steps = rules.filter(mayTravel);
	const { person } = history;
	return {
		attempts: inOrder(history.attempts)
			.slice(-MOST.attempts)
			.map((attempt) => ({
				...toLinkAttempt(attempt, null, questions),
				id: attempt.id,
				...saidBySlot(attempt, questions)
			})),
		targets: history.targets.flatMap((target) => toReturnTarget(target, content)),
		person: {
			...person,
			liked: [...new Set(person.liked.flatMap((id) => slotOf(roles, id) ?? []))]
		},
		steps: history.steps.flatMap(({ rule, title: _, preferred: __, rest: ___, ...step }) => {
			const slot = slotOf(steps, rule);
			return slot === undefined ? [] : [{ slot, ...step }];
		}),
		evidence: latestEvidenceFirst(history.evidence)
			.slice(0, MOST.evidence)
			.map(({ question, step, ...piece }) => ({
				...piece,
				id: piece.id.slice(0, MAX_ID),
				question: slotOf(questions, question) ?? 0,
				step: slotOf(steps, step) ?? 0
			}))
	};
}

function saidBySlot({ said = {} }: Attempt, questions: SlotContent['questions']) {
	const days = new Map(
		questions.flatMap(({ id, slot }) => {
			const day = said[id];
			return day ? [[slot, day] as const] : [];
		})
	);
	return days.size > 0 ? { said: days } : {};
}

function toReturnTarget(
	target: Target,
	{ roles, listings }: Pick<SlotContent, 'roles' | 'listings'>
): ReturnTarget[] {
	switch (target.kind) {
		case 'role': {
			const slot = slotOf(roles, target.id);
			return slot === undefined ? [] : [{ kind: 'role', slot }];
		}
		case 'rated': {
			const slot = slotOf(listings, target.id);
			return slot === undefined ? [] : [{ kind: 'rated', slot }];
		}
		case 'own':
			return [
				{
					...target,
					id: target.id.slice(0, MAX_ID),
					title: cleanLine(target.title, MAX_TITLE) ?? OWN_LISTING
				}
			];
		// Goals in free text never travel.
		case 'free':
			return [];
	}
}

/**
 * The records in a return link, with what is no longer known left out; null where it holds no history, such as
 * somebody's shared answers.
 */
export function fromReturnLink(returned: Returned, content: SlotContent): Records | null {
	const records = readRecords(
		returned.kind === 'full'
			? fromFullLink(returned.link, content)
			: fromToday(returned.link, content)
	);
	return records.attempts.length > 0 ? records : null;
}

function byId<T>(
	questions: SlotContent['questions'],
	bySlot: ReadonlyMap<number, T>
): Record<string, T> {
	return Object.fromEntries(
		[...bySlot].map(([slot, value]) => [idOf(questions, slot) ?? '', value])
	);
}

function fromToday(link: ReturnLink, content: SlotContent): Records {
	const { questions, roles, listings, rules } = content;
	return {
		...NO_RECORDS,
		attempts: link.attempts.map(({ id, day, answers, said }) => ({
			id,
			day,
			answers: readAnswers(byId(questions, answers)),
			...(said && { said: byId(questions, said) })
		})),
		targets: link.targets.flatMap((target): Target[] => {
			if (target.kind === 'own') return [target];
			if (target.kind === 'role') {
				const id = idOf(roles, target.slot);
				return id ? [{ kind: 'role', id }] : [];
			}
			const id = idOf(listings, target.slot);
			return id ? [{ kind: 'rated', id }] : [];
		}),
		person: {
			...link.person,
			hoursPerWeek: link.person.hoursPerWeek || DEFAULT_HOURS_PER_WEEK,
			liked: link.person.liked.flatMap((slot) => idOf(roles, slot) ?? [])
		},
		steps: link.steps.flatMap(({ slot, ...step }) => {
			const rule = rules.find((candidate) => candidate.slot === slot);
			return rule ? [{ rule: rule.id, title: rule.title, ...step }] : [];
		}),
		evidence: link.evidence.map(({ question, step, ...piece }) => ({
			...piece,
			question: idOf(questions, question) ?? '',
			step: idOf(rules, step) ?? ''
		}))
	};
}
