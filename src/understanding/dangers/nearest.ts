// The example sentences that a message is most like: what decided, told to whoever writes examples. Pure.
import { featuresOf, risksOf } from './features.ts';
import { readMessage } from './message.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { wordsOf } from '../words/words.ts';

export interface Example {
  readonly text: string;
  /** Where it stands: the id of its sign, or of its kind of harmless sentences. */
  readonly kind: string;
}

/** Makes the search for the examples that share most with a text; what few examples have counts more. */
export function createNearest(
  examples: readonly Example[],
  vocabulary: Vocabulary,
): (text: string, most: number) => readonly Example[] {
  const numbersOf = (text: string): Uint32Array => {
    const message = readMessage(wordsOf(text), vocabulary);
    return featuresOf(message, { from: 0, to: message.words.length }, risksOf(message));
  };
  const withNumber = new Map<number, number[]>();
  const sizes = examples.map(({ text }, at) => {
    const numbers = numbersOf(text);
    for (const number of numbers) {
      const list = withNumber.get(number);
      if (list) list.push(at);
      else withNumber.set(number, [at]);
    }
    return numbers.length;
  });
  return (text, most) => {
    const alike = new Map<number, number>();
    for (const number of numbersOf(text)) {
      const having = withNumber.get(number) ?? [];
      for (const at of having) alike.set(at, (alike.get(at) ?? 0) + 1 / having.length);
    }
    return [...alike]
      .map(([at, shared]) => [at, shared / Math.sqrt(sizes[at] ?? 1)] as const)
      .sort(([, one], [, other]) => other - one)
      .slice(0, most)
      .flatMap(([at]) => examples[at] ?? []);
  };
}
