/** Why there is no text, or no reading of it. The list is closed: every fault has its sentence. */
export const INTAKE_FAULTS = [
	'empty',
	'too-large',
	'too-large-picture',
	'unreadable',
	'not-a-listing-file',
	'timeout',
	'no-words',
	'not-loaded',
	'cancelled'
] as const;

export type IntakeFault = (typeof INTAKE_FAULTS)[number];

export class IntakeError extends Error {
	override name = 'IntakeError';

	constructor(readonly fault: IntakeFault) {
		super(fault);
	}
}

const TEXTS: Record<IntakeFault, string> = {
	empty: 'There is no text in it. Copy the listing on its page, and paste it here.',
	'too-large':
		'That is longer than a listing (200 KB of text at most). Copy only the part with the job, and paste it here.',
	'too-large-picture':
		'That picture is too large (20 MB and 50 million pixels at most). Take a screenshot of the part with the job.',
	unreadable:
		'This file cannot be read: it may be damaged or locked. Open it, copy the text, and paste it here.',
	'not-a-listing-file':
		'This kind of file is not read here. Use a text file, a web page, a PDF, or a PNG, JPEG or WebP picture, or paste the text.',
	timeout: 'Reading took too long, so it was stopped. Copy the text, and paste it here.',
	'no-words':
		'No words were found in it. If it shows a listing, copy the text and paste it here, or take a larger screenshot.',
	'not-loaded':
		'The part of this app that reads listings did not load. Check that you are online, and try again. What you gave it is still here.',
	cancelled: 'You stopped the reading. Nothing was kept.'
};

/** What to do about a fault, as a plain sentence or two. */
export function faultText(fault: IntakeFault): string {
	return TEXTS[fault];
}
