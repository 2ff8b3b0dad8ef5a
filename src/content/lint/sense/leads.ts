// What a tip's stretch button asks for must be an area, a place, a number of minutes or a routine, as /stretch reads it.
import { AREAS, PLACES } from '../../schema/common.ts';
import { mistakeAt } from '../../report.ts';
import type { Rule } from '../material.ts';

const KNOWN: ReadonlySet<string> = new Set([...AREAS, ...PLACES]);

export const checkLeads: Rule = (material, tell) => {
  for (const { id, leads } of material.content.tips.values()) {
    if (!leads || !('stretch' in leads)) continue;
    const { routines } = material.content;
    const odd = leads.stretch.split(' ').find((word) => !KNOWN.has(word) && !/^\d{1,2}$/.test(word));
    if (odd === undefined || routines.has(leads.stretch)) continue;
    const message = `/stretch does not know “${odd}”: write an area (${AREAS.join(', ')}), a place (${PLACES.join(', ')}) or minutes`;
    tell(mistakeAt(material, `tips/${id}`, ['leads', 'stretch'], message));
  }
};
