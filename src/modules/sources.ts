// Names sources the short human way.
import type { Content } from '../content/content.ts';

/** The labels of sources, in their order, joined for one line. */
export function sourceLabels(content: Content, ids: readonly string[]): string {
  return ids.flatMap((id) => content.sources.get(id)?.label ?? []).join(' · ');
}
