// Draws the check as a Mermaid flow chart that can be read from top to bottom: the questions part by part, after which
// part a rule can hold at the earliest, and under each level its rules as sentences with the questions that feed them.
import { findingsOf } from '../../../content/triage/condition.ts';
import type { Condition } from '../../../content/triage/condition.ts';
import { askedBy } from '../../../content/triage/asks.ts';
import { LEVELS } from '../../../domain/lock/level.ts';
import type { Question, Rule, TriageContent } from '../../../content/triage/types.ts';
import type { Level } from '../../../domain/lock/level.ts';
import { holds, UNSURE } from '../engine/logic.ts';
import type { Value } from '../engine/logic.ts';
import { speak } from '../../../domain/countries.ts';

/** Letters in a line of a box; longer lines make boxes too wide for a page. */
const LINE = 60;
const COLOURS: Readonly<Record<Level, string>> = {
  emergency: '#ffd6d6',
  urgent_same_day: '#ffe6c7',
  clinician_soon: '#fff6c2',
  routine: '#dcebff',
  self_care: '#dff5df',
};

const plain = (text: string): string => text.replaceAll('"', "'").replace(/[<>]/g, '');
const named = (id: string): string => id.replaceAll('_', ' ');

/** Words in lines of a box. */
function box(...texts: readonly string[]): string {
  const lines = texts.flatMap((text) => {
    const rows: string[] = [];
    for (const word of plain(text).split(/\s+/)) {
      const row = rows.at(-1);
      if (row === undefined || row.length + word.length >= LINE) rows.push(word);
      else rows[rows.length - 1] = `${row} ${word}`;
    }
    return rows;
  });
  return `"${lines.join('<br/>')}"`;
}

/** The questions that ask for anything a condition reads. */
const feeding = (questions: readonly Question[], when: Condition): Question[] => {
  const read = findingsOf(when);
  return questions.filter((question) => [...askedBy(question)].some((finding) => read.has(finding)));
};

/** The part after which a rule can hold at the earliest: by then the most worrying answers would do. */
function earliest({ parts, questions }: TriageContent, { when }: Rule): string | undefined {
  const worst = new Map<string, Value>();
  return parts.find((part) => {
    for (const question of questions) {
      if (question.part === part) for (const finding of askedBy(question)) worst.set(finding, UNSURE);
    }
    return holds(when, worst) === true;
  });
}

/** Keeps boxes one under the other. */
const stacked = (ids: readonly string[]): string[] => (ids.length > 1 ? [`    ${ids.join(' ~~~ ')}`] : []);

function drawQuestion({ id, kind, ask, only }: Question): string {
  const asked = only === undefined ? [] : [`(only if ${only})`];
  const text = box(`${id}: ${speak(ask, true, {})}`, ...(kind === 'several' ? ['(all that fit)'] : []), ...asked);
  return `    ${id}[${text}]`;
}

/** Gives the chart as text. */
export function drawGraph(content: TriageContent): string {
  const { parts, questions, rules, definitions } = content;
  const lines = ['flowchart TB'];
  parts.forEach((part, at) => {
    const own = questions.filter((question) => question.part === part);
    lines.push(`  subgraph part${at} [${box(`${at + 1}. ${part}`)}]`, '    direction TB', ...own.map(drawQuestion));
    if (own.length > 1) lines.push(`    ${own.map(({ id }) => id).join(' --> ')}`);
    lines.push('  end');
  });
  lines.push(`  ${parts.map((_, at) => `part${at}`).join(' ==> ')}`);
  lines.push(`  part${parts.length - 1} -- "no rule fits" --> self_care([${box('self care')}])`);

  for (const level of [...LEVELS].reverse()) {
    const own = rules.filter((rule) => rule.level === level);
    if (own.length === 0) continue;
    const stops = level === 'emergency' ? ': stops the check at once' : '';
    lines.push(`  subgraph ${level} [${box(`${named(level)}${stops}`)}]`, '    direction TB');
    for (const rule of own) {
      const from = feeding(questions, rule.when).map(({ id }) => id);
      lines.push(`    ${rule.id}[${box(`${rule.id}: ${rule.says}`, `from ${from.join(', ')}`)}]`);
    }
    lines.push(...stacked(own.map(({ id }) => id)), '  end');
    parts.forEach((part, at) => {
      const settled = own.filter((rule) => earliest(content, rule) === part).map(({ id }) => id);
      if (settled.length > 0) lines.push(`  part${at} -- ${box(settled.join(' '))} --> ${level}`);
    });
  }
  lines.push(`  subgraph words [${box('What the names in the rules stand for')}]`);
  for (const [name, says] of Object.entries(definitions)) lines.push(`    def_${name}[${box(`${name}: ${says}`)}]`);
  lines.push(...stacked(Object.keys(definitions).map((name) => `def_${name}`)), '  end');
  for (const level of LEVELS) lines.push(`  style ${level} fill:${COLOURS[level]},color:#222`);
  return lines.join('\n');
}
