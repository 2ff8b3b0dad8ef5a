// A routine must be possible where it says: every movement fits each place it names, or one where it goes on.
import { mistakeAt } from '../../report.ts';
import type { Rule } from '../material.ts';

export const checkPlaces: Rule = (material, tell) => {
  const { exercises, routines } = material.content;
  for (const { id, places, then, steps } of routines.values()) {
    for (const [index, step] of steps.entries()) {
      const fits = exercises.get(step.exercise)?.places;
      if (!fits || fits.some((place) => then.includes(place))) continue;
      const wrong = places.filter((place) => !fits.includes(place));
      if (wrong.length === 0) continue;
      const message = `${step.exercise} cannot be done here: ${wrong.join(', ')}. Take the place out of places, or write under then where the routine goes on`;
      tell(mistakeAt(material, `routines/${id}`, ['steps', index, 'exercise'], message));
    }
    const unused = then.filter(
      (place) => !steps.some(({ exercise }) => exercises.get(exercise)?.places.includes(place)),
    );
    for (const place of unused) {
      tell(mistakeAt(material, `routines/${id}`, ['then'], `no movement goes on here: ${place}. Take it out`));
    }
  }
};
