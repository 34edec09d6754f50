/** Months until a look back is worth it: at one's own answers, and at listings. */
export const LOOK_BACK_MONTHS = 3;
export const LISTINGS_LOOK_BACK_MONTHS = 6;
