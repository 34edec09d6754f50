const KEY = 'listing-draft';

/** The text of a listing that was not read yet when its page went: a phone may take a page from memory at any time. */
export function readListingDraft(): string {
	try {
		return sessionStorage.getItem(KEY) ?? '';
	} catch {
		// What keeps nothing has nothing.
		return '';
	}
}

/** Keeps the text for as long as the tab lives; nothing once the listing is kept. */
export function keepListingDraft(text: string): void {
	try {
		if (text) sessionStorage.setItem(KEY, text);
		else sessionStorage.removeItem(KEY);
	} catch {
		// It stands in its field all the same.
	}
}
