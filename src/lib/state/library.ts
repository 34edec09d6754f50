import listings from '$content/listings.yaml';

/** The rated listings, a chunk of their own. A page that may show one fetches them for everybody. */
export { listings };
