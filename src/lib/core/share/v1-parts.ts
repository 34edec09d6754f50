import { isAnswer, type Answer } from '../model/answer.ts';
import { dayFromNumber, dayNumber, type Day } from '../model/day.ts';
import { ORIGINS, STAGES } from '../model/person.ts';
import { isRequirement, type Requirement } from '../model/requirement.ts';
import { LEVELS, perSkill, type Level } from '../model/skill.ts';
import { MAX_TARGETS } from '../model/target.ts';
import { BEST, FACETS_PER_SKILL, type Shape } from '../scoring/score.ts';
import { BitError, type BitReader, type BitWriter } from './bits.ts';
import type { LinkPerson, LinkTarget } from './link.ts';

// WARNING: links that people have sent depend on every width and order below. A change is a version 2.

const DAY = 14;
const SHAPE = 9;
export const ROLE_SLOT = 6;
export const RATED_SLOT = 12;
export const TARGETS = 3;
const ANSWERS = 7;
export const NOT_SURE = 5;
const OPEN = 7;
const HALF_HOURS = 7;
const LIKED = 4;

export function writeDay(bits: BitWriter, day: Day): void {
	bits.write(dayNumber(day), DAY);
}

export function readDayBits(bits: BitReader): Day {
	return dayFromNumber(bits.read(DAY));
}

interface Shapes {
	readonly all: readonly Shape[];
	/** The number of each. */
	readonly numbers: ReadonlyMap<string, number>;
}

let known: Shapes | undefined;

/**
 * Every possible shape of a skill, 266 of them: fewest answers first, then lowest levels. Worked out for the first link
 * that is read or written; most pages do neither.
 */
function shapes(): Shapes {
	if (known) return known;
	const all = Array.from({ length: FACETS_PER_SKILL + 1 }, (_, answered) =>
		multisets(Math.min(answered, BEST)).map((best) => ({ best, answered }))
	).flat();
	known = { all, numbers: new Map(all.map((shape, number) => [shapeKey(shape), number])) };
	return known;
}

const shapeKey = ({ best, answered }: Shape) => `${answered}:${best.join('')}`;

/** All non-increasing rows of levels of a length. */
function multisets(length: number, top: Level = 4): Level[][] {
	if (length === 0) return [[]];
	return LEVELS.filter((level) => level <= top).flatMap((level) =>
		multisets(length - 1, level).map((rest) => [level, ...rest])
	);
}

export function writeShape(bits: BitWriter, shape: Shape): void {
	bits.write(shapes().numbers.get(shapeKey(shape)) ?? -1, SHAPE);
}

export function readShape(bits: BitReader): Shape {
	const shape = shapes().all[bits.read(SHAPE)];
	if (!shape) throw new BitError('There is no such shape');
	return shape;
}

/** In halves. */
export function writeRequirement(bits: BitWriter, requirement: Requirement): void {
	perSkill((skill) => {
		const { importance, level } = requirement[skill];
		bits.write(importance * 2, 3).write(level * 2, 4);
	});
}

export function readRequirement(bits: BitReader): Requirement {
	const requirement = perSkill(() => ({
		importance: bits.read(3) / 2,
		level: bits.read(4) / 2
	}));
	if (!isRequirement(requirement)) throw new BitError('No listing asks for that');
	return requirement;
}

export function writeTargets(bits: BitWriter, targets: readonly LinkTarget[]): void {
	bits.write(targets.length, TARGETS);
	for (const target of targets) {
		switch (target.kind) {
			case 'role':
				bits.write(0, 2).write(target.slot, ROLE_SLOT);
				break;
			case 'rated':
				bits.write(1, 2).write(target.slot, RATED_SLOT);
				break;
			case 'own':
				writeRequirement(bits.write(2, 2), target.requirement);
				bits.flag(target.title !== null);
				if (target.title !== null) bits.text(target.title);
		}
	}
}

export function readTargetCount(bits: BitReader): number {
	const count = bits.read(TARGETS);
	if (count > MAX_TARGETS) throw new BitError('There are too many targets');
	return count;
}

export function readTargets(bits: BitReader): LinkTarget[] {
	const length = readTargetCount(bits);
	return Array.from({ length }, (): LinkTarget => {
		const kind = bits.read(2);
		if (kind === 0) return { kind: 'role', slot: bits.read(ROLE_SLOT) };
		if (kind === 1) return { kind: 'rated', slot: bits.read(RATED_SLOT) };
		if (kind !== 2) throw new BitError('There is no such kind of target');
		const requirement = readRequirement(bits);
		return { kind: 'own', requirement, title: bits.flag() ? bits.text() : null };
	});
}

/** Three bits a question, by slot, up to the highest slot that is answered. */
export function writeAnswers(bits: BitWriter, answers: ReadonlyMap<number, Answer>): void {
	const count = Math.max(0, ...answers.keys());
	bits.write(count, ANSWERS);
	for (let slot = 1; slot <= count; slot++) {
		const answer = answers.get(slot) ?? OPEN;
		bits.write(answer === 'not-sure' ? NOT_SURE : answer, 3);
	}
}

export function readAnswersBits(bits: BitReader): Map<number, Answer> {
	const answers = new Map<number, Answer>();
	const count = bits.read(ANSWERS);
	for (let slot = 1; slot <= count; slot++) {
		const value = bits.read(3);
		const answer = value === NOT_SURE ? 'not-sure' : value;
		if (isAnswer(answer)) answers.set(slot, answer);
		else if (value !== OPEN) throw new BitError('There is no such answer');
	}
	return answers;
}

export function writePersonBits(
	bits: BitWriter,
	{ stage, origin, hoursPerWeek, liked }: LinkPerson
): void {
	bits.write(stage ? STAGES.indexOf(stage) + 1 : 0, 2);
	bits.write(origin ? ORIGINS.indexOf(origin) + 1 : 0, 4);
	bits.write(Math.round(hoursPerWeek * 2), HALF_HOURS);
	bits.write(liked.length, LIKED);
	liked.forEach((slot) => bits.write(slot, ROLE_SLOT));
}

export function readPersonBits(bits: BitReader): LinkPerson {
	return {
		stage: pick(STAGES, bits.read(2)),
		origin: pick(ORIGINS, bits.read(4)),
		hoursPerWeek: bits.read(HALF_HOURS) / 2,
		liked: Array.from({ length: bits.read(LIKED) }, () => bits.read(ROLE_SLOT))
	};
}

/** 0 stands for none, n for the n-th. */
function pick<T>(values: readonly T[], number: number): T | null {
	if (number === 0) return null;
	const value = values[number - 1];
	if (value === undefined) throw new BitError('There is no such value');
	return value;
}
