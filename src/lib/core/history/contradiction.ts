import type { Answer } from '../model/answer.ts';
import type { Day } from '../model/day.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Note } from '../model/note.ts';
import type { OwnListing } from '../model/own-listing.ts';
import type { Person } from '../model/person.ts';
import type { QuestionId } from '../model/question.ts';
import type { StepRecord } from '../model/step.ts';
import type { Target } from '../model/target.ts';

interface Sides<T> {
	readonly here: T;
	readonly there: T;
}

export const PERSON_FACTS = ['stage', 'origin', 'hoursPerWeek'] as const;
export type PersonFact = (typeof PERSON_FACTS)[number];

/** What one device says and another denies, where neither said it on a later day. */
export type Contradiction = { readonly key: string } & (
	| ({
			readonly kind: 'answer';
			readonly question: QuestionId;
			readonly day: Day;
	  } & Sides<Answer | undefined>)
	| ({ readonly kind: 'step' } & Sides<StepRecord>)
	| ({ readonly kind: 'person'; readonly fact: PersonFact } & Sides<Person[PersonFact]>)
	| ({ readonly kind: 'target' } & Sides<Target>)
	| ({ readonly kind: 'listing' } & Sides<OwnListing>)
	| ({ readonly kind: 'evidence' } & Sides<Evidence>)
	| ({ readonly kind: 'note' } & Sides<Note>)
);

/** Tells whether what comes from elsewhere holds; it does only where the person said so. */
export type Ask = (contradiction: Contradiction) => boolean;
