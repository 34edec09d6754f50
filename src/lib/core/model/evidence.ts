import { readPastDay, type Day } from './day.ts';

/** Something that happened which an answer rests on. Its note or its link may be empty, not both. */
export interface Evidence {
	readonly id: string;
	/** The id of the question, which may be one that is no longer asked; empty where it goes with none. */
	readonly question: string;
	/** The id of the rule whose step left it; empty where it came without one. */
	readonly step: string;
	/** One line on what happened. */
	readonly note: string;
	/** An address of the web, or empty. */
	readonly link: string;
	/** The day on which it happened, from 1950 on: old evidence counts. */
	readonly day: Day;
}

/** A piece of evidence that is to be kept; without an id it is a new one. */
export type NewEvidence = Omit<Evidence, 'id'> & { readonly id?: string };

export const MAX_EVIDENCE_NOTE = 240;
export const MAX_LINK = 500;

/**
 * A text as an address of the web (`http` or `https`), or null where it is none: nothing else may become a
 * link. An address without a scheme is taken for `https`.
 */
export function webAddress(text: string): string | null {
	const trimmed = text.trim();
	const bare = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#].*)?$/u.test(trimmed);
	const address = bare ? `https://${trimmed}` : trimmed;
	if (!/^https?:\/\/./iu.test(address) || address.length > MAX_LINK) return null;
	try {
		const { href, protocol } = new URL(address);
		return ['http:', 'https:'].includes(protocol) && href.length <= MAX_LINK ? href : null;
	} catch {
		return null;
	}
}

const line = (value: unknown, most: number): string =>
	typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim().slice(0, most) : '';

/** A stored or imported value as evidence, or null where nothing of it can be used. */
export function readEvidence(value: unknown): Evidence | null {
	if (typeof value !== 'object' || value === null) return null;
	const { id, question, step, note, link, day } = value as Record<string, unknown>;
	const on = readPastDay(day);
	const words = line(note, MAX_EVIDENCE_NOTE);
	const address = typeof link === 'string' ? (webAddress(link) ?? '') : '';
	if (typeof id !== 'string' || id === '' || !on || (!words && !address)) return null;
	return {
		id,
		question: typeof question === 'string' ? question : '',
		step: typeof step === 'string' ? step : '',
		note: words,
		link: address,
		day: on
	};
}

/** What was written into a form, as it can be kept, or what stands in the way. */
export type EvidenceInput =
	| { readonly ok: true; readonly note: string; readonly link: string }
	| { readonly ok: false; readonly fault: 'empty' | 'link' };

/** Checks what was written into a form; either part may be left out. */
export function checkEvidence(note: string, link: string): EvidenceInput {
	const words = line(note, MAX_EVIDENCE_NOTE);
	if (link.trim() === '') {
		return words ? { ok: true, note: words, link: '' } : { ok: false, fault: 'empty' };
	}
	const address = webAddress(link);
	return address ? { ok: true, note: words, link: address } : { ok: false, fault: 'link' };
}

/** Evidence, the latest first; that of one day in the order of ids, which is the same on every device. */
export function latestEvidenceFirst(evidence: readonly Evidence[]): Evidence[] {
	return [...evidence].sort((a, b) =>
		a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? 1 : -1
	);
}

/** Pieces of evidence by question id. */
export function countEvidence(evidence: readonly Evidence[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { question } of evidence) {
		if (question) counts[question] = (counts[question] ?? 0) + 1;
	}
	return counts;
}
