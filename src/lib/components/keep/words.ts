import type { Contradiction, PersonFact } from '../../core/history/contradiction.ts';
import type { Kept } from '../../core/history/merge.ts';
import type { Answer } from '../../core/model/answer.ts';
import type { Day } from '../../core/model/day.ts';
import type { Note } from '../../core/model/note.ts';
import { requirementOf, type OwnListing } from '../../core/model/own-listing.ts';
import type { Question } from '../../core/model/question.ts';
import { LEVEL_WORDS, SKILLS } from '../../core/model/skill.ts';
import type { StepRecord } from '../../core/model/step.ts';
import type { Target } from '../../core/model/target.ts';
import { askedText, STATE_WORDS } from '../listings/words.ts';
import { dayText, listed } from '../results/words.ts';

const few = (count: number, one: string, more = `${one}s`) =>
	count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];

/** What something holds, as in "answers of 2 days, from … to …, 1 target and 3 steps". */
export function heldText({ records, listings, notes }: Kept): string {
	const { attempts, targets, steps, evidence } = records;
	const days = attempts.map(({ day }) => day).sort();
	const parts = [
		...(days.length > 0 ? [`answers of ${spanText(days)}`] : []),
		...few(targets.length, 'target'),
		...few(steps.length, 'step'),
		...few(evidence.length, 'piece of evidence', 'pieces of evidence'),
		...few(listings.length, 'listing'),
		...few(
			ofKind(notes, 'boundary'),
			'entry of your “do not work” list',
			'entries of your “do not work” list'
		),
		...few(ofKind(notes, 'person'), 'note about a person', 'notes about people')
	];
	return parts.length > 0 ? listed(parts) : 'nothing yet';
}

const ofKind = (notes: readonly Note[], kind: Note['kind']) =>
	notes.filter((note) => note.kind === kind).length;

function spanText(days: readonly Day[]): string {
	const [first = '', last = first] = [days[0], days.at(-1)].map((day) => day && dayText(day));
	if (days.length === 1) return `1 day, ${first}`;
	return `${days.length} days, from ${first} to ${last}`;
}

export interface ContradictionText {
	readonly about: string;
	readonly here: string;
	readonly there: string;
}

/** A contradiction as a question with its two sides. */
export function contradictionText(
	contradiction: Contradiction,
	questions: readonly Question[]
): ContradictionText {
	switch (contradiction.kind) {
		case 'answer': {
			const { day, here, there } = contradiction;
			const question = questions.find(({ id }) => id === contradiction.question);
			const words = (answer: Answer | undefined) => answerText(answer, question);
			return {
				about: `${question?.title ?? contradiction.question}, on ${dayText(day)}`,
				here: words(here),
				there: words(there)
			};
		}
		case 'step':
			return sides(`The step “${contradiction.here.title}”`, contradiction, stepText);
		case 'person': {
			const { about, words } = PERSON_WORDS[contradiction.fact];
			return sides(about, contradiction, (value) => words?.[String(value)] ?? String(value));
		}
		case 'target':
			return sides('One of your targets', contradiction, targetText);
		case 'listing':
			return sides(
				`What you wrote about “${contradiction.here.title}”`,
				contradiction,
				listingText
			);
		case 'evidence':
			return sides('A piece of evidence', contradiction, ({ note, link, day }) =>
				[note, link, dayText(day)].filter(Boolean).join(', ')
			);
		case 'note':
			return sides('A note of yours', contradiction, noteText);
	}
}

function sides<T>(
	about: string,
	{ here, there }: { readonly here: T; readonly there: T },
	words: (side: T) => string
): ContradictionText {
	return { about, here: words(here), there: words(there) };
}

function answerText(answer: Answer | undefined, question: Question | undefined): string {
	if (answer === undefined) return 'open';
	return answer === 'not-sure' ? 'not sure' : (question?.levels[answer] ?? LEVEL_WORDS[answer]);
}

const STEP_WORDS: Readonly<Record<StepRecord['state'], string>> = {
	suggested: 'put back among the suggestions',
	'under-way': 'under way',
	done: 'done',
	'not-for-me': 'not for me'
};

function stepText({ state, due, intention }: StepRecord): string {
	return [STEP_WORDS[state], due && `by ${dayText(due)}`, intention && `“${intention}”`]
		.filter(Boolean)
		.join(', ');
}

const PERSON_WORDS: Readonly<
	Record<PersonFact, { about: string; words?: Readonly<Record<string, string>> }>
> = {
	stage: {
		about: 'Where you stand',
		words: { 'breaking-in': 'breaking in to DevRel', 'already-in': 'already in DevRel' }
	},
	origin: { about: 'What you do, or did, before DevRel' },
	hoursPerWeek: { about: 'Hours a week that you can spare' }
};

function targetText(target: Target): string {
	switch (target.kind) {
		case 'own': {
			const asked = SKILLS.filter((skill) => target.requirement[skill].importance > 0);
			const figures = asked.map((skill) => `${skill} ${askedText(target.requirement[skill])}`);
			return [target.title, ...figures].join('; ');
		}
		case 'free':
			return [target.text, target.learn].filter(Boolean).join(', ');
		default:
			return target.id;
	}
}

function listingText(listing: OwnListing): string {
	const { title, employer, source, excites, state } = listing;
	const requirement = requirementOf(listing);
	const figures = Object.keys(listing.corrected).length
		? SKILLS.map((skill) => `${skill} ${askedText(requirement[skill])}`)
		: [];
	return [title, employer, source, excites, STATE_WORDS[state], ...figures]
		.filter(Boolean)
		.join('; ');
}

function noteText(note: Note): string {
	return note.kind === 'boundary'
		? [note.text, note.reason].filter(Boolean).join(', ')
		: [note.text, note.where, note.worksOn, note.couldDo, note.next && dayText(note.next)]
				.filter(Boolean)
				.join(', ');
}
