import { describe, expect, test } from 'vitest';
import { sampleListing } from '../../../../tests/own-listings.ts';
import { sampleAttempt, sampleDay, sampleRequirement } from '../../../../tests/samples.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Boundary } from '../model/note.ts';
import { targetOf } from '../model/own-listing.ts';
import { NOBODY, type Person } from '../model/person.ts';
import { ROLE_IDS } from '../model/role.ts';
import type { StepRecord } from '../model/step.ts';
import type { Target } from '../model/target.ts';
import { inOrder } from './history.ts';
import { NOTHING_KEPT, mergeKept, readKept, type Kept } from './merge.ts';
import { NO_RECORDS, type Records } from './records.ts';

const kept = (some: Partial<Records>, rest: Partial<Kept> = {}): Kept => ({
	...NOTHING_KEPT,
	records: { ...NO_RECORDS, ...some },
	...rest
});
const role = (id: (typeof ROLE_IDS)[number]): Target => ({ kind: 'role', id });
const own = (title: string, level = 2): Target => ({
	kind: 'own',
	id: 'mine',
	title,
	requirement: sampleRequirement({ code: [3, level] }),
	titleShown: false
});
const step = (rule: string, changed: string, change: Partial<StepRecord> = {}): StepRecord => ({
	rule,
	title: `title of ${rule}`,
	state: 'under-way',
	due: null,
	intention: '',
	changed: sampleDay(changed),
	...change
});
const evidence = (id: string, note: string): Evidence => ({
	id,
	question: 'code.apis',
	step: '',
	note,
	link: '',
	day: sampleDay('2026-11-20')
});
const boundary = (text: string, day = '2026-11-20'): Boundary => ({
	kind: 'boundary',
	id: 'b',
	about: 'condition',
	text,
	reason: '',
	day: sampleDay(day)
});

/** The attempts that come of joining, day by day, as days and answers. */
function joined(here: Records['attempts'], incoming: Records['attempts'], theirs?: string[]) {
	const merged = mergeKept(kept({ attempts: here }), kept({ attempts: incoming }), theirs);
	return {
		days: inOrder(merged.kept.records.attempts).map(({ day, answers }) => [day, answers]),
		asked: merged.contradictions.map(({ key }) => key)
	};
}

describe('attempts of two devices', () => {
	const start = sampleAttempt(1, '2026-05-01', { 'code.apis': 1, 'code.review': 0 });

	test('that both went on from one are joined: nobody’s change is undone by what the other carried over', () => {
		const mine = sampleAttempt(2, '2026-08-01', { 'code.apis': 2, 'code.review': 0 });
		const theirs = sampleAttempt(3, '2026-09-01', { 'code.apis': 1, 'code.review': 1 });
		expect(joined([start, mine], [start, theirs])).toEqual({
			days: [
				['2026-05-01', { 'code.apis': 1, 'code.review': 0 }],
				['2026-08-01', { 'code.apis': 2, 'code.review': 0 }],
				['2026-09-01', { 'code.apis': 2, 'code.review': 1 }]
			],
			asked: []
		});
		expect(joined([start, theirs], [start, mine])).toEqual(joined([start, mine], [start, theirs]));
	});

	test('that changed one answer on two days have that of the later day, and nothing is asked', () => {
		const mine = sampleAttempt(2, '2026-08-01', { 'code.apis': 3, 'code.review': 0 });
		const theirs = sampleAttempt(3, '2026-09-01', { 'code.apis': 2, 'code.review': 0 });
		for (const sides of [
			[mine, theirs],
			[theirs, mine]
		]) {
			const { days, asked } = joined([start, sides[0]!], [start, sides[1]!]);
			expect(days.at(-1)).toEqual(['2026-09-01', theirs.answers]);
			expect(asked).toEqual([]);
		}
	});

	test('that changed one answer on one day are asked about it, and what is chosen holds', () => {
		const mine = sampleAttempt(2, '2026-08-01', { 'code.apis': 3, 'code.review': 0 });
		const theirs = sampleAttempt(3, '2026-08-01', { 'code.apis': 2, 'code.review': 4 });
		const key = 'answer 2026-08-01 code.apis';
		const here = joined([start, mine], [start, theirs]);
		expect(here.asked).toEqual([key]);
		expect(here.days.at(-1)![1]).toEqual({ 'code.apis': 3, 'code.review': 4 });
		const there = joined([start, mine], [start, theirs], [key]);
		expect(there.asked).toEqual([key]);
		expect(there.days.at(-1)![1]).toEqual({ 'code.apis': 2, 'code.review': 4 });
	});

	test('that began apart lose nothing: what only the earlier one answered is carried on', () => {
		const first = sampleAttempt(1, '2026-05-01', { 'code.apis': 1 });
		const second = sampleAttempt(2, '2026-06-01', { 'events.safety': 'not-sure' });
		expect(joined([second], [first]).days).toEqual([
			['2026-05-01', first.answers],
			['2026-06-01', { 'code.apis': 1, 'events.safety': 'not-sure' }]
		]);
	});

	test('that are one attempt, further on there, come in as far as they got', () => {
		const further = sampleAttempt(1, '2026-05-01', { ...start.answers, 'code.samples': 2 });
		expect(joined([start], [further])).toEqual({
			days: [['2026-05-01', further.answers]],
			asked: []
		});
		expect(joined([further], [start])).toEqual(joined([start], [further]));
	});

	test.each([
		['2026-05-01', '2026-05-02', 4],
		['2026-05-02', '2026-05-01', 1]
	])('that are one attempt, of %s here and %s there, say %s', (here, there, level) => {
		const mine = sampleAttempt(1, here, { 'code.apis': 1 });
		const theirs = sampleAttempt(1, there, { 'code.apis': 4 });
		const answers = { 'code.apis': level };
		expect(joined([mine], [theirs])).toEqual({ days: [['2026-05-02', answers]], asked: [] });
	});

	test('that are one attempt with two answers on one day are asked', () => {
		const other = sampleAttempt(1, '2026-05-01', { 'code.apis': 4, 'code.review': 0 });
		const { days, asked } = joined([start], [other]);
		expect(asked).toEqual(['answer 2026-05-01 code.apis']);
		expect(days).toEqual([['2026-05-01', start.answers]]);
	});

	test('keep an answer that was taken back open', () => {
		const back = sampleAttempt(2, '2026-06-01', { 'code.apis': 1 });
		const theirs = sampleAttempt(3, '2026-07-01', { ...start.answers, 'code.samples': 1 });
		expect(joined([start, back], [start, theirs]).days.at(-1)![1]).toEqual({
			'code.apis': 1,
			'code.samples': 1
		});
	});

	test('of three devices have what was said last, though another had said the same before', () => {
		const same = sampleAttempt(2, '2026-08-01', { 'code.apis': 2, 'code.review': 0 });
		const other = sampleAttempt(3, '2026-08-15', { 'code.apis': 0, 'code.review': 0 });
		const last = sampleAttempt(4, '2026-09-01', { 'code.apis': 2, 'code.review': 0 });
		const once = mergeKept(kept({ attempts: [start, same] }), kept({ attempts: [start, last] }));
		const { days } = joined(once.kept.records.attempts, [start, other]);
		expect(days.map(([, answers]) => answers)).toMatchObject(
			[1, 2, 0, 2].map((level) => ({ 'code.apis': level }))
		);
	});

	test('keep what either holds of questions that are no longer asked', () => {
		const older = { ...start, older: { 'code.gone': 2 as const } };
		expect(mergeKept(kept({ attempts: [start] }), kept({ attempts: [older] })).kept).toEqual(
			kept({ attempts: [older] })
		);
	});

	test('of which one is still being given stay so, with what comes in', () => {
		const here = kept({
			draft: { attemptId: 7, day: sampleDay('2026-06-01'), answers: { 'code.review': 2 } }
		});
		const { records } = mergeKept(here, kept({ attempts: [start] })).kept;
		expect(records.attempts).toEqual([start]);
		expect(records.draft).toEqual({
			attemptId: 7,
			day: '2026-06-01',
			answers: { 'code.apis': 1, 'code.review': 2 }
		});
	});
});

describe('steps', () => {
	test.each([
		{ here: '2026-11-01', incoming: '2026-11-02', state: 'done', asked: 0 },
		{ here: '2026-11-02', incoming: '2026-11-01', state: 'under-way', asked: 0 },
		{ here: '2026-11-01', incoming: '2026-11-01', state: 'under-way', asked: 1 }
	])(
		'changed here on $here, there on $incoming, are "$state"',
		({ here, incoming, state, asked }) => {
			const merged = mergeKept(
				kept({ steps: [step('a', here)] }),
				kept({ steps: [step('a', incoming, { state: 'done' })] })
			);
			expect(merged.kept.records.steps).toMatchObject([{ state }]);
			expect(merged.contradictions).toHaveLength(asked);
		}
	);

	test('of one day and one state fill in each other’s day and words', () => {
		const due = sampleDay('2026-11-10');
		const merged = mergeKept(
			kept({ steps: [step('a', '2026-11-01', { due })] }),
			kept({ steps: [step('a', '2026-11-01', { intention: 'When it rains, I will write.' })] })
		);
		expect(merged.contradictions).toEqual([]);
		expect(merged.kept.records.steps).toMatchObject([
			{ due, intention: 'When it rains, I will write.' }
		]);
	});

	test('are what the person says they are', () => {
		const there = step('a', '2026-11-01', { state: 'done' });
		const sides = [kept({ steps: [step('a', '2026-11-01')] }), kept({ steps: [there] })] as const;
		expect(mergeKept(...sides, ['step a']).kept.records.steps).toEqual([there]);
	});
});

describe('what a person said about themselves', () => {
	const here: Person = { ...NOBODY, stage: 'already-in', liked: ['devrel-lead'] };
	const incoming: Person = {
		stage: 'breaking-in',
		origin: 'writing',
		hoursPerWeek: 6,
		liked: ['technical-writer']
	};
	const merge = (theirs?: string[]) =>
		mergeKept(kept({ person: here }), kept({ person: incoming }), theirs);

	test('is filled in from elsewhere, and asked where it differs', () => {
		const { kept, contradictions } = merge();
		expect(kept.records.person).toEqual({
			stage: 'already-in',
			origin: 'writing',
			hoursPerWeek: 6,
			liked: ['devrel-lead', 'technical-writer']
		});
		expect(contradictions).toEqual([
			{
				kind: 'person',
				key: 'person stage',
				fact: 'stage',
				here: 'already-in',
				there: 'breaking-in'
			}
		]);
	});

	test('is what they choose', () => {
		expect(merge(['person stage']).kept.records.person.stage).toBe('breaking-in');
	});
});

describe('targets', () => {
	test('fill up to four, and it is said how many did not come in', () => {
		const [a, b, c, d, e] = ROLE_IDS.map(role) as [Target, Target, Target, Target, Target];
		const merged = mergeKept(kept({ targets: [a, b, c] }), kept({ targets: [c, d, e] }));
		expect(merged.kept.records.targets).toEqual([a, b, c, d]);
		expect(merged.leftOut).toBe(1);
	});

	test('that are one listing with two readings are asked about', () => {
		const [here, there] = [own('Advocate'), own('Advocate', 3)];
		const sides = [kept({ targets: [here] }), kept({ targets: [there] })] as const;
		expect(mergeKept(...sides).contradictions).toMatchObject([{ kind: 'target', here, there }]);
		expect(mergeKept(...sides).kept.records.targets).toEqual([here]);
		expect(mergeKept(...sides, ['target mine']).kept.records.targets).toEqual([there]);
	});

	test('stand as their listing stands here', () => {
		const listing = sampleListing({ title: 'As it is here' });
		const here = kept({ targets: [targetOf(listing)] }, { listings: [listing] });
		const merged = mergeKept(here, kept({ targets: [own('As it was there')] }));
		expect(merged.contradictions).toEqual([]);
		expect(merged.kept).toEqual(here);
	});
});

describe('evidence and notes', () => {
	test('from elsewhere come in, and pieces that differ are asked about', () => {
		const merged = mergeKept(
			kept({ evidence: [evidence('a', 'as it is here'), evidence('b', 'only here')] }),
			kept({ evidence: [evidence('c', 'only there'), evidence('a', 'as it was there')] })
		);
		expect(merged.kept.records.evidence.map(({ note }) => note)).toEqual([
			'as it is here',
			'only here',
			'only there'
		]);
		expect(merged.contradictions).toMatchObject([{ key: 'evidence a' }]);
	});

	test.each([
		{ here: '2026-11-20', there: '2026-11-21', text: 'there', asked: 0 },
		{ here: '2026-11-21', there: '2026-11-20', text: 'here', asked: 0 },
		{ here: '2026-11-20', there: '2026-11-20', text: 'here', asked: 1 }
	])('of $here and $there: that from $text holds', ({ here, there, text, asked }) => {
		const merged = mergeKept(
			kept({}, { notes: [boundary('here', here)] }),
			kept({}, { notes: [boundary('there', there)] })
		);
		expect(merged.kept.notes).toMatchObject([{ text }]);
		expect(merged.contradictions).toHaveLength(asked);
	});
});

describe('listings', () => {
	const looks = (...days: string[]) =>
		days.map((day) => ({ day: sampleDay(day), still: 'yes' as const }));

	test('of one id have the looks of both, and fill in what is left empty on one side', () => {
		const mine = sampleListing({ employer: 'Brightqueue', looks: looks('2026-05-01') });
		const theirs = { ...mine, employer: '', excites: 'the people', looks: looks('2026-04-01') };
		const merged = mergeKept(kept({}, { listings: [mine] }), kept({}, { listings: [theirs] }));
		expect(merged.contradictions).toEqual([]);
		expect(merged.kept.listings).toEqual([
			{ ...mine, excites: 'the people', looks: looks('2026-04-01', '2026-05-01') }
		]);
	});

	test('of which both sides changed the same are asked about', () => {
		const mine = sampleListing({ state: 'applied' });
		const theirs = sampleListing({ state: 'heard-back', excites: 'the people' });
		const sides = [kept({}, { listings: [mine] }), kept({}, { listings: [theirs] })] as const;
		expect(mergeKept(...sides).kept.listings).toMatchObject([
			{ state: 'applied', excites: 'the people' }
		]);
		const chosen = mergeKept(...sides, ['listing mine']);
		expect(chosen.kept.listings).toMatchObject([{ state: 'heard-back' }]);
	});
});

test.each([
	['later there', '2026-11-20', '2026-11-21', '2026-11-21'],
	['later here', '2026-11-21', '2026-11-20', '2026-11-21'],
	['only there', null, '2026-11-20', '2026-11-20'],
	['only here', '2026-11-20', null, '2026-11-20']
])('a check-in %s is the one that stays', (_, here, there, expected) => {
	const checkIn = (day: string | null) => day && { day: sampleDay(day), wantsGrowth: false };
	const merged = mergeKept(
		kept({ checkIn: checkIn(here) || null }),
		kept({ checkIn: checkIn(there) || null })
	);
	expect(merged.kept.records.checkIn?.day).toBe(expected);
});

describe('what is imported', () => {
	test.each([null, 7, 'kept', {}, { records: 7, listings: {}, notes: null }])(
		'is nothing in %j',
		(value) => {
			expect(readKept(value)).toEqual(NOTHING_KEPT);
		}
	);

	test('loses what cannot be read, and keeps the rest once', () => {
		const listing = sampleListing();
		const note = boundary('no travel');
		expect(
			readKept({ listings: [listing, { id: 'x' }, listing], notes: [null, note, note] })
		).toEqual({ ...NOTHING_KEPT, listings: [listing], notes: [note] });
	});
});
