import { expect, test } from 'vitest';
import {
	sampleAttempt,
	sampleDay,
	sampleRequirement,
	sampleRule
} from '../../../../tests/samples.ts';
import { loadContent } from '../../state/content.ts';
import { NO_RECORDS, type Records } from '../history/records.ts';
import type { Target } from '../model/target.ts';
import { viewAgainst } from './against.ts';

const real = await loadContent();

const today = sampleDay('2026-11-21');
const rules = [
	sampleRule({ id: 'talk', slot: 1, moves: { 'presentation.delivery': 1 }, hours: 1 }),
	sampleRule({ id: 'teach', slot: 2, moves: { 'teaching.sessions': 1 }, hours: 1 }),
	sampleRule({ id: 'apply', slot: 3, kind: 'career' })
];
const content = { ...real, rules };
const own = (id: string, asked: Parameters<typeof sampleRequirement>[0]): Target => ({
	kind: 'own',
	id,
	title: `title of ${id}`,
	requirement: sampleRequirement(asked),
	titleShown: false
});
const answers = { 'presentation.delivery': 0, 'teaching.sessions': 0 } as const;
const records: Records = { ...NO_RECORDS, attempts: [sampleAttempt(1, '2026-11-01', answers)] };
const talks = own('talks', { presentation: [3, 2] });
const both = own('both', { presentation: [2, 2], teaching: [2, 2] });

test('a listing gets the step that helps it, with the other targets that it serves', () => {
	const against = viewAgainst(talks, { ...records, targets: [both] }, content, today);
	expect(against).toMatchObject({
		target: { title: 'title of talks' },
		step: { id: 'talk' },
		serves: ['title of both']
	});
});

test('a listing that is chosen already is not compared with itself', () => {
	const against = viewAgainst(talks, { ...records, targets: [both, talks] }, content, today);
	expect(against?.serves).toEqual(['title of both']);
});

test('a step that helps only other targets is none for this listing', () => {
	const writing = own('writing', { documentation: [3, 2] });
	const against = viewAgainst(writing, { ...records, targets: [both] }, content, today);
	expect(against).toMatchObject({ step: null, serves: [] });
});

test('without answers there is the listing, and no step', () => {
	const against = viewAgainst(talks, NO_RECORDS, content, today);
	expect(against).toMatchObject({ target: { open: ['presentation'] }, step: null });
});

test('where rest comes first there is no step', () => {
	const checkIn = { day: today, wantsGrowth: false };
	expect(viewAgainst(talks, { ...records, checkIn }, content, today)?.step).toBeNull();
});

test('a rated listing stands like one’s own, and free text has no figures', () => {
	const id = real.listings[0]!.id;
	expect(viewAgainst({ kind: 'rated', id }, records, content, today)?.target.key).toBe(
		`rated:${id}`
	);
	expect(viewAgainst({ kind: 'rated', id: 'gone' }, records, content, today)).toBeNull();
	const free: Target = { kind: 'free', id: 'x', text: 'product manager' };
	expect(viewAgainst(free, { ...records, targets: [both] }, content, today)).toBeNull();
});
