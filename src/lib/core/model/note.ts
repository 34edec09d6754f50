import { readDay, type Day } from './day.ts';

/** What an entry on the "do not work" list is about. */
export const BOUNDARY_KINDS = ['condition', 'work', 'employer'] as const;
export type BoundaryKind = (typeof BOUNDARY_KINDS)[number];

export const MAX_NOTE = 120;
export const MAX_REASON = 240;

/** Something that the person does not work under, on or for. */
export interface Boundary {
	readonly kind: 'boundary';
	readonly id: string;
	readonly about: BoundaryKind;
	/** A condition, a kind of work, or an employer, in a few words. */
	readonly text: string;
	/** May be empty. */
	readonly reason: string;
	/** The day on which it was written. */
	readonly day: Day;
}

/** A note for oneself about somebody met. All but `text` may be empty. */
export interface PersonNote {
	readonly kind: 'person';
	readonly id: string;
	/** Who it is. */
	readonly text: string;
	readonly where: string;
	readonly worksOn: string;
	/** What the writer could do for them. */
	readonly couldDo: string;
	/** When to write to them next. */
	readonly next: Day | null;
	readonly day: Day;
}

/** A private note. Notes are no part of a person's records, so that nothing made of records holds one. */
export type Note = Boundary | PersonNote;

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A stored or imported value as a note, or null where it is none. */
export function readNote(value: unknown): Note | null {
	if (typeof value !== 'object' || value === null) return null;
	const note = value as Record<string, unknown>;
	const { id, kind } = note;
	const day = readDay(note['day']);
	const text = words(note['text']);
	if (typeof id !== 'string' || !day || text === '') return null;
	if (kind === 'person') {
		const where = words(note['where']);
		const worksOn = words(note['worksOn']);
		const couldDo = words(note['couldDo']);
		return { kind, id, text, where, worksOn, couldDo, next: readDay(note['next']), day };
	}
	if (kind !== 'boundary') return null;
	const about = BOUNDARY_KINDS.find((known) => known === note['about']) ?? 'condition';
	return { kind, id, about, text, reason: words(note['reason']), day };
}

/** The "do not work" list in the order in which it was written, kind by kind. */
export function boundariesOf(notes: readonly Note[]): Boundary[] {
	const place = ({ about }: Boundary) => BOUNDARY_KINDS.indexOf(about);
	return notes
		.filter((note) => note.kind === 'boundary')
		.sort((a, b) => place(a) - place(b) || byDay(a, b));
}

/** The people to write to next first; those without a day last, the latest met first. */
export function peopleOf(notes: readonly Note[]): PersonNote[] {
	return notes
		.filter((note) => note.kind === 'person')
		.sort((a, b) => {
			if (a.next && b.next && a.next !== b.next) return a.next < b.next ? -1 : 1;
			return Number(!a.next) - Number(!b.next) || byDay(b, a);
		});
}

function byDay(a: Note, b: Note): number {
	if (a.day === b.day) return 0;
	return a.day < b.day ? -1 : 1;
}
