import { describe, expect, test } from 'vitest';
import { sampleDay, sampleRequirement } from '../../../../tests/samples.ts';
import { BitError, BitWriter } from './bits.ts';
import { readFull, readPublic, writePublic } from './v1.ts';
import type { LinkTarget, PublicLink } from './link.ts';

/** The start of a public payload: the day, then what is shown of shape, targets, steps and name. */
const shown = (...flags: boolean[]) => {
	const bits = new BitWriter().write(0, 14);
	[...flags, false].forEach((flag) => bits.flag(flag));
	return bits;
};
const role: LinkTarget = { kind: 'role', slot: 1 };
const asking = (importance: number, level: number): LinkTarget => ({
	kind: 'own',
	requirement: sampleRequirement({ code: [importance, level] }),
	title: null
});
const aiming = (...targets: LinkTarget[]): PublicLink => ({
	day: sampleDay('2026-11-21'),
	shapes: null,
	targets,
	steps: null,
	name: null,
	withAnswers: false
});

test('a public payload starts with 14 bits of the day and five flags', () => {
	expect([...shown(false, true, false, false).write(0, 3).toBytes()]).toEqual([0, 0b01, 0]);
	const link = readPublic(shown(false, true, false, false).write(0, 3).toBytes());
	expect(link).toEqual({ ...aiming(), day: '2020-01-01' });
});

describe('a public payload is refused that holds', () => {
	test.each([
		{ title: 'five targets', link: aiming(role, role, role, role, role) },
		{ title: 'an importance without a level', link: aiming(asking(1, 0)) },
		{ title: 'a level without an importance', link: aiming(asking(0, 1)) },
		{ title: 'an importance above 3', link: aiming(asking(3.5, 1)) },
		{ title: 'a level above 4', link: aiming(asking(1, 4.5)) }
	])('$title', ({ link }) => {
		expect(() => readPublic(writePublic(link))).toThrow(BitError);
	});

	test.each([
		{
			title: 'a shape that is none',
			bits: shown(true, false, false, false).write(266, 9).write(0, 36)
		},
		{
			title: 'a target of no kind',
			bits: shown(false, true, false, false).write(1, 3).write(3, 2).write(1, 12)
		},
		{
			title: 'a name that ends too soon',
			bits: shown(false, false, false, true).write(2, 8).write(0x61, 8)
		}
	])('$title', ({ bits }) => {
		expect(() => readPublic(bits.toBytes())).toThrow(BitError);
	});
});

describe('a full payload is refused that holds', () => {
	const noAttempts = () => new BitWriter().write(0, 10).write(0, 3);

	test.each([
		{
			title: 'an answer that is none',
			bits: new BitWriter()
				.write(1, 10)
				.flag(false)
				.write(0, 14)
				.write(1, 7)
				.write(6, 3)
				.write(0, 14)
		},
		{
			title: 'a stage that is none',
			bits: noAttempts().flag(true).write(3, 2).write(0, 4).write(6, 7).write(0, 14)
		},
		{
			title: 'an origin that is none',
			bits: noAttempts().flag(true).write(0, 2).write(9, 4).write(6, 7).write(0, 14)
		},
		{ title: 'fewer steps than it says', bits: noAttempts().flag(false).write(1, 10) }
	])('$title', ({ bits }) => {
		expect(() => readFull(bits.toBytes())).toThrow(BitError);
	});

	test('but not one with none of these', () => {
		const bits = noAttempts().flag(true).write(2, 2).write(8, 4).write(6, 7).write(0, 14);
		expect(readFull(bits.toBytes()).person).toEqual({
			stage: 'already-in',
			origin: 'other',
			hoursPerWeek: 3,
			liked: []
		});
	});
});
