/**
 * How much room each element keeps from the first moment on, in rem: about the least that it takes once it is drawn, so
 * that what follows it moves little, and out of sight where that can be. A page that knows better says
 * `--csc-reserved-height`, or a `min-height` of its own.
 */
export const CENTRE = 56;
export const CHART = 30;
export const DIRECTORY = 48;
export const FIGURE = 24;
export const FILTERS = 13;
/** What they take of a page that is nothing but narrow: choices stand under one another there. */
export const FILTERS_NARROW = 40;
export const MAP = 40;
