/** Of the picture of a link, in pixels, as those who show links ask for it. */
export const WIDTH = 1200;
export const HEIGHT = 630;
