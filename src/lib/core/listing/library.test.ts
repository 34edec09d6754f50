import { describe, expect, test } from 'vitest';
import listings from '$content/listings.yaml';
import type { Listing } from '../model/listing.ts';
import { scoreAnswers } from '../scoring/score.ts';
import { NO_FILTER, fold, searchLibrary, type LibraryFilter } from './library.ts';

const nobody = scoreAnswers({});
const named = (title: string, employer: string, year = 2024): Listing => ({
	...listings[0]!,
	id: `${title} ${employer}`,
	title,
	employer,
	year
});
const few = [
	named('Développeur Advocate', 'Ångström', 2021),
	named('Technical Writer (API)', 'Zed'),
	named('Writer', 'acme')
];
const found = (filter: Partial<LibraryFilter>, from = few) =>
	searchLibrary(from, { ...NO_FILTER, ...filter }, nobody).map(({ title }) => title);

test.each([
	['DÉVELOPPEUR', 'developpeur'],
	['Ångström', 'angstrom'],
	['ﬁrst', 'first']
])('%s is compared as %s', (text, folded) => {
	expect(fold(text)).toBe(folded);
});

describe('the library', () => {
	test('shows the newest first, then by employer', () => {
		expect(found({})).toEqual(['Writer', 'Technical Writer (API)', 'Développeur Advocate']);
	});

	test.each([
		['developpeur', ['Développeur Advocate']],
		['  ADVOCATE angstrom ', ['Développeur Advocate']],
		['writer zed', ['Technical Writer (API)']],
		['(api', ['Technical Writer (API)']],
		['writer angstrom', []]
	])('searched for “%s” finds %j', (words, titles) => {
		expect(found({ words })).toEqual(titles);
	});

	test('leaves out what was retired', () => {
		expect(found({}, [{ ...few[0]!, retired: true }, few[2]!])).toEqual(['Writer']);
	});

	test.each<[keyof LibraryFilter, Partial<LibraryFilter>]>([
		['family', { family: 'technical-writer' }],
		['seniority', { seniority: 'lead' }],
		['year', { year: 2021 }]
	])('filtered by %s shows those and no others', (key, filter) => {
		const shown = searchLibrary(listings, { ...NO_FILTER, ...filter }, nobody);
		const other = listings.filter((listing) => !shown.includes(listing));
		expect(shown.length).toBeGreaterThan(0);
		expect(shown.every((listing) => listing[key as 'year'] === filter[key])).toBe(true);
		expect(other.some((listing) => listing[key as 'year'] === filter[key])).toBe(false);
	});

	test('filtered by fit word splits all listings among the words', () => {
		const scores = scoreAnswers({
			'code.software': 4,
			'code.apis': 4,
			'code.samples': 3,
			'code.review': 3
		});
		const words = ['most', 'much', 'some', 'unknown'] as const;
		const counts = words.map(
			(fit) => searchLibrary(listings, { ...NO_FILTER, fit }, scores).length
		);
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(listings.length);
		expect(searchLibrary(listings, { ...NO_FILTER, fit: 'unknown' }, nobody)).toHaveLength(
			listings.length
		);
	});
});
