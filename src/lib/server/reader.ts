import signals from '$content/signals.yaml';
import { makeReader } from '../core/listing/analyse.ts';
import weights from '../core/listing/weights.json';

/** Reads listings with the signals and weights of this build. */
export const reader = makeReader(signals, weights);
