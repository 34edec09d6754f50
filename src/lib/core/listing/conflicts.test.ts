import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleDay } from '../../../../tests/samples.ts';
import type { Boundary } from '../model/note.ts';
import { conflictsWith } from './conflicts.ts';

const entry = (text: string, about: Boundary['about'] = 'condition'): Boundary => ({
	kind: 'boundary',
	id: text,
	about,
	text,
	reason: '',
	day: sampleDay('2026-11-21')
});
const listing = { title: '', employer: '', text: '' };

describe('a condition or a kind of work', () => {
	test.each<[entry: string, text: string, named: boolean]>([
		['art', 'You are smart. We start soon.', false],
		['art', 'Work on our art.', true],
		['night shift', 'Some NIGHT-SHIFTS are part of it.', true],
		['night shift', 'A shift at night.', false],
		['Café', 'a cafe in town', true],
		['cafe', 'Le Café', true],
		['on call', 'An on-call rota', true],
		['C', 'We write C++ and C#.', false],
		['C++', 'We write C++.', true],
		['gambling', 'We make ＧＡＭＢＬＩＮＧ fun', true],
		['company', 'one of many companies', true],
		['weekend', '', false],
		['…', 'anything … at all', false]
	])('%j in %j: %s', (words, text, named) => {
		expect(conflictsWith([entry(words)], { ...listing, text })).toHaveLength(Number(named));
	});

	test('is looked for in the title too', () => {
		const list = [entry('crypto', 'work')];
		expect(conflictsWith(list, { ...listing, title: 'Advocate, Crypto' })).toEqual(list);
	});
});

describe('an employer', () => {
	const list = [entry('Meta', 'employer')];
	test.each<[string, typeof listing, boolean]>([
		['by name', { ...listing, employer: 'Meta Platforms' }, true],
		['not in the text of another', { ...listing, employer: 'Acme', text: 'meta tags' }, false],
		['in the text where none is known', { ...listing, text: 'At Meta’s we build' }, true],
		['not within a word', { ...listing, employer: 'Metalworks' }, false]
	])('%s', (_, where, named) => {
		expect(conflictsWith(list, where)).toHaveLength(Number(named));
	});
});

test('entries are told in their order, those that are not named are left out', () => {
	const list = [entry('travel'), entry('boats'), entry('unpaid work')];
	const text = 'Unpaid work, and travel.';
	expect(conflictsWith(list, { ...listing, text }).map(({ id }) => id)).toEqual([
		'travel',
		'unpaid work'
	]);
});

test('words are found wherever they stand, in any case', () => {
	const word = fc.stringMatching(/^[a-z]{3,9}$/);
	fc.assert(
		fc.property(fc.array(word), word, word, fc.array(word), (before, one, two, after) => {
			const text = [...before, one.toUpperCase(), two, ...after].join(' ');
			expect(conflictsWith([entry(`${one} ${two}`)], { ...listing, text })).toHaveLength(1);
		})
	);
});

test('no words of an entry, none found', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			expect(conflictsWith([entry('zzqqx')], { ...listing, text })).toEqual([]);
		})
	);
});
