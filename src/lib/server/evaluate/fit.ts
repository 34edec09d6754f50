import { FEATURES, featuresOf, type Features } from '../../core/listing/features.ts';
import type { Lexicon } from '../../core/listing/lexicon.ts';
import { readListing } from '../../core/listing/read.ts';
import { TITLE_KINDS } from '../../core/listing/signals.ts';
import { type Figure, type FigureWeights, type Weights } from '../../core/listing/weigh.ts';
import { SKILLS, perSkill, type SkillId } from '../../core/model/skill.ts';
import type { Rated } from './rated.ts';
import { ridge } from './ridge.ts';

/** A rated listing as the fit sees it. */
export interface Sample {
	readonly listing: Rated;
	readonly features: Features;
}

/**
 * How the fit is held back. One regression over all skills gives the weights that they share; what a skill
 * has beside that, and what a kind of title adds to it, enter scaled down, so that little evidence moves
 * them little. Regression draws figures to the middle: `STRETCH` gives them their spread back.
 */
const PENALTY = 2;
const OWN_SCALE = 0.6;
const TITLE_SCALE = 0.5;
const STRETCH = 1.15;

export function samplesOf(listings: readonly Rated[], lexicon: Lexicon): Sample[] {
	return listings.map((listing) => ({
		listing,
		features: featuresOf(readListing(listing.text, lexicon))
	}));
}

export function fitWeights(samples: readonly Sample[]): Weights {
	const rows = samples.flatMap(({ features }) => SKILLS.map((skill) => rowOf(skill, features)));
	const fit = (figure: Figure) => {
		const targets = samples.flatMap(({ listing }) =>
			SKILLS.map((skill) => listing.consensus[skill][figure])
		);
		const { base, weights } = ridge(rows, targets, PENALTY);
		const mean = targets.reduce((sum, target) => sum + target, 0) / targets.length;
		return perSkill((skill) => weightsOf(skill, base, weights, mean));
	};
	return { importance: fit('importance'), level: fit('level') };
}

/** Shared features, each skill's own, which skill it is, and the kinds of title for each skill. */
function rowOf(skill: SkillId, { kinds, skills }: Features): number[] {
	const values = FEATURES.map((feature) => skills[skill].values[feature]);
	const here = (other: SkillId) => other === skill;
	return [
		...values,
		...SKILLS.flatMap((other) => values.map((value) => (here(other) ? OWN_SCALE * value : 0))),
		...SKILLS.map((other) => (here(other) ? 1 : 0)),
		...SKILLS.flatMap((other) =>
			TITLE_KINDS.map((kind) => (here(other) && kinds.includes(kind) ? TITLE_SCALE : 0))
		)
	];
}

/** The weights of one skill, out of those of the row above. */
function weightsOf(
	skill: SkillId,
	base: number,
	weights: readonly number[],
	mean: number
): FigureWeights {
	const at = SKILLS.indexOf(skill);
	const own = FEATURES.length * (1 + at);
	const bases = FEATURES.length * (1 + SKILLS.length);
	const titles = bases + SKILLS.length + TITLE_KINDS.length * at;
	const stretched = (value: number) => Number((STRETCH * value).toFixed(4));
	return {
		base: Number((mean + STRETCH * (base + weights[bases + at]! - mean)).toFixed(4)),
		features: Object.fromEntries(
			FEATURES.map((feature, i) => [
				feature,
				stretched(weights[i]! + OWN_SCALE * weights[own + i]!)
			])
		) as FigureWeights['features'],
		titles: Object.fromEntries(
			TITLE_KINDS.map((kind, i) => [kind, stretched(TITLE_SCALE * weights[titles + i]!)])
		) as FigureWeights['titles']
	};
}
