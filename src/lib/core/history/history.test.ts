import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAnswer, anyQuestion } from '../../../../tests/arbitraries.ts';
import { sampleAttempt, sampleDay } from '../../../../tests/samples.ts';
import type { Attempt, Draft } from '../model/attempt.ts';
import { dayFromNumber } from '../model/day.ts';
import type { StepRecord } from '../model/step.ts';
import {
	asAttempt,
	currentAnswers,
	inOrder,
	latest,
	stepsToAskAbout,
	withAnswer
} from './history.ts';

const monday = sampleDay('2026-11-16');
const tuesday = sampleDay('2026-11-17');
const older = sampleAttempt(5, '2026-05-01', { 'code.apis': 1, 'events.safety': 2 });
const last = sampleAttempt(4, monday, { 'code.apis': 2, 'events.safety': 2 });
const attempts = [last, older];
const fresh = 9;

test('attempts stand in the order of their days, those of one day by their ids, as on every device', () => {
	const same = sampleAttempt(3, monday, {});
	expect(inOrder([last, same, older]).map(({ id }) => id)).toEqual([5, 3, 4]);
	expect(latest([last, older])).toBe(last);
	expect(latest([])).toBeUndefined();
});

test.each<{ from: string; draft: Draft | null; attempts: Attempt[]; level: unknown }>([
	{
		from: 'the draft',
		draft: { attemptId: fresh, day: tuesday, answers: { 'code.apis': 4 } },
		attempts,
		level: 4
	},
	{ from: 'the last attempt', draft: null, attempts, level: 2 },
	{ from: 'nowhere', draft: null, attempts: [], level: undefined }
])('the answers as they stand come from $from', ({ draft, attempts, level }) => {
	expect(currentAnswers(draft, attempts)['code.apis']).toBe(level);
});

describe('one more answer', () => {
	const give = (
		draft: Draft | null,
		attempts: readonly Attempt[],
		today = monday,
		answer: 0 | 'not-sure' | undefined = 0
	) => withAnswer(draft, attempts, 'code.apis', answer, today, fresh);

	test('begins the first draft where nothing is kept', () => {
		expect(give(null, [])).toEqual({ attemptId: 9, day: monday, answers: { 'code.apis': 0 } });
	});

	test('on a later day begins a new attempt, from the last answers', () => {
		expect(give(null, attempts, tuesday)).toEqual({
			attemptId: 9,
			day: tuesday,
			answers: { 'code.apis': 0, 'events.safety': 2 }
		});
	});

	test('on the day of the last attempt belongs to it', () => {
		expect(give(null, attempts, monday)).toMatchObject({ attemptId: 4, day: monday });
	});

	test('with the clock set back belongs to the last attempt, and stays the latest', () => {
		const draft = give(null, attempts, sampleDay('2026-03-01'));
		expect(draft).toEqual({
			attemptId: 4,
			day: monday,
			answers: { 'code.apis': 0, 'events.safety': 2 }
		});
	});

	test('continues a draft, also on the next day', () => {
		const draft = { attemptId: 7, day: tuesday, answers: { 'code.review': 3 } } as const;
		const next = sampleDay('2026-11-18');
		expect(give(draft, attempts, next)).toEqual({
			attemptId: 7,
			day: next,
			answers: { 'code.review': 3, 'code.apis': 0 }
		});
	});

	test('with the clock set back does not move a draft back beside an older attempt', () => {
		const draft = { attemptId: 7, day: tuesday, answers: {} };
		expect(give(draft, attempts, monday)).toMatchObject({ attemptId: 7, day: tuesday });
	});

	test('on a later day does not move an attempt that was kept, though its draft is still open', () => {
		const open = give(null, attempts, monday);
		expect(give(open, attempts, tuesday)).toMatchObject({ attemptId: 9, day: tuesday });
	});

	test('keeps what the same attempt says to questions no longer asked, and gives it to no other', () => {
		const kept = { ...last, older: { 'code.gone': 3 as const } };
		const open = give(null, [kept], monday);
		expect(open.older).toEqual(kept.older);
		expect(asAttempt(give(open, [kept], monday))).toMatchObject({ id: 4, older: kept.older });
		expect(give(open, [kept], tuesday)).not.toHaveProperty('older');
		expect(give(null, [kept], tuesday)).not.toHaveProperty('older');
	});

	test.each([
		{ answer: undefined, answers: { 'events.safety': 2 } },
		{ answer: 'not-sure' as const, answers: { 'code.apis': 'not-sure', 'events.safety': 2 } }
	])('may be $answer: taken back is open, not sure stays', ({ answer, answers }) => {
		expect(withAnswer(null, attempts, 'code.apis', answer, monday, fresh).answers).toEqual(answers);
	});
});

describe('over any days, with the clock set back at times', () => {
	interface Kept {
		readonly draft: Draft | null;
		readonly attempts: readonly Attempt[];
	}
	const days = fc.integer({ min: -3, max: 3 });
	const deed = fc.record({ question: anyQuestion, answer: anyAnswer, days, done: fc.boolean() });
	type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

	/** Answers given one by one, made an attempt where the person was done; kept in order of id. */
	const live = (deeds: readonly Deed[]) => {
		let today = 1000;
		const states: Kept[] = [{ draft: null, attempts: [] }];
		deeds.forEach(({ question, answer, days, done }, i) => {
			today += days;
			const { draft, attempts } = states.at(-1)!;
			const newId = ((i * 37) % 101) + 1;
			const next = withAnswer(draft, attempts, question, answer, dayFromNumber(today), newId);
			const others = attempts.filter(({ id }) => id !== next.attemptId);
			const kept = [...others, asAttempt(next)].sort((a, b) => a.id - b.id);
			states.push(done ? { draft: null, attempts: kept } : { draft: next, attempts });
		});
		return states;
	};
	const lives = fc.array(deed, { minLength: 1, maxLength: 12 });

	test('the last answer given is always among those that stand, with all the others', () => {
		fc.assert(
			fc.property(lives, (deeds) => {
				const { draft, attempts } = live(deeds).at(-1)!;
				const given = Object.fromEntries(deeds.map(({ question, answer }) => [question, answer]));
				expect(currentAnswers(draft, attempts)).toEqual(given);
			}),
			{ numRuns: 300 }
		);
	});

	test('no attempt that was kept is lost, or moved to another day', () => {
		fc.assert(
			fc.property(lives, (deeds) => {
				const states = live(deeds);
				const now = states.at(-1)!.attempts.map(({ id, day }) => `${id} on ${day}`);
				const ever = states.flatMap(({ attempts }) =>
					attempts.map(({ id, day }) => `${id} on ${day}`)
				);
				expect([...new Set(ever)].sort()).toEqual(now.sort());
			})
		);
	});
});

describe('the steps to ask about', () => {
	const step = (rule: string, record: Partial<StepRecord>): StepRecord => ({
		rule,
		title: rule,
		state: 'under-way',
		due: null,
		intention: '',
		changed: monday,
		...record
	});

	test.each<{ what: string; record: Partial<StepRecord>; asked: boolean }>([
		{ what: 'due today', record: { due: tuesday, changed: tuesday }, asked: true },
		{ what: 'due earlier', record: { due: monday }, asked: true },
		{ what: 'due tomorrow', record: { due: sampleDay('2026-11-18') }, asked: false },
		{ what: 'begun yesterday without a day', record: {}, asked: true },
		{ what: 'begun today without a day', record: { changed: tuesday }, asked: false },
		{ what: 'done', record: { state: 'done', due: monday }, asked: false },
		{ what: 'not for me', record: { state: 'not-for-me', due: monday }, asked: false }
	])('hold one that is $what: $asked', ({ record, asked }) => {
		expect(stepsToAskAbout([step('a', record)], tuesday)).toHaveLength(asked ? 1 : 0);
	});

	test('come oldest first', () => {
		const first = step('a', { due: sampleDay('2026-11-02'), changed: tuesday });
		const steps = [step('c', { due: tuesday }), step('b', {}), first];
		expect(stepsToAskAbout(steps, tuesday).map(({ rule }) => rule)).toEqual(['a', 'b', 'c']);
	});
});
