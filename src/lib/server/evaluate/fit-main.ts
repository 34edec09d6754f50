import { writeFileSync } from 'node:fs';
import { lexiconOf } from '../../core/listing/lexicon.ts';
import { readSignals } from './eval.ts';
import { fitWeights, samplesOf } from './fit.ts';
import { readRated } from './rated.ts';

const WEIGHTS = 'src/lib/core/listing/weights.json';
const FITTED = 'src/lib/server/evaluate/fitted.json';

const asJson = (value: unknown) => `${JSON.stringify(value, null, '\t')}\n`;

/** `npm run fit:listings -- DIR RATED.json`: writes the weights and whose listings they were fitted to. */
export function main([folder, file]: readonly string[]): void {
	if (!folder || !file) throw new Error('Usage: npm run fit:listings -- DIR RATED.json');
	const listings = readRated(folder, file);
	const weights = fitWeights(samplesOf(listings, lexiconOf(readSignals())));
	writeFileSync(WEIGHTS, asJson(weights));
	const employers = [...new Set(listings.map(({ employer }) => employer))].sort();
	writeFileSync(FITTED, asJson({ listings: listings.length, employers }));
	console.log(`${WEIGHTS}: fitted to ${listings.length} listings of ${employers.length} employers`);
}
