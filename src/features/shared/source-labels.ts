// Names sources the short human way.
import type { Library } from '../../content/content.ts';
import type { Source } from '../../content/schema/source.ts';

/** Sources named on one message; the content holds all of them. */
const MOST = 3;

/** What carries most is named first. */
const WEIGHT: Readonly<Record<Source['kind'], number>> = {
  guideline: 0,
  review: 1,
  trial: 2,
  study: 3,
  leaflet: 4,
  article: 5,
  'general-advice': 6,
};

/** The labels of sources, the weightiest first, joined for one line: three, and how many more there are, e.g. `+2`. */
export function sourceLabels(content: Library, ids: readonly string[]): string {
  const known = ids.flatMap((id) => content.sources.get(id) ?? []);
  known.sort((one, other) => WEIGHT[one.kind] - WEIGHT[other.kind]);
  const more = known.length - MOST;
  return [...known.slice(0, MOST).map(({ label }) => label), ...(more > 0 ? [`+${more}`] : [])].join(' · ');
}
