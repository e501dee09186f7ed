/** What charts need that show more than centres or territories side by side. */
export {categorySlots, dimensionOf} from './categories.js';
export {breaksIn, firstFrom, periodSlots} from './periods.js';
export {levelsOf, referenceSlots} from './references.js';
