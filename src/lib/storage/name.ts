/** The name of the database. WARNING: it is in people's browsers. */
export const DATABASE = 'devrel-readiness';
