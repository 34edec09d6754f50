import { perSkill } from '../model/skill.ts';
import { STEP_STATES } from '../model/step.ts';
import { BitReader, BitWriter } from './bits.ts';
import type { FullLink, LinkAttempt, LinkStep, PublicLink } from './link.ts';
import * as part from './v1-parts.ts';

// WARNING: links that people have sent depend on every width and order below, and on the order of
// STAGES, ORIGINS and STEP_STATES. A change is a version 2.

const RULE_SLOT = 12;
const STEPS_SHOWN = 3;
const STEPS_KEPT = 10;
const ATTEMPTS = 10;
const ID = 32;

export function writePublic(link: PublicLink): Uint8Array {
	const { shapes, targets, steps, name } = link;
	const bits = new BitWriter();
	part.writeDay(bits, link.day);
	for (const shown of [shapes, targets, steps, name]) bits.flag(shown !== null);
	bits.flag(link.withAnswers);
	if (shapes) perSkill((skill) => part.writeShape(bits, shapes[skill]));
	if (targets) part.writeTargets(bits, targets);
	if (steps) {
		bits.write(steps.length, STEPS_SHOWN);
		steps.forEach((slot) => bits.write(slot, RULE_SLOT));
	}
	if (name !== null) bits.text(name);
	return bits.toBytes();
}

export function readPublic(payload: Uint8Array): PublicLink {
	const bits = new BitReader(payload);
	const day = part.readDayBits(bits);
	const [hasShape, hasTargets, hasSteps, hasName] = [0, 1, 2, 3].map(() => bits.flag());
	return {
		day,
		withAnswers: bits.flag(),
		shapes: hasShape ? perSkill(() => part.readShape(bits)) : null,
		targets: hasTargets ? part.readTargets(bits) : null,
		steps: hasSteps
			? Array.from({ length: bits.read(STEPS_SHOWN) }, () => bits.read(RULE_SLOT))
			: null,
		name: hasName ? bits.text() : null
	};
}

export function writeFull({ attempts, targets, person, steps }: FullLink): Uint8Array {
	const bits = new BitWriter();
	bits.write(attempts.length, ATTEMPTS);
	for (const attempt of attempts) {
		bits.flag(attempt.id !== null);
		if (attempt.id !== null) bits.write(attempt.id, ID);
		part.writeDay(bits, attempt.day);
		part.writeAnswers(bits, attempt.answers);
	}
	part.writeTargets(bits, targets);
	bits.flag(person !== null);
	if (person) part.writePersonBits(bits, person);
	bits.write(steps.length, STEPS_KEPT);
	steps.forEach((step) => writeStep(bits, step));
	return bits.toBytes();
}

export function readFull(payload: Uint8Array): FullLink {
	const bits = new BitReader(payload);
	return {
		attempts: Array.from({ length: bits.read(ATTEMPTS) }, (): LinkAttempt => ({
			id: bits.flag() ? bits.read(ID) : null,
			day: part.readDayBits(bits),
			answers: part.readAnswersBits(bits)
		})),
		targets: part.readTargets(bits),
		person: bits.flag() ? part.readPersonBits(bits) : null,
		steps: Array.from({ length: bits.read(STEPS_KEPT) }, () => readStep(bits))
	};
}

function writeStep(bits: BitWriter, step: LinkStep): void {
	bits.write(step.slot, RULE_SLOT).write(STEP_STATES.indexOf(step.state), 2);
	part.writeDay(bits, step.changed);
	bits.flag(step.due !== null);
	if (step.due) part.writeDay(bits, step.due);
	bits.text(step.intention, 10);
}

function readStep(bits: BitReader): LinkStep {
	return {
		slot: bits.read(RULE_SLOT),
		state: STEP_STATES[bits.read(2)]!,
		changed: part.readDayBits(bits),
		due: bits.flag() ? part.readDayBits(bits) : null,
		intention: bits.text(10)
	};
}
