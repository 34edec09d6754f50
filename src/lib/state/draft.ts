/**
 * What is half written. A phone may take a page from memory at any time, so it is kept for as long as its tab lives.
 */
const PREFIX = 'draft ';

/** What was half written there, or nothing. */
export function readDraft(place: string): string {
	try {
		return sessionStorage.getItem(PREFIX + place) ?? '';
	} catch {
		// What keeps nothing has nothing.
		return '';
	}
}

/** @param text nothing once it is kept elsewhere, or given up */
export function keepDraft(place: string, text: string): void {
	try {
		if (text) sessionStorage.setItem(PREFIX + place, text);
		else sessionStorage.removeItem(PREFIX + place);
	} catch {
		// It stands in its form all the same.
	}
}

/** Forgets all that is half written in this tab. */
export function forgetDrafts(): void {
	try {
		const keys = Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
		for (const key of keys) sessionStorage.removeItem(key);
	} catch {
		// What keeps nothing has nothing.
	}
}
