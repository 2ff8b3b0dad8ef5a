// The only place that reads the computer's clock, so that tests can turn it.

/** Gives the current instant in epoch milliseconds. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();

/** Milliseconds since some fixed moment; never jumps when the computer's clock is set. For lengths of time only. */
export const steadyClock: Clock = () => performance.now();
