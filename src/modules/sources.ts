// Names sources the short human way.
import type { Library } from '../content/content.ts';

/** The labels of sources, in their order, joined for one line. */
export function sourceLabels(content: Library, ids: readonly string[]): string {
  return ids.flatMap((id) => content.sources.get(id)?.label ?? []).join(' · ');
}
