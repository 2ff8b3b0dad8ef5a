// How much a test does that tries many random or all possible things: `npm test` does enough to notice what breaks,
// `npm run test:long` does all of it.

/**
 * @param short in `npm test`
 * @param long in `npm run test:long`
 */
export const size = (short: number, long: number): number => (process.env.TEST_SIZE === 'long' ? long : short);
