import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyListing, sampleListing } from '../../../../tests/own-listings.ts';
import { sampleDay } from '../../../../tests/samples.ts';
import { loadContent } from '../../state/content.ts';
import { encodePublic } from '../share/code.ts';
import { PARTS, toPublicLink } from '../share/compose.ts';
import { toReturnLink } from '../share/return.ts';
import { NOBODY } from './person.ts';
import {
	corrections,
	followListing,
	isLookBackDue,
	readOwnListing,
	requirementOf,
	targetOf,
	titleFrom,
	webAddress
} from './own-listing.ts';
import { isRequirement } from './requirement.ts';
import { SKILLS } from './skill.ts';

const content = await loadContent();

const anySkill = fc.constantFrom(...SKILLS);
const half = (max: number) => fc.integer({ min: 0, max: max * 2 }).map((n) => n / 2);
const anyChange = fc.oneof(fc.record({ importance: half(3) }), fc.record({ level: half(4) }));

describe('a listing from storage', () => {
	test('is the one that was kept', () => {
		fc.assert(
			fc.property(anyListing, (listing) => {
				expect(readOwnListing(structuredClone(listing))).toEqual(listing);
			})
		);
	});

	test.each([
		[
			'of the first version of the database',
			{ id: 'l', title: 'T', text: 'We …', day: '2026-11-21' }
		],
		[
			'with damaged parts',
			{ ...sampleListing(), reading: 7, corrected: { code: 3 }, looks: [{}], state: 'x' }
		]
	])('%s stands without figures', (_, value) => {
		const listing = readOwnListing(value)!;
		expect(listing).toMatchObject({ state: 'saved', corrected: {}, looks: [] });
		expect(SKILLS.every((skill) => requirementOf(listing)[skill].importance === 0)).toBe(true);
	});

	test.each([
		null,
		'text',
		{},
		{ id: 'a', text: 'b', day: 'yesterday' },
		{ id: 'a', day: '2026-11-21' }
	])('that is %j is none', (value) => {
		expect(readOwnListing(value)).toBeNull();
	});

	test('loses quotes that its text does not have', () => {
		const quotes = [
			{ text: 'Give', start: 0, end: 4, section: 'duties' },
			{ text: 'x', start: 2, end: 4000, section: 'duties' },
			{ text: 'x', start: -1, end: 2, section: 'duties' },
			{ text: 'x', start: 0, end: 2, section: 'nowhere' }
		];
		const skills = { code: { importance: 1, level: 1, quotes } };
		const listing = readOwnListing({
			...sampleListing({ text: 'Give talks' }),
			reading: { skills }
		});
		expect(listing?.reading.skills.code.quotes).toEqual(quotes.slice(0, 1));
	});
});

describe('corrections', () => {
	test('always come to figures that the model allows, and take the figure that was given', () => {
		fc.assert(
			fc.property(
				anyListing,
				fc.array(fc.tuple(anySkill, anyChange), { maxLength: 6 }),
				(kept, changes) => {
					let listing = kept;
					for (const [skill, change] of changes) {
						listing = { ...listing, corrected: corrections(listing, skill, change) };
						expect(isRequirement(requirementOf(listing))).toBe(true);
						expect(requirementOf(listing)[skill]).toMatchObject(change);
					}
				}
			)
		);
	});

	test('leave the other skills alone', () => {
		fc.assert(
			fc.property(anyListing, anySkill, anyChange, (listing, skill, change) => {
				const corrected = corrections(listing, skill, change);
				const after = requirementOf({ ...listing, corrected });
				for (const other of SKILLS.filter((one) => one !== skill)) {
					expect(after[other]).toEqual(requirementOf(listing)[other]);
				}
			})
		);
	});

	test('that say what the app read are none', () => {
		fc.assert(
			fc.property(anyListing, anySkill, (listing, skill) => {
				const { importance, level } = listing.reading.skills[skill];
				expect(corrections(listing, skill, { importance, level })).not.toHaveProperty(skill);
			})
		);
	});
});

describe('as a target', () => {
	test('it follows corrections, and the others stay', () => {
		const listing = sampleListing();
		const other = targetOf(sampleListing({ id: 'other' }));
		const corrected = corrections(listing, 'code', { importance: 3 });
		const [first, second] = followListing([other, targetOf(listing)], { ...listing, corrected });
		expect(first).toBe(other);
		expect(second).toMatchObject({ requirement: { code: { importance: 3, level: 2 } } });
	});

	test('its text, employer, address and reason are in no link; its title only where it is ticked', () => {
		fc.assert(
			fc.property(anyListing, anyListing, fc.boolean(), (one, other, titleShown) => {
				const links = [one, other].map((private_, i) => {
					const listing = {
						...one,
						titleShown,
						text: private_.text,
						employer: `employer ${i}`,
						source: `https://example.org/${i}`,
						excites: `because ${i}`,
						title: titleShown ? one.title : `title ${i}`
					};
					const targets = [targetOf(listing)];
					const day = sampleDay('2026-11-21');
					const source = { day, answers: {}, targets, steps: [], name: '' };
					const history = { attempts: [], targets, person: NOBODY, steps: [], evidence: [] };
					return [
						encodePublic(toPublicLink(source, new Set(PARTS), content)),
						titleShown ? toReturnLink(history, content) : null
					];
				});
				expect(links[0]).toEqual(links[1]);
			})
		);
	});
});

test.each([
	['2026-05-21', '2026-11-21', true],
	['2026-05-22', '2026-11-21', false],
	['2026-08-31', '2027-02-27', false],
	['2026-08-31', '2027-02-28', true],
	['2025-08-31', '2026-02-28', true],
	['2026-11-21', '2026-11-21', false]
])('saved on %s and seen on %s, a look back is due: %s', (day, today, due) => {
	expect(isLookBackDue(sampleListing({ day: sampleDay(day) }), sampleDay(today))).toBe(due);
});

test('a look back counts from the last one, and a listing that was let go rests', () => {
	const [saved, looked, today] = ['2026-01-01', '2026-09-01', '2026-11-21'].map(sampleDay) as [
		never,
		never,
		never
	];
	const looks = [{ day: looked, still: 'partly' as const }];
	expect(isLookBackDue(sampleListing({ day: saved }), today)).toBe(true);
	expect(isLookBackDue(sampleListing({ day: saved, looks }), today)).toBe(false);
	expect(isLookBackDue(sampleListing({ day: saved, state: 'let-go' }), today)).toBe(false);
});

test.each([
	['\n\n  ## Developer Advocate ##\nmore', 'Developer Advocate'],
	['**Writer**  at   home', 'Writer** at home'],
	['a'.repeat(70), 'a'.repeat(60)],
	['🦊'.repeat(61), '🦊'.repeat(60)],
	[
		'Community helper for our coding school. We want somebody who likes beginners',
		'Community helper for our coding school'
	],
	[
		'Sr. Advocate for the people who build maps with our open libraries and tools',
		'Sr. Advocate for the people who build maps with our open…'
	],
	['\n \n', '']
])('the title of %j is %j', (text, title) => {
	expect(titleFrom(text)).toBe(title);
});

test.each([
	['https://example.org/jobs?id=1', 'https://example.org/jobs?id=1'],
	['javascript:alert(1)', null],
	['data:text/html,x', null],
	['https://', null],
	['example.org', null]
])('the address %s is %s', (text, address) => {
	expect(webAddress(text)).toBe(address);
});
