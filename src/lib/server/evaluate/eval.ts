import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { analyseListing, makeReader } from '../../core/listing/analyse.ts';
import { requirementOf } from '../../core/listing/weigh.ts';
import weights from '../../core/listing/weights.json' with { type: 'json' };
import { signalsFile } from '../content/schema.ts';
import { fitWeights, samplesOf, type Sample } from './fit.ts';
import fitted from './fitted.json' with { type: 'json' };
import { readRated } from './rated.ts';
import { barsOf, tableOf, type Bars, type Result } from './report.ts';

const SIGNALS = 'src/content/signals.yaml';

/** What is asked of the reader by cross-validation, and for listings of employers that are new to it. */
const VALIDATED: Bars = { importance: { kappa: 0.85 }, level: { kappa: 0.8 } };
const UNSEEN: Bars = {
	importance: { kappa: 0.8, error: 0.4 },
	level: { kappa: 0.72, error: 0.45 }
};

export function readSignals() {
	return signalsFile.parse(parse(readFileSync(SIGNALS, 'utf8'))).signals;
}

/** Each employer's listings, read with weights that were fitted without any listing of theirs. */
export function crossValidate(samples: readonly Sample[], asShipped: readonly Result[]): Result[] {
	const employers = [...new Set(samples.map(({ listing }) => listing.employer))];
	return employers.flatMap((employer) => {
		const isTheirs = ({ listing }: Sample) => listing.employer === employer;
		const own = fitWeights(samples.filter((sample) => !isTheirs(sample)));
		return samples.filter(isTheirs).map(({ listing, features }) => ({
			listing,
			requirement: requirementOf(features, own),
			seniority: asShipped.find((result) => result.listing === listing)!.seniority
		}));
	});
}

/** `npm run eval:listings -- DIR RATED.json` */
export function main([folder, file]: readonly string[]): void {
	if (!folder || !file) throw new Error('Usage: npm run eval:listings -- DIR RATED.json');
	const listings = readRated(folder, file);
	const reader = makeReader(readSignals(), weights);
	const shipped = listings.map((listing): Result => {
		const { skills, seniority } = analyseListing(listing.text, reader);
		return { listing, requirement: skills, seniority };
	});
	const employers = new Set(listings.map(({ employer }) => employer));
	const known = [...employers].filter((employer) => fitted.employers.includes(employer)).length;
	console.log(`${listings.length} listings of ${employers.size} employers`);
	if (known > 0) {
		const validated = crossValidate(samplesOf(listings, reader.lexicon), shipped);
		console.log(
			`\nCross-validated over employers: each is read with weights fitted without it.\n` +
				`${tableOf(validated)}\n${barsOf(validated, VALIDATED)}`
		);
		console.log(
			`\nAs shipped. NOT a fair figure: the weights were fitted to ${known} of these employers.`
		);
		console.log(tableOf(shipped));
	} else {
		console.log('\nAs shipped. The weights were fitted to none of these employers.');
		console.log(`${tableOf(shipped)}\n${barsOf(shipped, UNSEEN)}`);
	}
}
