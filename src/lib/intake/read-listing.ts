import type { ListingReading } from '../core/listing/analyse.ts';
import { runJob } from './job.ts';
import { TIME_LIMIT } from './limits.ts';
import listingWorker from './listing.worker.ts?worker&url';

/**
 * What a listing asks for (see `analyseListing`), found in a worker, so that the page never waits. Throws an
 * `IntakeError`: `timeout`, `cancelled` or `not-loaded`.
 */
export function readListing(text: string, signal?: AbortSignal): Promise<ListingReading> {
	return runJob<ListingReading>(listingWorker, text, { signal, limit: TIME_LIMIT.listing });
}
