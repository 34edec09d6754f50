import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRecords } from '../../../../tests/arbitraries.ts';
import { anyListing } from '../../../../tests/own-listings.ts';
import { sampleDay } from '../../../../tests/samples.ts';
import type { Answers } from '../model/answer.ts';
import type { Attempt } from '../model/attempt.ts';
import { dayFromNumber } from '../model/day.ts';
import type { PersonNote } from '../model/note.ts';
import { QUESTION_IDS } from '../model/question.ts';
import { currentAnswers, inOrder } from './history.ts';
import { joinAttempts } from './join-attempts.ts';
import { NOTHING_KEPT, foldDraft, mergeKept, readKept, type Kept } from './merge.ts';
import { readRecords, type Records } from './records.ts';

// The laws of joining, for whatever two devices may hold.

const anyNotes = fc.uniqueArray(
	fc.record({
		kind: fc.constant('person' as const),
		id: fc.constantFrom('a', 'b', 'c'),
		text: fc.constantFrom('Sam', 'Kim'),
		where: fc.constantFrom('', 'a meetup'),
		worksOn: fc.constant(''),
		couldDo: fc.constant(''),
		next: fc.constant(null),
		day: fc.constantFrom(...['2026-11-20', '2026-11-21'].map(sampleDay))
	}) satisfies fc.Arbitrary<PersonNote>,
	{ selector: ({ id }) => id }
);
/** Any two devices, of which an attempt may be in the hands of both. */
const anyKept: fc.Arbitrary<Kept> = fc
	.record({
		records: anyRecords,
		listings: fc.uniqueArray(
			fc.tuple(anyListing, fc.constantFrom('a', 'b', 'c')).map(([one, id]) => ({ ...one, id })),
			{ selector: ({ id }) => id, maxLength: 2 }
		),
		notes: anyNotes,
		days: fc.array(fc.integer({ min: 2500, max: 2503 }).map(dayFromNumber), {
			minLength: 6,
			maxLength: 6
		})
	})
	.map(({ days, ...one }) => {
		// Days are few, so that attempts share some; what is damaged may date an attempt otherwise than the other device.
		const attempts = one.records.attempts.map((attempt) => ({
			...attempt,
			day: days[attempt.id - 1]!
		}));
		// On a device a target that stands for a listing follows it.
		return mergeKept({ ...one, records: { ...one.records, attempts } }, NOTHING_KEPT).kept;
	});

/** A copy of one history, some of it missing and the rest damaged: of two questions, on days that are few. */
const anyCopy: fc.Arbitrary<readonly Attempt[]> = fc
	.tuple(
		...[1, 2, 3].map((id) =>
			fc.option(
				fc.record({
					id: fc.constant(id),
					day: fc.integer({ min: 2500, max: 2503 }).map(dayFromNumber),
					answers: fc.record(
						{ 'code.apis': fc.constantFrom(1, 2), 'code.review': fc.constantFrom(1, 2) },
						{ requiredKeys: [] }
					) as fc.Arbitrary<Answers>
				}),
				{ freq: 2 }
			)
		)
	)
	.map((attempts) => attempts.filter((attempt) => attempt !== null));

/** What is kept, by the kind of question that it may take; without the places in which it stands. */
function partsOf({ records, listings, notes }: Kept) {
	const { attempts, steps, evidence, checkIn } = foldDraft(records);
	const lists = { answer: attempts, step: steps, evidence, listing: listings, note: notes };
	return { ...lists, checkIn: checkIn ? [checkIn] : [] };
}

describe('for any two devices', () => {
	test('joining twice changes nothing, and what is asked again changes nothing either', () => {
		fc.assert(
			fc.property(anyKept, anyKept, (here, incoming) => {
				const once = mergeKept(here, incoming).kept;
				expect(mergeKept(once, incoming).kept).toEqual(once);
			})
		);
	});

	test('joining with oneself, or with nothing, changes nothing and asks nothing', () => {
		fc.assert(
			fc.property(anyKept, (here) => {
				for (const other of [here, NOTHING_KEPT]) {
					expect(mergeKept(here, other)).toEqual({ kept: here, contradictions: [], leftOut: 0 });
				}
			})
		);
	});

	test('everything that one of them has is there, and what is here keeps its place', () => {
		const idsOf = ({ records, listings, notes }: Kept) =>
			[
				...records.attempts.map(({ id }) => `attempt ${id}`),
				...records.steps.map(({ rule }) => `step ${rule}`),
				...records.evidence.map(({ id }) => `evidence ${id}`),
				...listings.map(({ id }) => `listing ${id}`),
				...notes.map(({ id }) => `note ${id}`)
			] as const;
		fc.assert(
			fc.property(anyKept, anyKept, (here, incoming) => {
				const { kept } = mergeKept(here, incoming);
				expect(new Set(idsOf(kept))).toEqual(new Set([...idsOf(here), ...idsOf(incoming)]));
				expect(idsOf(kept).filter((id) => idsOf(here).includes(id))).toEqual(idsOf(here));
				expect(kept.records.targets.length).toBeLessThanOrEqual(4);
			})
		);
	});

	test('they come to the same history, whoever joins, where nothing has to be asked', () => {
		let agreed = 0;
		fc.assert(
			fc.property(anyKept, anyKept, (one, other) => {
				const here = mergeKept(one, other);
				const there = mergeKept(other, one);
				const asked = [...here.contradictions, ...there.contradictions];
				if (asked.some(({ kind }) => kind === 'answer')) return;
				agreed += 1;
				const history = ({ attempts }: Records) => inOrder(attempts);
				expect(history(here.kept.records)).toEqual(history(there.kept.records));
			})
		);
		expect(agreed).toBeGreaterThan(10);
	});

	test('three devices come to the same history in whatever order they join, where nothing has to be asked', () => {
		let agreed = 0;
		fc.assert(
			fc.property(anyCopy, anyCopy, anyCopy, (a, b, c) => {
				let asked = false;
				const join = (...[first, ...rest]: readonly (readonly Attempt[])[]) =>
					rest.reduce<readonly Attempt[]>((here, there) => {
						const joined = joinAttempts(here, there, () => !(asked = true));
						// As a backup brings it to the next device.
						return inOrder(readRecords(structuredClone({ attempts: joined })).attempts);
					}, first!);
				const histories = [join(a, b, c), join(a, join(b, c)), join(c, b, a), join(b, a, c, a, b)];
				if (asked) return;
				agreed += 1;
				for (const history of histories) expect(history).toEqual(histories[0]);
			}),
			{ numRuns: 2000 }
		);
		expect(agreed).toBeGreaterThan(100);
	});

	test('what three devices hold is the same in whatever order they join, where nothing of it has to be asked', () => {
		const agreed = { answer: 0, step: 0, evidence: 0, listing: 0, note: 0, checkIn: 0 };
		fc.assert(
			fc.property(anyKept, anyKept, anyKept, (a, b, c) => {
				const asked = new Set<string>();
				const join = (here: Kept, there: Kept) => {
					const { kept, contradictions } = mergeKept(here, there);
					contradictions.forEach(({ kind }) => asked.add(kind));
					return kept;
				};
				const all = [join(join(a, b), c), join(a, join(b, c)), join(c, join(b, a))].map(partsOf);
				for (const part of Object.keys(agreed) as (keyof typeof agreed)[]) {
					if (asked.has(part)) continue;
					agreed[part] += 1;
					const [one, ...others] = all.map((parts) => new Set<unknown>(parts[part]));
					for (const other of others) expect(other).toEqual(one);
				}
			}),
			{ numRuns: 500 }
		);
		const { answer: _, ...rest } = agreed;
		for (const count of Object.values(rest)) expect(count).toBeGreaterThan(10);
	});

	test('a question that either answered, and nobody took back, is answered', () => {
		const everGiven = (attempts: Records['attempts']) =>
			QUESTION_IDS.filter((id) => inOrder(attempts).at(-1)?.answers[id] !== undefined);
		const takenBack = (attempts: Records['attempts']) => {
			const all = inOrder(attempts);
			return new Set(
				QUESTION_IDS.filter((id) =>
					all.slice(1).some(({ answers }, i) => {
						return answers[id] === undefined && all[i]?.answers[id] !== undefined;
					})
				)
			);
		};
		fc.assert(
			fc.property(anyKept, anyKept, (here, incoming) => {
				const sides = [here, incoming].map(({ records }) => records.attempts);
				const { attempts } = mergeKept(here, incoming).kept.records;
				const back = sides.map(takenBack);
				const now = currentAnswers(null, attempts);
				const lost = sides.flatMap(everGiven).filter((id) => {
					return now[id] === undefined && !back.some((one) => one.has(id));
				});
				expect(lost).toEqual([]);
			})
		);
	});
});

test('what is imported reads as it was written', () => {
	fc.assert(
		fc.property(anyKept, (one) => {
			expect(readKept(structuredClone(one))).toEqual({ ...one, records: foldDraft(one.records) });
		})
	);
});
