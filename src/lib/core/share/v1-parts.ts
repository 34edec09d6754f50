import { isAnswer, type Answer } from '../model/answer.ts';
import { dayFromNumber, dayNumber, type Day } from '../model/day.ts';
import { isRequirement, type Requirement } from '../model/requirement.ts';
import { LEVELS, perSkill, type Level } from '../model/skill.ts';
import { MAX_TARGETS } from '../model/target.ts';
import { BEST, FACETS_PER_SKILL, type Shape } from '../scoring/score.ts';
import { BitError, type BitReader, type BitWriter } from './bits.ts';
import type { LinkTarget } from './link.ts';

// WARNING: links that people have sent depend on every width and order below. A change is a version 2.

const DAY = 14;
const SHAPE = 9;
const ROLE_SLOT = 6;
const RATED_SLOT = 12;
const TARGETS = 3;
const ANSWERS = 7;
const NOT_SURE = 5;
const OPEN = 7;

export function writeDay(bits: BitWriter, day: Day): void {
	bits.write(dayNumber(day), DAY);
}

export function readDayBits(bits: BitReader): Day {
	return dayFromNumber(bits.read(DAY));
}

/** Every possible shape of a skill, 266 of them: fewest answers first, then lowest levels. */
const SHAPES: readonly Shape[] = Array.from({ length: FACETS_PER_SKILL + 1 }, (_, answered) =>
	multisets(Math.min(answered, BEST)).map((best) => ({ best, answered }))
).flat();

const shapeKey = ({ best, answered }: Shape) => `${answered}:${best.join('')}`;
const shapeNumbers = new Map(SHAPES.map((shape, number) => [shapeKey(shape), number]));

/** All non-increasing rows of levels of a length. */
function multisets(length: number, top: Level = 4): Level[][] {
	if (length === 0) return [[]];
	return LEVELS.filter((level) => level <= top).flatMap((level) =>
		multisets(length - 1, level).map((rest) => [level, ...rest])
	);
}

export function writeShape(bits: BitWriter, shape: Shape): void {
	bits.write(shapeNumbers.get(shapeKey(shape)) ?? -1, SHAPE);
}

export function readShape(bits: BitReader): Shape {
	const shape = SHAPES[bits.read(SHAPE)];
	if (!shape) throw new BitError('There is no such shape');
	return shape;
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
				bits.write(2, 2);
				perSkill((skill) => {
					const { importance, level } = target.requirement[skill];
					bits.write(importance * 2, 3).write(level * 2, 4);
				});
				bits.flag(target.title !== null);
				if (target.title !== null) bits.text(target.title);
		}
	}
}

export function readTargets(bits: BitReader): LinkTarget[] {
	const length = bits.read(TARGETS);
	if (length > MAX_TARGETS) throw new BitError('There are too many targets');
	return Array.from({ length }, (): LinkTarget => {
		const kind = bits.read(2);
		if (kind === 0) return { kind: 'role', slot: bits.read(ROLE_SLOT) };
		if (kind === 1) return { kind: 'rated', slot: bits.read(RATED_SLOT) };
		if (kind !== 2) throw new BitError('There is no such kind of target');
		const requirement: Requirement = perSkill(() => ({
			importance: bits.read(3) / 2,
			level: bits.read(4) / 2
		}));
		if (!isRequirement(requirement)) throw new BitError('No listing asks for that');
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
