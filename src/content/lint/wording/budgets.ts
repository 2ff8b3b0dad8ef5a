// Room on a phone: a message that has a picture must not be split, and a button's label not be cut.
import { LABEL_CHARS } from '../../../core/reply.ts';
import { mistakeAt } from '../../report.ts';
import type { Rule } from '../material.ts';

export const checkBudgets: Rule = (material, tell) => {
  for (const { item, chars, most, labels } of material.cards) {
    if (chars > most) {
      const message = `the card has ${chars} characters, at most ${most}: shorten its longest sentences`;
      tell(mistakeAt(material, item, [], message));
    }
    for (const label of labels.filter((text) => text.length > LABEL_CHARS || text.endsWith('…'))) {
      const message = `the button “${label}” is cut off: shorten the name, so that the label has ${LABEL_CHARS} characters`;
      tell(mistakeAt(material, item, [], message));
    }
  }
  for (const { item, path, text, kind } of material.texts) {
    if (kind !== 'name' || text.length <= LABEL_CHARS) continue;
    const message = `${text.length} characters, at most ${LABEL_CHARS}: names stand on buttons`;
    tell(mistakeAt(material, item, path, message));
  }
};
