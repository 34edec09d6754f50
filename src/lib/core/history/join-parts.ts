import type { CheckIn } from '../model/check-in.ts';
import { targetOf, type Look, type OwnListing } from '../model/own-listing.ts';
import { NOBODY, type Person } from '../model/person.ts';
import { SKILLS } from '../model/skill.ts';
import type { StepRecord } from '../model/step.ts';
import { MAX_TARGETS, sameTarget, type Target } from '../model/target.ts';
import { PERSON_FACTS, type Ask } from './contradiction.ts';

/** Those here in their places, each joined with its other self where the two differ; then the others. */
export function joinBy<T extends object>(
	here: readonly T[],
	incoming: readonly T[],
	keyOf: (one: T) => string,
	join: (mine: T, other: T) => T
): T[] {
	const others = new Map(incoming.map((one) => [keyOf(one), one]));
	const known = new Set(here.map(keyOf));
	return [
		...here.map((mine) => {
			const other = others.get(keyOf(mine));
			return !other || same(mine, other) ? mine : join(mine, other);
		}),
		...incoming.filter((one) => !known.has(keyOf(one)))
	];
}

export function joinById<T extends { readonly id: string }>(
	here: readonly T[],
	incoming: readonly T[],
	join: (mine: T, other: T) => T
): T[] {
	return joinBy(here, incoming, ({ id }) => id, join);
}

/** Whether two values of plain data say the same. */
function same(a: unknown, b: unknown): boolean {
	if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return a === b;
	const [one, other] = [a, b].map((value) => value as Record<string, unknown>) as [
		Record<string, unknown>,
		Record<string, unknown>
	];
	return Object.keys({ ...one, ...other }).every((key) => same(one[key], other[key]));
}

/** Of two values that cannot be weighed, the same one on every device. */
function greater<T>(mine: T, other: T): T {
	return JSON.stringify(other) > JSON.stringify(mine) ? other : mine;
}

/** The state of the later day; on one day, what is empty on one side is filled in from the other. */
export function joinStep(mine: StepRecord, other: StepRecord, ask: Ask): StepRecord {
	if (mine.changed !== other.changed) return mine.changed > other.changed ? mine : other;
	const plan = (one: StepRecord, rest: StepRecord) => ({
		due: one.due ?? rest.due,
		intention: one.intention || rest.intention
	});
	const joined = plan(mine, other);
	if (mine.state === other.state && same(joined, plan(other, mine))) {
		const title = greater(mine.title, other.title);
		return { ...other, ...mine, ...joined, title };
	}
	return ask({ kind: 'step', key: `step ${mine.rule}`, here: mine, there: other }) ? other : mine;
}

/** What a person did not say here is taken from elsewhere; roles that were liked on either are liked. */
export function joinPerson(here: Person, incoming: Person, ask: Ask): Person {
	const person: Record<string, unknown> = {};
	for (const fact of PERSON_FACTS) {
		const [mine, other] = [here[fact], incoming[fact]];
		const open = mine === NOBODY[fact];
		const differ = !open && other !== NOBODY[fact] && mine !== other;
		const holds =
			open ||
			(differ && ask({ kind: 'person', key: `person ${fact}`, fact, here: mine, there: other }));
		person[fact] = holds ? other : mine;
	}
	return { ...here, ...person, liked: [...new Set([...here.liked, ...incoming.liked])] };
}

/** Targets here, those of listings as the listings are by now, and up to four of those from elsewhere. */
export function joinTargets(
	here: readonly Target[],
	incoming: readonly Target[],
	listings: readonly OwnListing[],
	ask: Ask
): { readonly targets: readonly Target[]; readonly leftOut: number } {
	const ofListing = (target: Target) => {
		const listing = target.kind === 'own' && listings.find(({ id }) => id === target.id);
		return listing ? targetOf(listing) : undefined;
	};
	const joined = here.map((mine) => {
		const now = ofListing(mine);
		if (now) return same(now, mine) ? mine : now;
		const other = incoming.find((target) => sameTarget(target, mine));
		if (!other || saysTheSame(mine, other)) return mine;
		const key = `target ${mine.id}`;
		return ask({ kind: 'target', key, here: mine, there: other }) ? other : mine;
	});
	const fresh = incoming
		.filter((target) => !here.some((mine) => sameTarget(mine, target)))
		.map((target) => ofListing(target) ?? target);
	const targets = [...joined, ...fresh].slice(0, MAX_TARGETS);
	return { targets, leftOut: joined.length + fresh.length - targets.length };
}

/** Whether two records of one target differ in nothing that counts: a link tidies titles. */
function saysTheSame(a: Target, b: Target): boolean {
	const tidy = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
	if (a.kind === 'own' && b.kind === 'own') {
		return (
			tidy(a.title) === tidy(b.title) &&
			SKILLS.every((skill) => same(a.requirement[skill], b.requirement[skill]))
		);
	}
	return same(a, b);
}

/** What may be written about a listing, with what is left empty on one side filled in from the other. */
export function joinListing(mine: OwnListing, other: OwnListing, ask: Ask): OwnListing {
	// A reading belongs to its text.
	const fixed = ({ text, day, reading }: OwnListing) => ({ text, day, reading });
	const looks = joinLooks(mine.looks, other.looks);
	const pictured = mine.pictured || other.pictured;
	const filled = (one: OwnListing, rest: OwnListing) => ({
		title: one.title || rest.title,
		employer: one.employer || rest.employer,
		source: one.source || rest.source,
		excites: one.excites || rest.excites,
		compared: one.compared ?? rest.compared,
		state: one.state,
		corrected: one.corrected,
		titleShown: one.titleShown
	});
	const [here, there] = [filled(mine, other), filled(other, mine)];
	const key = `listing ${mine.id}`;
	const holds = !same(here, there) && ask({ kind: 'listing', key, here: mine, there: other });
	return {
		...mine,
		...greater(fixed(mine), fixed(other)),
		...(holds ? there : here),
		looks,
		pictured
	};
}

function joinLooks(mine: readonly Look[], other: readonly Look[]): readonly Look[] {
	const looks = new Map<string, Look>();
	for (const look of [...mine, ...other]) {
		const same = looks.get(look.day);
		looks.set(look.day, same ? greater(same, look) : look);
	}
	return [...looks.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

export function laterOf(mine: CheckIn | null, other: CheckIn | null): CheckIn | null {
	if (!mine || !other) return mine ?? other;
	if (mine.day === other.day) return greater(mine, other);
	return other.day > mine.day ? other : mine;
}
