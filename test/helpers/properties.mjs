/** A property that fails and takes long to find its smallest example says what it has found, before its file runs out of time. */
import fc from 'fast-check';

fc.configureGlobal({interruptAfterTimeLimit: 200_000, markInterruptAsFailure: true});
