import { expect, test } from 'vitest';
import { sampleAttempt, sampleDay } from '../../../../tests/samples.ts';
import { NOBODY } from '../model/person.ts';
import { isAnythingKept } from './anything.ts';
import { NOTHING_KEPT, type Kept } from './merge.ts';
import type { Records } from './records.ts';

const day = sampleDay('2026-11-22');
const records = (change: Partial<Records>): Partial<Kept> => ({
	records: { ...NOTHING_KEPT.records, ...change }
});

test.each<[what: string, change: Partial<Kept>, kept: boolean]>([
	['nothing', {}, false],
	['somebody who said nothing', records({ person: { ...NOBODY } }), false],
	['answers', records({ attempts: [sampleAttempt(1, day, { 'code.apis': 2 })] }), true],
	['a target', records({ targets: [{ kind: 'role', id: 'technical-writer' }] }), true],
	['the day of a check-in', records({ checkIn: { day, wantsGrowth: false } }), true],
	['a week that was liked', records({ person: { ...NOBODY, liked: ['technical-writer'] } }), true],
	[
		'a note',
		{ notes: [{ kind: 'boundary', id: 'b', about: 'work', text: 'on call', reason: '', day }] },
		true
	]
])('of %s it is %s', (_, change, kept) => {
	expect(isAnythingKept({ ...NOTHING_KEPT, ...change })).toBe(kept);
});
