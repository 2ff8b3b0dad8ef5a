// Draws the check as a Mermaid flow chart: questions in order, what they find, which rules read it, where those lead.
import { findingsOf } from '../../content/condition.ts';
import { askedBy } from '../../content/triage-asks.ts';
import { LEVELS } from '../../content/triage-types.ts';
import type { TriageContent } from '../../content/triage-types.ts';
import { rank } from './engine.ts';
import { speak } from './places.ts';

const quoted = (text: string): string => `"${text.replaceAll('"', "'").replace(/[<>]/g, '')}"`;

/** Gives the chart as text. */
export function drawGraph(content: TriageContent): string {
  const lines = ['flowchart LR'];
  for (const part of content.parts) {
    lines.push(`  subgraph ${quoted(part)}`);
    for (const question of content.questions) {
      if (question.part !== part) continue;
      const text = quoted(`${question.id}: ${speak(question.ask, true, {})}`);
      lines.push(question.kind === 'several' ? `    ${question.id}[/${text}/]` : `    ${question.id}{{${text}}}`);
    }
    lines.push('  end');
  }
  const order = content.questions.map(({ id }) => id);
  order.slice(1).forEach((id, at) => lines.push(`  ${order[at] ?? ''} -.-> ${id}`));
  for (const level of [...LEVELS].reverse()) lines.push(`  ${level}([${quoted(level.replaceAll('_', ' '))}])`);
  const byUrgency = [...content.rules].sort((a, b) => rank(b.level) - rank(a.level));
  for (const rule of byUrgency) {
    const read = findingsOf(rule.when);
    lines.push(`  ${rule.id}[${quoted(rule.id)}] --> ${rule.level}`);
    for (const question of content.questions) {
      const found = [...askedBy(question)].filter((finding) => read.has(finding));
      if (found.length > 0) lines.push(`  ${question.id} -- ${quoted(found.join(', '))} --> ${rule.id}`);
    }
  }
  lines.push(`  ${order.at(-1) ?? ''} -- "no rule fits" --> self_care`);
  return lines.join('\n');
}
