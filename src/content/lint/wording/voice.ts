// Words that promise, frighten or judge, which Limber must not say. The list is content: voice.yaml.
import type { Voice } from '../../schema/voice.ts';
import { mistakeAt } from '../../report.ts';
import type { Rule } from '../material.ts';

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

interface Banned {
  readonly pattern: RegExp;
  readonly instead: string;
}

function compile({ banned, illnesses }: Voice): Banned[] {
  const illness = `(?:${illnesses.map(escapeRegExp).join('|')})`;
  return banned.map(({ words, instead }) => {
    const forms = words.map((word) =>
      escapeRegExp(word).replace('\\{illness\\}', illness).replaceAll("'", "['’]").replaceAll(' ', '\\s+'),
    );
    return { pattern: new RegExp(`(?<![\\p{L}-])(?:${forms.join('|')})(?!\\p{L})`, 'iu'), instead };
  });
}

export const checkVoice: Rule = (material, tell) => {
  const banned = compile(material.voice);
  for (const { item, path, text } of material.texts) {
    for (const { pattern, instead } of banned) {
      const word = pattern.exec(text)?.[0];
      if (word !== undefined) tell(mistakeAt(material, item, path, `do not write “${word}”: ${instead}`));
    }
  }
};
