// The only place that reads the computer's clock, so that tests can turn it.

/** Gives the current instant in epoch milliseconds. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();
