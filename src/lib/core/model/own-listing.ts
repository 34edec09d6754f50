import { readReading } from '../listing/kept.ts';
import type { ListingReading } from '../listing/analyse.ts';
import { readDay, type Day } from './day.ts';
import { faultOfSkillRequirement, type Requirement, type SkillRequirement } from './requirement.ts';
import { SKILLS, perSkill, type SkillId } from './skill.ts';
import { MAX_TITLE, OWN_LISTING, type Target } from './target.ts';

/** What became of a listing; private. */
export const LISTING_STATES = ['saved', 'applied', 'heard-back', 'let-go'] as const;
export type ListingState = (typeof LISTING_STATES)[number];

/** Where the job stands beside the present one. */
export const COMPARISONS = ['lower', 'same', 'higher'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** The answers to "is this still you?" */
export const STILL_ME = ['yes', 'partly', 'something-else'] as const;
export type StillMe = (typeof STILL_ME)[number];

export interface Look {
	readonly day: Day;
	readonly still: StillMe;
}

/** A listing of one's own, as the device keeps it. Its picture is kept apart. */
export interface OwnListing {
	readonly id: string;
	readonly title: string;
	readonly employer: string;
	readonly text: string;
	/** Where it was found; may be empty. */
	readonly source: string;
	/** The day on which it was saved. */
	readonly day: Day;
	readonly excites: string;
	/** Null where it is left open. */
	readonly compared: Comparison | null;
	readonly state: ListingState;
	/** As the app read it. */
	readonly reading: ListingReading;
	/** What the person reads otherwise. */
	readonly corrected: Corrections;
	readonly titleShown: boolean;
	readonly pictured: boolean;
	/** The look backs, the latest last. */
	readonly looks: readonly Look[];
}

export type Corrections = Readonly<Partial<Record<SkillId, SkillRequirement>>>;

/** What may be changed of a listing that is kept. */
export type ListingChange = Partial<
	Pick<
		OwnListing,
		| 'title'
		| 'employer'
		| 'source'
		| 'excites'
		| 'compared'
		| 'state'
		| 'corrected'
		| 'titleShown'
		| 'looks'
	>
>;

export const MAX_EXCITES = 200;
export const MAX_EMPLOYER = 60;
export const MAX_SOURCE = 500;

/** Months after which a listing is looked at again. */
const LOOK_BACK_MONTHS = 6;

/** What a listing asks for: as it was read, with the person's own reading before the app's. */
export function requirementOf({
	reading,
	corrected
}: Pick<OwnListing, 'reading' | 'corrected'>): Requirement {
	return perSkill((skill) => {
		const { importance, level } = corrected[skill] ?? reading.skills[skill];
		return { importance, level };
	});
}

/**
 * Corrections after one more figure. Importance and level are both 0 or neither: one that becomes 0 takes
 * the other along, one that leaves 0 brings back what was read, else a middling value. A correction that
 * says what the app read is none.
 */
export function corrections(
	listing: Pick<OwnListing, 'reading' | 'corrected'>,
	skill: SkillId,
	change: Partial<SkillRequirement>
): Corrections {
	const read = listing.reading.skills[skill];
	const now = requirementOf(listing)[skill];
	const { [skill]: _, ...others } = listing.corrected;
	const wanted = { ...now, ...change };
	const zero = change.importance === 0 || change.level === 0;
	const next = zero
		? { importance: 0, level: 0 }
		: {
				importance: wanted.importance || read.importance || 1,
				level: wanted.level || read.level || 2
			};
	const asRead = next.importance === read.importance && next.level === read.level;
	return asRead ? others : { ...others, [skill]: next };
}

/** The listing as a target: its figures and its title, never its text. */
export function targetOf(listing: OwnListing): Target {
	return {
		kind: 'own',
		id: listing.id,
		title: listing.title || OWN_LISTING,
		requirement: requirementOf(listing),
		titleShown: listing.titleShown
	};
}

/** Targets after a listing changed: the one that stands for it follows. */
export function followListing(targets: readonly Target[], listing: OwnListing): readonly Target[] {
	return targets.map((target) =>
		target.kind === 'own' && target.id === listing.id ? targetOf(listing) : target
	);
}

/** Targets without the one that stands for a listing. */
export function withoutListing(targets: readonly Target[], id: string): readonly Target[] {
	return targets.filter((target) => !(target.kind === 'own' && target.id === id));
}

/** The latest first. */
export function latestFirst(listings: readonly OwnListing[]): OwnListing[] {
	return [...listings].sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0));
}

/** Whether it was saved, or last looked back at, six months ago or more. A listing that was let go rests. */
export function isLookBackDue(
	{ day, looks, state }: Pick<OwnListing, 'day' | 'looks' | 'state'>,
	today: Day
): boolean {
	return state !== 'let-go' && monthsLater(looks.at(-1)?.day ?? day, LOOK_BACK_MONTHS) <= today;
}

/** The same date some months later, or the last day of that month. */
function monthsLater(day: Day, months: number): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
	const later = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)));
	return later.toISOString().slice(0, 10);
}

/** The first words of a text, as a title until the person gives one. */
export function titleFrom(text: string): string {
	const [line = ''] = text.split('\n', 20).flatMap((raw) => {
		const plain = raw.replace(/^[\s#*_>•-]+|[\s#*_:]+$/g, '').replace(/\s+/g, ' ');
		return plain ? [plain] : [];
	});
	return endWhole(line, shorten(line, MAX_TITLE));
}

/** A shorter text that ends with its first sentence, or with a whole word, where there is one to end with. */
function endWhole(line: string, short: string): string {
	if (short.length === line.length) return short;
	const [, sentence] = /^(.{15,}?)[.?!](?=\s)/u.exec(short) ?? [];
	return sentence ?? short.replace(/\s+\S*$/u, '…');
}

/** Text on one line, without what cannot be seen, of at most `max` characters. */
export function shorten(text: string, max: number): string {
	const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').toWellFormed();
	return [...line].slice(0, max).join('').trim();
}

/** An address as a link may have it, or null: only of the web. */
export function webAddress(text: string): string | null {
	if (!/^https?:\/\//i.test(text)) return null;
	try {
		return new URL(text).href;
	} catch {
		return null;
	}
}

const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
	values.find((one) => one === value);

/** What is usable in a stored value that should be a listing; null without an id, a text or a day. */
export function readOwnListing(value: unknown): OwnListing | null {
	if (typeof value !== 'object' || value === null) return null;
	const given = value as Record<string, unknown>;
	const day = readDay(given['day']);
	const { id, text } = given;
	if (typeof id !== 'string' || typeof text !== 'string' || !day) return null;
	const line = (key: string, max: number) =>
		typeof given[key] === 'string' ? shorten(given[key], max) : '';
	return {
		id,
		title: line('title', MAX_TITLE),
		employer: line('employer', MAX_EMPLOYER),
		text,
		source: line('source', MAX_SOURCE),
		day,
		excites: line('excites', MAX_EXCITES),
		compared: oneOf(COMPARISONS, given['compared']) ?? null,
		state: oneOf(LISTING_STATES, given['state']) ?? 'saved',
		reading: readReading(given['reading'], text),
		corrected: readCorrections(given['corrected']),
		titleShown: given['titleShown'] === true,
		pictured: given['pictured'] === true,
		looks: Array.isArray(given['looks']) ? given['looks'].flatMap(readLook) : []
	};
}

function readCorrections(value: unknown): Corrections {
	if (typeof value !== 'object' || value === null) return {};
	const given = value as Partial<Record<SkillId, SkillRequirement>>;
	return Object.fromEntries(
		SKILLS.flatMap((skill) => {
			const one = given[skill];
			if (!one || faultOfSkillRequirement(one)) return [];
			return [[skill, { importance: one.importance, level: one.level }]];
		})
	);
}

function readLook(value: unknown): Look[] {
	if (typeof value !== 'object' || value === null) return [];
	const { day, still } = value as Record<string, unknown>;
	const on = readDay(day);
	const answer = oneOf(STILL_ME, still);
	return on && answer ? [{ day: on, still: answer }] : [];
}
