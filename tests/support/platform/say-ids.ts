// Sentences for tests of the language that an adapter speaks.
import type { SayIn } from '../../../src/core/adapter.ts';

/** Says, in place of a sentence, the language it was asked for and the sentence's id. */
export const sayIds: SayIn = (language) =>
  Object.assign((id: string) => `${language ?? 'no language'}: ${id}`, { locale: 'en-GB', has: () => true });
