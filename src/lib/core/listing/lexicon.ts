import type { SkillId } from '../model/skill.ts';
import { Phrases } from './phrase.ts';
import type { Seniority } from '../model/listing.ts';
import type { AlsoId, Grade, Section, Signals, TitleKind } from './signals.ts';

/** What a phrase says where it is found in a sentence. */
export type Found =
	| {
			readonly is: 'skill';
			readonly skill: SkillId;
			readonly strong: boolean;
			/** Which signal it belongs to, counted over all skills. */
			readonly signal: number;
	  }
	| { readonly is: 'trap'; readonly skill: SkillId | null }
	| { readonly is: 'not' }
	| { readonly is: 'person' }
	| { readonly is: 'company' }
	| { readonly is: 'introduces' }
	| { readonly is: 'section'; readonly section: Section }
	| { readonly is: 'grade'; readonly grade: Grade }
	| { readonly is: 'also'; readonly also: AlsoId };

export type InTitle =
	| { readonly is: 'kind'; readonly kind: TitleKind }
	| { readonly is: 'seniority'; readonly seniority: Seniority };

/** Signals made ready for reading. Making it takes some milliseconds, so it is made once. */
export interface Lexicon {
	readonly sentences: Phrases<Found>;
	/** `order`: where two fit equally well, the section that comes first in the file. */
	readonly headings: Phrases<{ readonly section: Section; readonly order: number }>;
	readonly titles: Phrases<InTitle>;
	/** Whether any phrase has this word. */
	readonly isKnown: (word: string) => boolean;
}

/** Throws where a phrase is not well formed, with the phrase. */
export function lexiconOf(signals: Signals): Lexicon {
	const sentences = sentencePhrases(signals);
	const headings = new Phrases<{ section: Section; order: number }>(signals.groups);
	signals.sections.forEach(({ section, headings: texts, sentences: tells }, order) => {
		headings.addAll(texts, { section, order });
		sentences.addAll(tells, { is: 'section', section });
	});
	const titles = new Phrases<InTitle>(signals.groups);
	for (const { kind, phrases } of signals.titles) titles.addAll(phrases, { is: 'kind', kind });
	for (const { seniority, phrases } of signals.seniority) {
		titles.addAll(phrases, { is: 'seniority', seniority });
	}
	return {
		sentences,
		headings,
		titles,
		isKnown: (word) => sentences.isKnown(word) || headings.isKnown(word) || titles.isKnown(word)
	};
}

function sentencePhrases(signals: Signals): Phrases<Found> {
	const phrases = new Phrases<Found>(signals.groups);
	let signal = 0;
	for (const { skill, signals: kinds, traps } of signals.skills) {
		for (const { strong = [], weak = [] } of kinds) {
			phrases.addAll(strong, { is: 'skill', skill, strong: true, signal });
			phrases.addAll(weak, { is: 'skill', skill, strong: false, signal });
			signal++;
		}
		phrases.addAll(traps, { is: 'trap', skill });
	}
	phrases.addAll(signals.traps, { is: 'trap', skill: null });
	phrases.addAll(signals.negations, { is: 'not' });
	phrases.addAll(signals.person, { is: 'person' });
	phrases.addAll(signals.company, { is: 'company' });
	phrases.addAll(signals.introduces, { is: 'introduces' });
	for (const { also, phrases: texts } of signals.also) phrases.addAll(texts, { is: 'also', also });
	for (const { grade, phrases: texts } of signals.grades) {
		phrases.addAll(texts, { is: 'grade', grade });
	}
	return phrases;
}
