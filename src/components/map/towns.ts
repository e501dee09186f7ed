import {cityOf, type Centre} from '../../model/centre.js';
import {townsOf} from '../../model/towns.js';

/** How each town is named, by every way in which these centres write it. */
export const townsIn = (all: readonly Centre[]) => townsOf(all.map(cityOf));
