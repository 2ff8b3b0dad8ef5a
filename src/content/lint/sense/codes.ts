// Codes stand on paper and in old messages, so a code once given away keeps its meaning. The list is codes.lock.yaml.
import { mistakeAt } from '../../report.ts';
import type { Rule } from '../material.ts';

const LIST = 'codes.lock.yaml';

export const checkCodes: Rule = (material, tell) => {
  const { exercises } = material.content;
  const codeOf = new Map(Object.entries(material.codes).map(([code, id]) => [id, code]));
  for (const { id, code } of exercises.values()) {
    const listed = material.codes[code];
    const own = codeOf.get(id);
    const item = `exercises/${id}`;
    if (own !== undefined && own !== code) {
      tell(mistakeAt(material, item, ['code'], `the code was ${own} and is permanent: write ${own} again`));
    } else if (listed === undefined) {
      tell(
        mistakeAt(material, item, ['code'], `this code is new: run npm run content -- lock, which adds it to ${LIST}`),
      );
    } else if (listed !== id) {
      tell(mistakeAt(material, item, ['code'], `${code} belongs to ${listed} for good: choose another code`));
    }
  }
  // An exercise with mistakes of its own could not be read; its file is there all the same.
  const files = new Set(material.files.map(({ file }) => file));
  for (const [code, id] of Object.entries(material.codes)) {
    if (exercises.has(id) || files.has(`exercises/${id}.yaml`)) continue;
    const message = `the exercise ${id} is gone, but its code may stand on paper: bring it back (onRequest: true hides it)`;
    tell({ file: LIST, line: material.codeLine([code]), field: code, message });
  }
};
