// Words that promise, frighten or judge, which Limber must not say. The list is content: voice.yaml.
import type { Voice } from '../../schema/voice.ts';
import { mistakeAt } from '../../report.ts';
import type { Rule } from '../material.ts';

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

interface Banned {
  readonly pattern: RegExp;
  /** Phrases in which the words may stand. */
  readonly except: RegExp | undefined;
  readonly instead: string;
}

function compile({ banned, illnesses }: Voice): Banned[] {
  const illness = `(?:${illnesses.map(escapeRegExp).join('|')})`;
  const pattern = (words: readonly string[], flags: string): RegExp => {
    const forms = words.map((word) =>
      escapeRegExp(word).replace('\\{illness\\}', illness).replaceAll("'", "['’]").replaceAll(' ', '\\s+'),
    );
    return new RegExp(`(?<![\\p{L}-])(?:${forms.join('|')})(?!\\p{L})`, flags);
  };
  return banned.map(({ words, except, instead }) => ({
    pattern: pattern(words, 'iu'),
    except: except.length > 0 ? pattern(except, 'giu') : undefined,
    instead,
  }));
}

export const checkVoice: Rule = (material, tell) => {
  const banned = compile(material.voice);
  for (const { item, path, text, kind } of material.texts) {
    // People may type what Limber must not say.
    if (kind === 'typed') continue;
    for (const { pattern, except, instead } of banned) {
      const word = pattern.exec(except ? text.replace(except, '…') : text)?.[0];
      if (word !== undefined) tell(mistakeAt(material, item, path, `do not write “${word}”: ${instead}`));
    }
  }
};
