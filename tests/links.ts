import fc from 'fast-check';
import { dayFromNumber } from '../src/lib/core/model/day.ts';
import { ORIGINS, STAGES } from '../src/lib/core/model/person.ts';
import { LEVELS, perSkill } from '../src/lib/core/model/skill.ts';
import { STEP_STATES } from '../src/lib/core/model/step.ts';
import type { Shape } from '../src/lib/core/scoring/score.ts';
import { encodeFull, encodePublic } from '../src/lib/core/share/code.ts';
import type { FullLink, Link, LinkTarget, PublicLink } from '../src/lib/core/share/link.ts';

// Any link that the app may make, for property tests.

const day = fc.nat(2 ** 14 - 1).map(dayFromNumber);
const level = fc.constantFrom(...LEVELS);
const answer = fc.constantFrom(...LEVELS, 'not-sure' as const);
const slot = (max: number) => fc.integer({ min: 1, max });
const text = (maxLength: number) => fc.string({ unit: 'binary', maxLength });
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const shape: fc.Arbitrary<Shape> = fc.integer({ min: 0, max: 6 }).chain((answered) => {
	const length = Math.min(4, answered);
	return fc
		.array(level, { minLength: length, maxLength: length })
		.map((best) => ({ best: best.sort((a, b) => b - a), answered }));
});

const asked = fc.oneof(
	fc.constant({ importance: 0, level: 0 }),
	fc.record({
		importance: fc.integer({ min: 1, max: 6 }).map((half) => half / 2),
		level: fc.integer({ min: 1, max: 8 }).map((half) => half / 2)
	})
);

const target: fc.Arbitrary<LinkTarget> = fc.oneof(
	fc.record({ kind: fc.constant('role' as const), slot: slot(63) }),
	fc.record({ kind: fc.constant('rated' as const), slot: slot(4095) }),
	fc.record({
		kind: fc.constant('own' as const),
		requirement: fc.record(perSkill(() => asked)),
		title: orNull(text(60))
	})
);
const targets = fc.uniqueArray(target, {
	selector: (one) => JSON.stringify(one),
	maxLength: 4
});

export const anyPublic: fc.Arbitrary<PublicLink> = fc.record({
	day,
	shapes: orNull(fc.record(perSkill(() => shape))),
	targets: orNull(targets),
	steps: orNull(fc.array(slot(4095), { maxLength: 7 })),
	name: orNull(text(40)),
	withAnswers: fc.boolean()
});

export const anyFull: fc.Arbitrary<FullLink> = fc.record({
	attempts: fc.uniqueArray(
		fc.record({
			id: orNull(slot(2 ** 32 - 1)),
			day,
			answers: fc.array(fc.tuple(slot(127), answer), { maxLength: 30 }).map((all) => new Map(all))
		}),
		{ selector: ({ id }) => id ?? {}, maxLength: 4 }
	),
	targets,
	person: orNull(
		fc.record({
			stage: orNull(fc.constantFrom(...STAGES)),
			origin: orNull(fc.constantFrom(...ORIGINS)),
			hoursPerWeek: fc.integer({ min: 1, max: 80 }).map((half) => half / 2),
			liked: fc.array(slot(63), { maxLength: 9 })
		})
	),
	steps: fc.uniqueArray(
		fc.record({
			slot: slot(4095),
			state: fc.constantFrom(...STEP_STATES),
			due: orNull(day),
			changed: day,
			intention: text(200)
		}),
		{ selector: ({ slot }) => slot, maxLength: 4 }
	)
});

export const anyLink: fc.Arbitrary<Link> = fc.oneof(
	anyPublic.map((link) => ({ kind: 'public' as const, link })),
	anyFull.map((link) => ({ kind: 'full' as const, link }))
);

export function encodeLink({ kind, link }: Link): string {
	return kind === 'public' ? encodePublic(link) : encodeFull(link);
}
