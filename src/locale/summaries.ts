/**
 * The model's answers in sentences: short, true as they stand, and complete in what must be said beside a figure
 * (coverage, caution, why there is none). They are the visible summary, the description of a drawing for those who do
 * not see it, and the text that is copied.
 */
export * from './summaries/statements.js';
export * from './summaries/subjects.js';
export * from './summaries/periods.js';
export * from './summaries/cautions.js';
export * from './summaries/level.js';
export * from './summaries/course.js';
export * from './summaries/comparison.js';
export * from './summaries/set.js';
export * from './summaries/distribution.js';
export * from './summaries/places.js';
