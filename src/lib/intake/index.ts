/** The one door of this folder; behind it are workers, which no other folder starts. */
export { faultText, IntakeError } from './fault.ts';
export { readListing } from './read-listing.ts';
export { readText } from './read-text.ts';
export { sourceOf } from './transfer.ts';
