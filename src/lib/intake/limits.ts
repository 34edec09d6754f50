const MB = 1024 * 1024;

/** The largest web page that is looked through for a listing, with all its scripts and styles, in bytes. */
export const MAX_HTML_BYTES = 5 * MB;
/** How deeply a page's elements may stand in each other; browsers themselves stop here. */
export const MAX_HTML_DEPTH = 512;

export const MAX_PDF_BYTES = 20 * MB;
export const MAX_PDF_PAGES = 40;
/** The most that one piece of a PDF may unpack to, in bytes: small files can unpack to gigabytes. */
export const MAX_PDF_PIECE = 64 * MB;

export const MAX_PICTURE_BYTES = 20 * MB;
/** The most pixels that are unpacked: they take four bytes each. */
export const MAX_PICTURE_PIXELS = 50_000_000;

/** How long a worker may load, and then read, in milliseconds, before it is stopped. */
export const TIME_LIMIT = {
	loading: 180_000,
	html: 15_000,
	pdf: 30_000,
	picture: 180_000,
	listing: 15_000
} as const;
