/** The one door of this folder; behind it are workers, which no other folder starts. */
export { faultText, IntakeError, type IntakeFault } from './fault.ts';
export { readListing } from './read-listing.ts';
export { readText, type IntakeOptions, type IntakeText } from './read-text.ts';
export { sourceOf } from './transfer.ts';
