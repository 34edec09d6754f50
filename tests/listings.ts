import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { makeReader } from '../src/lib/core/listing/analyse.ts';
import weights from '../src/lib/core/listing/weights.json' with { type: 'json' };
import { signalsFile } from '../src/lib/server/content/schema.ts';

/** The signals and weights that the app is built with. */
export const signals = signalsFile.parse(
	parse(readFileSync('src/content/signals.yaml', 'utf8'))
).signals;
export const reader = makeReader(signals, weights);

export { LISTINGS } from './listing-texts.ts';
