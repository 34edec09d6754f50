import { isAnswer, type Answer } from '../model/answer.ts';
import { dayFromNumber, dayNumber } from '../model/day.ts';
import { STEP_STATES } from '../model/step.ts';
import { BitError, BitReader, BitWriter } from './bits.ts';
import type { LinkEvidence, LinkStep, ReturnAttempt, ReturnLink, ReturnTarget } from './link.ts';
import {
	NOT_SURE,
	RATED_SLOT,
	ROLE_SLOT,
	TARGETS,
	readDayBits,
	readPersonBits,
	readRequirement,
	readTargetCount,
	writeDay,
	writePersonBits,
	writeRequirement
} from './v1-parts.ts';

// WARNING: links that people keep depend on every width and order below. A change is a version 2.
//
// Numbers stand as bits, and all texts behind them, one after the other, so that they compress well. Each
// attempt says what differs from the one before it.

const ATTEMPTS = 10;
const ID = 32;
const SLOT = 7;
const TAKEN_BACK = 7;
const STEPS = 10;
const RULE_SLOT = 12;
const EVIDENCE = 12;
/** Evidence may be older than this site: its day is counted from 32,768 days before the first. */
const PAST_DAY = 16;
const PAST = 2 ** 15;
const TEXT_BYTES = 12;

/** How much of each kind a return link has room for. */
export const MOST = { attempts: 2 ** ATTEMPTS - 1, evidence: 2 ** EVIDENCE - 1 } as const;

class Writer extends BitWriter {
	readonly #texts: Uint8Array[] = [];

	later(text: string): this {
		const bytes = new TextEncoder().encode(text);
		this.#texts.push(bytes);
		return this.write(bytes.length, TEXT_BYTES);
	}

	/** The length of the bits in bytes, the bits, and the texts. */
	packed(): Uint8Array {
		const bits = this.toBytes();
		const head = new Uint8Array(4);
		new DataView(head.buffer).setUint32(0, bits.length);
		return joined([head, bits, ...this.#texts]);
	}
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
	const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}

class Reader extends BitReader {
	#texts: Uint8Array;

	constructor(packed: Uint8Array) {
		if (packed.length < 4) throw new BitError('There is no length');
		const length = new DataView(packed.buffer, packed.byteOffset).getUint32(0);
		super(packed.subarray(4, 4 + length));
		this.#texts = packed.subarray(4 + length);
	}

	later(): string {
		const length = this.read(TEXT_BYTES);
		if (length > this.#texts.length) throw new BitError('The texts end too soon');
		const bytes = this.#texts.subarray(0, length);
		this.#texts = this.#texts.subarray(length);
		try {
			return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
		} catch {
			throw new BitError('The text is not UTF-8');
		}
	}
}

/** A history as bytes, which are then compressed. */
export function writeReturn({
	attempts,
	targets,
	person,
	steps,
	evidence
}: ReturnLink): Uint8Array {
	const bits = new Writer();
	bits.write(attempts.length, ATTEMPTS);
	attempts.forEach((attempt, i) => writeAttempt(bits, attempt, attempts[i - 1]));
	bits.write(targets.length, TARGETS);
	targets.forEach((target) => writeTarget(bits, target));
	writePersonBits(bits, person);
	bits.write(steps.length, STEPS);
	steps.forEach((step) => writeStep(bits, step));
	bits.write(evidence.length, EVIDENCE);
	evidence.forEach((piece) => writeEvidence(bits, piece));
	return bits.packed();
}

/** Reads back what `writeReturn` wrote. Throws a `BitError` where it cannot have. */
export function readReturn(packed: Uint8Array): ReturnLink {
	const bits = new Reader(packed);
	const attempts: ReturnAttempt[] = [];
	for (let left = bits.read(ATTEMPTS); left > 0; left--) {
		attempts.push(readAttempt(bits, attempts.at(-1)));
	}
	const many = readTargetCount(bits);
	return {
		attempts,
		targets: Array.from({ length: many }, () => readTarget(bits)),
		person: readPersonBits(bits),
		steps: Array.from({ length: bits.read(STEPS) }, () => readStep(bits)),
		evidence: Array.from({ length: bits.read(EVIDENCE) }, () => readEvidence(bits))
	};
}

type AnswersBySlot = ReadonlyMap<number, Answer>;
const NONE: AnswersBySlot = new Map();
const highest = (...answers: AnswersBySlot[]) =>
	Math.max(0, ...answers.flatMap((one) => [...one.keys()]));

function writeAttempt(
	bits: BitWriter,
	{ id, day, answers }: ReturnAttempt,
	last: ReturnAttempt | undefined
): void {
	const before = last?.answers ?? NONE;
	const count = highest(before, answers);
	writeDay(bits.write(id, ID), day);
	bits.write(count, SLOT);
	for (let slot = 1; slot <= count; slot++) {
		const answer = answers.get(slot);
		const changed = answer !== before.get(slot);
		bits.flag(changed);
		if (changed) bits.write(answer === 'not-sure' ? NOT_SURE : (answer ?? TAKEN_BACK), 3);
	}
}

function readAttempt(bits: BitReader, last: ReturnAttempt | undefined): ReturnAttempt {
	const id = bits.read(ID);
	const day = readDayBits(bits);
	const answers = new Map(last?.answers);
	const count = bits.read(SLOT);
	for (let slot = 1; slot <= count; slot++) {
		if (!bits.flag()) continue;
		const value = bits.read(3);
		const answer = value === NOT_SURE ? 'not-sure' : value;
		if (isAnswer(answer)) answers.set(slot, answer);
		else if (value === TAKEN_BACK) answers.delete(slot);
		else throw new BitError('There is no such answer');
	}
	return { id, day, answers };
}

function writeTarget(bits: Writer, target: ReturnTarget): void {
	switch (target.kind) {
		case 'role':
			bits.write(0, 2).write(target.slot, ROLE_SLOT);
			break;
		case 'rated':
			bits.write(1, 2).write(target.slot, RATED_SLOT);
			break;
		case 'own':
			writeRequirement(bits.write(2, 2), target.requirement);
			bits.flag(target.titleShown);
			bits.later(target.id).later(target.title);
	}
}

function readTarget(bits: Reader): ReturnTarget {
	const kind = bits.read(2);
	if (kind === 0) return { kind: 'role', slot: bits.read(ROLE_SLOT) };
	if (kind === 1) return { kind: 'rated', slot: bits.read(RATED_SLOT) };
	if (kind !== 2) throw new BitError('There is no such kind of target');
	const requirement = readRequirement(bits);
	const titleShown = bits.flag();
	return { kind: 'own', id: bits.later(), title: bits.later(), requirement, titleShown };
}

function writeStep(bits: Writer, { slot, state, changed, due, intention }: LinkStep): void {
	bits.write(slot, RULE_SLOT).write(STEP_STATES.indexOf(state), 2);
	writeDay(bits, changed);
	bits.flag(due !== null);
	if (due) writeDay(bits, due);
	bits.later(intention);
}

function readStep(bits: Reader): LinkStep {
	return {
		slot: bits.read(RULE_SLOT),
		state: STEP_STATES[bits.read(2)]!,
		changed: readDayBits(bits),
		due: bits.flag() ? readDayBits(bits) : null,
		intention: bits.later()
	};
}

function writeEvidence(bits: Writer, { question, step, day, id, note, link }: LinkEvidence): void {
	bits
		.write(question, SLOT)
		.write(step, RULE_SLOT)
		.write(dayNumber(day) + PAST, PAST_DAY);
	bits.later(id).later(note).later(link);
}

function readEvidence(bits: Reader): LinkEvidence {
	return {
		question: bits.read(SLOT),
		step: bits.read(RULE_SLOT),
		day: dayFromNumber(bits.read(PAST_DAY) - PAST),
		id: bits.later(),
		note: bits.later(),
		link: bits.later()
	};
}
