import signals from '$content/signals.yaml';
import { analyseListing, makeReader } from '../core/listing/analyse.ts';
import weights from '../core/listing/weights.json';
import { answer } from './answer.ts';

answer((text: string, report) => {
	report(null, 'reading');
	return analyseListing(text, makeReader(signals, weights));
});
