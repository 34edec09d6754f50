import { expect, test } from 'vitest';
import { LISTINGS, reader } from '../../../../tests/listings.ts';
import { requirementOf } from '../../core/listing/weigh.ts';
import type { Requirement } from '../../core/model/requirement.ts';
import { SKILLS, perSkill } from '../../core/model/skill.ts';
import { crossValidate } from './eval.ts';
import { fitWeights, samplesOf } from './fit.ts';
import type { Rated } from './rated.ts';
import { barsOf, tableOf, type Result } from './report.ts';

/** Each made-up listing twice, by two employers, rated by whether it names a skill's work at all. */
const rated: Rated[] = Object.entries(LISTINGS).flatMap(([id, text]) =>
	['North', 'South'].map((employer): Rated => {
		const consensus = perSkill((skill) => {
			const core = { advocate: 'presentation', writer: 'documentation', events: 'events' }[id];
			return skill === core ? { importance: 3, level: 3 } : { importance: 1, level: 1 };
		});
		return {
			id: `${id}-${employer}`,
			employer,
			text,
			seniority: { a: 'mid', b: 'senior' },
			ratings: { a: consensus, b: consensus },
			consensus
		};
	})
);
const samples = samplesOf(rated, reader.lexicon);

test('fitted weights give core skills more than others, in both figures', () => {
	const weights = fitWeights(samples);
	for (const { features, listing } of samples) {
		const requirement = requirementOf(features, weights);
		const core = SKILLS.find((skill) => listing.consensus[skill].importance === 3)!;
		for (const skill of SKILLS.filter((other) => other !== core)) {
			expect(requirement[core].importance).toBeGreaterThan(requirement[skill].importance);
			expect(requirement[core].level).toBeGreaterThan(requirement[skill].level);
		}
	}
});

const resultsOf = (requirementOfListing: (listing: Rated) => Requirement): Result[] =>
	rated.map((listing) => ({
		listing,
		requirement: requirementOfListing(listing),
		seniority: 'mid'
	}));

test('cross-validation reads each employer with weights that know nothing of it', () => {
	const shipped = resultsOf(({ consensus }) => consensus);
	const results = crossValidate(samples, shipped);
	expect(results.map(({ listing }) => listing.id).sort()).toEqual(rated.map(({ id }) => id).sort());
	const south = fitWeights(samples.filter(({ listing }) => listing.employer === 'South'));
	for (const { listing, requirement } of results.filter((r) => r.listing.employer === 'North')) {
		const { features } = samples.find((sample) => sample.listing === listing)!;
		expect(requirement).toEqual(requirementOf(features, south));
	}
});

test('the table names every skill, the raters, the medians and the hits', () => {
	const perfect = tableOf(resultsOf(({ consensus }) => consensus)).split('\n');
	for (const skill of [...SKILLS, 'all']) {
		const line = perfect.find((row) => row.startsWith(skill))!;
		expect(line.split(/\s+/).slice(-4)).toEqual(['0.000', '1.000', '0.000', '1.000']);
	}
	expect(perfect.find((row) => row.startsWith('raters'))).toContain('0.000   1.000');
	// 24 of 30 figures are 1, so always saying 1 is wrong by 2 in 3 + 3 listings of 30.
	expect(perfect.find((row) => row.startsWith('always'))).toContain('0.40');
	expect(perfect.at(-1)).toBe('seniority: 6 of 6 as either rater (100 %)');
});

test('a bar is reached by the figure itself, not by what is shown of it', () => {
	const perfect = resultsOf(({ consensus }) => consensus);
	const bars = { importance: { kappa: 1, error: 0 }, level: { kappa: 1.0001 } };
	expect(barsOf(perfect, bars).split('\n')).toEqual([
		'importance kappa    1.000 asked >= 1.00: reached',
		'importance MAE      0.000 asked <= 0.00: reached',
		'level kappa         1.000 asked >= 1.00: NOT reached'
	]);
});
