import { describe, expect, test } from 'vitest';
import { oldDatabase } from '../../../../tests/old-database.ts';
import { sampleDay } from '../../../../tests/samples.ts';
import { boundariesOf, peopleOf, readNote, type Boundary, type PersonNote } from './note.ts';

const day = sampleDay('2026-11-21');
const boundary: Boundary = {
	kind: 'boundary',
	id: 'a',
	about: 'employer',
	text: 'Acme',
	reason: 'they spy',
	day
};
const person: PersonNote = {
	kind: 'person',
	id: 'b',
	text: 'Sam',
	where: 'a meetup',
	worksOn: 'docs',
	couldDo: 'send a link',
	next: sampleDay('2026-12-01'),
	day
};

describe('a stored note', () => {
	test.each([boundary, person])('of kind $kind is read as it was written', (note) => {
		expect(readNote(structuredClone(note))).toEqual(note);
	});

	test('of the first version opens', () => {
		const [old] = oldDatabase(1).stores['notes']?.records ?? [];
		expect(readNote(old)).toEqual({
			...person,
			id: 'n',
			text: 'kind',
			where: '',
			worksOn: '',
			couldDo: '',
			next: null
		});
	});

	test.each([
		['nothing', null],
		['no object', 7],
		['another kind', { ...person, kind: 'place' }],
		['no text', { ...person, text: '' }],
		['no id', { ...person, id: 7 }],
		['no day', { ...boundary, day: 'yesterday' }]
	])('that is %s is none', (_, value) => {
		expect(readNote(value)).toBeNull();
	});

	test('with damaged parts keeps the others', () => {
		expect(readNote({ ...person, next: 'soon', where: 7 })).toEqual({
			...person,
			next: null,
			where: ''
		});
		expect(readNote({ ...boundary, about: 'weather' })).toEqual({
			...boundary,
			about: 'condition'
		});
	});
});

test('people come in the order of when to write next, those without a day last', () => {
	const at = (id: string, next: string | null, met = '2026-11-21'): PersonNote => ({
		...person,
		id,
		next: next === null ? null : sampleDay(next),
		day: sampleDay(met)
	});
	const notes = [
		at('none', null),
		at('later', '2027-01-01'),
		boundary,
		at('newer', null, '2026-11-22'),
		at('soon', '2026-11-23')
	];
	expect(peopleOf(notes).map(({ id }) => id)).toEqual(['soon', 'later', 'newer', 'none']);
});

test('the list comes kind by kind, each in the order in which it was written', () => {
	const of = (id: string, about: Boundary['about'], written: string): Boundary => ({
		...boundary,
		id,
		about,
		day: sampleDay(written)
	});
	const notes = [
		of('employer', 'employer', '2026-11-01'),
		person,
		of('second', 'condition', '2026-11-03'),
		of('first', 'condition', '2026-11-02'),
		of('work', 'work', '2026-11-01')
	];
	expect(boundariesOf(notes).map(({ id }) => id)).toEqual(['first', 'second', 'work', 'employer']);
});
