import type { CodeFault } from './frame.ts';

export interface FaultText {
	/** What is wrong, without a full stop. */
	readonly title: string;
	/** What to do about it. */
	readonly cure: string;
}

const texts: Readonly<Record<CodeFault, FaultText>> = {
	foreign: {
		title: 'This is not a link of this app',
		cure: 'Check the address, or ask whoever sent it for the link again.'
	},
	truncated: {
		title: 'The end of this link is missing',
		cure: 'It was cut off on its way, perhaps at a line break. Copy the whole link, or ask for it again.'
	},
	damaged: {
		title: 'This link was changed on its way',
		cure: 'A letter is wrong or missing, so nothing is shown that may be false. Ask for the link again.'
	},
	'too-new': {
		title: 'This link was made by a newer version of this app',
		cure: 'Reload the page to get the newest version, then open the link again.'
	}
};

export function describeFault(fault: CodeFault): FaultText {
	return texts[fault];
}

/** 404 for what never was a code of ours, 400 for one that cannot be read. */
export function statusOf(fault: CodeFault): 400 | 404 {
	return fault === 'foreign' ? 404 : 400;
}
