// Checks of one value in a configuration. A check says what is wrong and never repeats the value.

/** Gives what is wrong with a value, as the end of a sentence that begins with its name; undefined when nothing is. */
export type Check = (value: string) => string | undefined;

/** A check that fails where `test` does, with the sentence `otherwise`. */
export const must =
  (test: (value: string) => boolean, otherwise: string): Check =>
  (value) =>
    test(value) ? undefined : otherwise;

const isWebAddress = (value: string): boolean => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

export const webAddress: Check = must(isWebAddress, 'must be an http or https address');
