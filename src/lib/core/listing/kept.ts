import { SENIORITIES } from '../model/listing.ts';
import { faultOfSkillRequirement, type SkillRequirement } from '../model/requirement.ts';
import { SKILLS, perSkill, type SkillId } from '../model/skill.ts';
import type { Doubt, ListingReading } from './analyse.ts';
import type { Quote } from './quotes.ts';
import { ALSO, SECTIONS } from './signals.ts';

const DOUBTS: readonly Doubt[] = ['empty', 'language', 'short', 'nothing'];

/** A reading without figures: of a text that was not read. */
export const NOT_READ: ListingReading = {
	skills: perSkill(() => ({ importance: 0, level: 0, quotes: [] })),
	seniority: null,
	also: [],
	doubt: 'nothing'
};

/** What is usable in a stored reading of this text; quotes that the text does not have are left out. */
export function readReading(value: unknown, text: string): ListingReading {
	if (typeof value !== 'object' || value === null) return NOT_READ;
	const { skills, seniority, also, doubt } = value as Record<string, unknown>;
	const bySkill = (skills ?? {}) as Partial<Record<SkillId, SkillRequirement>>;
	return {
		skills: perSkill((skill) => {
			const one = bySkill[skill];
			if (!one || faultOfSkillRequirement(one)) return NOT_READ.skills[skill];
			const { importance, level } = one;
			return { importance, level, quotes: quotesOf(one, text) };
		}),
		seniority: SENIORITIES.find((one) => one === seniority) ?? null,
		also: ALSO.flatMap((id) => {
			const found = Array.isArray(also) ? also.find((one) => one?.id === id) : undefined;
			return found ? [{ id, quotes: quotesOf(found, text) }] : [];
		}),
		doubt: DOUBTS.find((one) => one === doubt) ?? null
	};
}

function quotesOf(value: object, text: string): Quote[] {
	const { quotes } = value as { quotes?: unknown };
	if (!Array.isArray(quotes)) return [];
	return quotes.flatMap((quote) => {
		const { start, end, section } = (quote ?? {}) as Partial<Quote>;
		const known = SECTIONS.find((one) => one === section);
		const within =
			Number.isInteger(start) &&
			Number.isInteger(end) &&
			Number(start) >= 0 &&
			Number(start) < Number(end) &&
			Number(end) <= text.length;
		if (!known || !within) return [];
		return [
			{
				text: text.slice(start, end),
				start: Number(start),
				end: Number(end),
				section: known
			}
		];
	});
}

/** A stretch of a listing's text, with the skills that it shows; none for what lies between. */
export interface Marked {
	readonly text: string;
	readonly start: number;
	readonly skills: readonly SkillId[];
}

/** The text in stretches, so that what shows a skill can be marked. Together they are the whole text. */
export function markText(text: string, { skills }: Pick<ListingReading, 'skills'>): Marked[] {
	const spans = SKILLS.flatMap((skill) =>
		skills[skill].quotes.map((quote) => ({ skill, ...quote }))
	);
	const edges = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])]
		.filter((edge) => edge >= 0 && edge <= text.length)
		.sort((a, b) => a - b);
	return edges.slice(1).map((end, i) => {
		const start = edges[i] ?? 0;
		const within = spans.filter((span) => span.start <= start && span.end >= end);
		return {
			text: text.slice(start, end),
			start,
			skills: SKILLS.filter((skill) => within.some((span) => span.skill === skill))
		};
	});
}
