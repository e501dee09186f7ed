/** Waiting for what comes: seen soon after it is there, and given the time that a busy machine needs. */
import {waitUntil as until} from '@open-wc/testing';

/** Of waiting, in milliseconds: between two looks, and in all. */
const PATIENCE = {interval: 10, timeout: 4000};

/** Resolves when the predicate holds; rejects with « Timeout: message » when it does not in time. */
export const waitUntil = (predicate: () => unknown, message?: string, patience: Partial<typeof PATIENCE> = {}): Promise<void> => until(predicate, message, {...PATIENCE, ...patience});
