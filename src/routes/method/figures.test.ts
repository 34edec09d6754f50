import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import listings from '$content/listings.yaml';
import roles from '$content/roles.yaml';
import { SKILLS } from '$lib/core/model/skill.ts';
import { sampleRequirement } from '../../../tests/samples.ts';
import { AGREEMENT, SAMPLE, THIN, countListings, rolesAboveEstablished } from './figures.ts';

interface Reading {
	readonly importance: number;
	readonly level: number;
}

/** What each rater read, by the slot of the listing: five skills in display order. */
const ratings = new Map(
	readFileSync('tests/fixtures/listings/ratings.csv', 'utf8')
		.trim()
		.split('\n')
		.slice(1)
		.map((row) => {
			const [slot = '', ...raters] = row.split(',');
			const [a = [], b = []] = raters.map((text) =>
				text.split(' ').map((pair): Reading => ({
					importance: Number(pair[0]),
					level: Number(pair[1])
				}))
			);
			return [Number(slot), { a, b }] as const;
		})
);

const pairs = (key: keyof Reading) =>
	[...ratings.values()].flatMap(({ a, b }) => a.map((one, i) => [one[key], b[i]![key]] as const));

/** Quadratic weighted kappa: 1 less the mean squared difference over that of unrelated raters. */
function kappa(readings: readonly (readonly [number, number])[]): number {
	const apart = (all: readonly (readonly [number, number])[]) =>
		all.reduce((sum, [a, b]) => sum + (a - b) ** 2, 0) / all.length;
	const unrelated = readings.flatMap(([a]) => readings.map(([, b]) => [a, b] as const));
	return 1 - apart(readings) / apart(unrelated);
}

describe('the rated listings', () => {
	test('hold the mean of what both raters read', () => {
		const read = listings.map(({ slot, requirement }) => [
			slot,
			SKILLS.map((skill) => requirement[skill])
		]);
		const means = [...ratings].map(([slot, { a, b }]) => [
			slot,
			a.map((one, i) => ({
				importance: (one.importance + b[i]!.importance) / 2,
				level: (one.level + b[i]!.level) / 2
			}))
		]);
		expect(read).toEqual(means);
	});

	test('agree as far as is printed', () => {
		const same = (key: keyof Reading) => pairs(key).filter(([a, b]) => a === b).length;
		expect({
			listings: ratings.size,
			readings: pairs('level').length,
			importance: same('importance'),
			level: same('level'),
			kappa: {
				importance: Number(kappa(pairs('importance')).toFixed(2)),
				level: Number(kappa(pairs('level')).toFixed(2))
			}
		}).toEqual(AGREEMENT);
	});

	test('ask for what is printed', () => {
		expect(countListings(listings)).toEqual({
			listings: 81,
			employers: 56,
			leading: 8,
			leadingInOne: 8,
			leadingForLeads: 8,
			established: [29, 32, 10, 6, 4, 0],
			core: [4, 53, 22, 2, 0, 0]
		});
	});
});

test('counting counts what it says', () => {
	const [first] = listings;
	const counted = countListings([
		{ ...first!, employer: 'one', requirement: sampleRequirement({ code: [2.5, 3.5] }) },
		{
			...first!,
			employer: 'one',
			seniority: 'lead',
			requirement: sampleRequirement({ code: [2, 4], events: [3, 3.5], teaching: [3, 3] })
		},
		{ ...first!, employer: 'two', requirement: sampleRequirement({ code: [1, 2.5] }) }
	]);
	expect(counted).toEqual({
		listings: 3,
		employers: 2,
		leading: 2,
		leadingInOne: 1,
		leadingForLeads: 1,
		established: [1, 1, 0, 1, 0, 0],
		core: [1, 1, 1, 0, 0, 0]
	});
});

test('of the roles one has a median above "established", and four are thin', () => {
	expect(rolesAboveEstablished(roles).map(({ id }) => id)).toEqual(['devrel-lead']);
	expect(roles.filter(({ listings: behind }) => behind < THIN).map(({ id }) => id)).toEqual([
		'developer-experience',
		'events-program',
		'developer-marketing',
		'devrel-lead'
	]);
});

test('the roles rest on all of the sample but the two listings that are of none', () => {
	expect(roles.reduce((sum, role) => sum + role.listings, 0)).toBe(SAMPLE.listings - 2);
	const years = roles.flatMap((role) => role.years);
	expect([Math.min(...years), Math.max(...years)]).toEqual(SAMPLE.years);
});

test.each(roles)('no more listings of $id are shown than its figures rest on', (role) => {
	const shown = listings.filter(({ family }) => family === role.id);
	expect(shown.length).toBeGreaterThan(0);
	expect(shown.length).toBeLessThanOrEqual(role.listings);
	for (const { year } of shown) {
		expect(year).toBeGreaterThanOrEqual(role.years[0]!);
		expect(year).toBeLessThanOrEqual(role.years[1]!);
	}
});
