import fc from 'fast-check';
import { NOT_READ } from '../src/lib/core/listing/kept.ts';
import {
	COMPARISONS,
	LISTING_STATES,
	STILL_ME,
	type OwnListing
} from '../src/lib/core/model/own-listing.ts';
import { perSkill } from '../src/lib/core/model/skill.ts';
import { anyDay, anyRequirement } from './arbitraries.ts';
import { sampleDay } from './samples.ts';

/** A listing as a device keeps it, of which nothing was read unless it is said. */
export function sampleListing(listing: Partial<OwnListing> = {}): OwnListing {
	return {
		id: 'mine',
		title: 'Developer Advocate',
		employer: 'Brightqueue',
		text: 'Developer Advocate\nGive talks. Write code.',
		source: '',
		day: sampleDay('2026-11-21'),
		excites: '',
		compared: null,
		state: 'saved',
		reading: NOT_READ,
		corrected: {},
		titleShown: false,
		pictured: false,
		looks: [],
		...listing
	};
}

/** Any listing whose figures were read, corrected in part. */
export const anyListing: fc.Arbitrary<OwnListing> = fc
	.record({
		text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
		requirement: anyRequirement,
		corrected: fc.tuple(anyRequirement, fc.subarray(['code', 'events', 'teaching'] as const)),
		compared: fc.option(fc.constantFrom(...COMPARISONS), { nil: null }),
		state: fc.constantFrom(...LISTING_STATES),
		titleShown: fc.boolean(),
		day: anyDay,
		looks: fc.array(fc.record({ day: anyDay, still: fc.constantFrom(...STILL_ME) }), {
			maxLength: 3
		})
	})
	.map(({ text, requirement, corrected: [other, skills], ...rest }) =>
		sampleListing({
			...rest,
			text,
			reading: {
				...NOT_READ,
				doubt: null,
				seniority: 'mid',
				skills: perSkill((skill) => ({
					...requirement[skill],
					quotes:
						requirement[skill].importance > 0
							? [{ text, start: 0, end: text.length, section: 'duties' as const }]
							: []
				}))
			},
			corrected: Object.fromEntries(skills.map((skill) => [skill, other[skill]]))
		})
	);
