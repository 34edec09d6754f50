import { tidyText } from '../core/listing/tidy.ts';
import { MAX_LISTING_BYTES } from '../core/model/listing.ts';
import { IntakeError } from './fault.ts';

/** A text as it is kept (see `tidyText`). Throws `empty` where nothing is left, and `too-large`. */
export function tidy(text: string): string {
	// No text gets shorter by more than this, so that nothing huge is gone through.
	if (text.length > 4 * MAX_LISTING_BYTES) throw new IntakeError('too-large');
	const tidied = tidyText(text);
	if (tidied === '') throw new IntakeError('empty');
	if (new TextEncoder().encode(tidied).byteLength > MAX_LISTING_BYTES) {
		throw new IntakeError('too-large');
	}
	return tidied;
}
