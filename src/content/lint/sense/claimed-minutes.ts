// A routine whose words promise another length than it takes.
import { mistakeAt } from '../../report.ts';
import type { Rule } from '../material.ts';
import { numbersOf } from './numbers.ts';

export const checkClaimedMinutes: Rule = (material, tell) => {
  for (const { id, name, summary, minutes } of material.content.routines.values()) {
    for (const [field, text] of Object.entries({ name, summary })) {
      const said = numbersOf(text, 'minute');
      if (said.length === 0 || said.includes(minutes)) continue;
      const message = `says ${said.join(' to ')} minutes, but minutes is ${minutes}: make the two agree`;
      tell(mistakeAt(material, `routines/${id}`, [field], message));
    }
  }
};
