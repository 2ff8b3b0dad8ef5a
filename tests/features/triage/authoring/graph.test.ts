// The flow chart, read by a small strict reader of the few Mermaid forms it uses: anything else in it is a mistake.
import { describe, expect, test } from 'vitest';
import { drawGraph } from '../../../../src/features/triage/authoring/graph.ts';
import { content } from '../../../support/triage.ts';

/** Letters in a line of a box, beyond which a reader has to scroll sideways. */
const LINE = 80;
/** What Mermaid draws unless it is told otherwise (its `maxEdges` and `maxTextSize`). */
const MOST_EDGES = 500;
const MOST_TEXT = 50_000;
/** Words that mean something else to Mermaid when they stand for a box. */
const RESERVED = ['end', 'graph', 'subgraph', 'style', 'class', 'click', 'default', 'direction', 'flowchart'];

interface Chart {
  /** Boxes by id, with the lines of their text. */
  readonly boxes: Map<string, readonly string[]>;
  /** Group of each box, and of each group "". */
  readonly groups: Map<string, string>;
  readonly edges: (readonly [string, string])[];
  readonly texts: string[];
  readonly styled: string[];
}

function readChart(text: string): Chart {
  const chart: Chart = { boxes: new Map(), groups: new Map(), edges: [], texts: [], styled: [] };
  const open: string[] = [];
  const quoted = (label: string): readonly string[] => {
    // Inside the quotes no quote, no bare angle bracket and no backtick (which would begin Markdown).
    const bare = label.replaceAll('<br/>', '\n');
    if (/["<>`#;]/.test(bare)) throw new Error(`cannot stand in a text: ${label}`);
    chart.texts.push(...bare.split('\n'));
    return bare.split('\n');
  };
  const define = (id: string, group: string, lines: readonly string[]): void => {
    if (chart.groups.has(id) || RESERVED.includes(id.toLowerCase())) throw new Error(`cannot stand twice: ${id}`);
    chart.groups.set(id, group);
    chart.boxes.set(id, lines);
  };
  const [head, ...lines] = text.split('\n');
  if (head !== 'flowchart TB') throw new Error('no flow chart');
  for (const raw of lines) {
    const line = raw.trim();
    const group = open.at(-1) ?? '';
    let found: RegExpExecArray | null;
    if ((found = /^subgraph (\w+) \["([^"]*)"\]$/.exec(line))) {
      define(found[1]!, group, quoted(found[2]!));
      open.push(found[1]!);
    } else if (line === 'end') {
      if (open.pop() === undefined) throw new Error('an end too many');
    } else if (line === 'direction TB' && group !== '') continue;
    else if ((found = /^(\w+)\["([^"]*)"\]$/.exec(line))) define(found[1]!, group, quoted(found[2]!));
    else if ((found = /^(\w+) -- "([^"]+)" --> (\w+)(?:\(\["([^"]*)"\]\))?$/.exec(line))) {
      quoted(found[2]!);
      if (found[4] !== undefined) define(found[3]!, group, quoted(found[4]));
      chart.edges.push([found[1]!, found[3]!]);
    } else if (/^\w+(?: (?:-->|==>|~~~) \w+)+$/.test(line)) {
      const ids = line.split(/ (?:-->|==>|~~~) /);
      ids.slice(1).forEach((id, at) => chart.edges.push([ids[at]!, id]));
    } else if ((found = /^style (\w+) fill:#[0-9a-f]{6},color:#[0-9a-f]{3}$/.exec(line))) chart.styled.push(found[1]!);
    else throw new Error(`no line of a flow chart: ${line}`);
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join()}`);
  return chart;
}

describe('the flow chart', () => {
  const text = drawGraph(content);
  const { boxes, groups, edges, texts, styled } = readChart(text);

  test('is small enough to be drawn, and its lines short enough to be read', () => {
    expect(text.length).toBeLessThan(MOST_TEXT);
    expect(edges.length).toBeLessThan(MOST_EDGES);
    for (const line of texts) expect(line.length, line).toBeLessThanOrEqual(LINE);
    for (const [id, lines] of boxes) expect(lines.length, id).toBeLessThanOrEqual(10);
  });

  test('names nothing that is not there, and no box twice', () => {
    for (const id of [...edges.flat(), ...styled]) expect([...groups.keys()]).toContain(id);
    expect(new Set(edges.map((edge) => edge.join(' '))).size).toBe(edges.length);
  });

  test('leaves no box alone: each is joined to another, or is the only one of a joined group', () => {
    const joined = new Set(edges.flat());
    for (const [id, group] of groups) {
      const isOnly = [...groups.values()].filter((other) => other === group).length === 1;
      const isGroup = [...groups.values()].includes(id);
      // The glossary stands beside the chart on purpose.
      expect(joined.has(id) || (isOnly && joined.has(group)) || (isGroup && id === 'words'), id).toBe(true);
    }
  });

  test('leads from the first part to every level', () => {
    const reached = new Set(['part0']);
    for (let size = 0; size < reached.size;) {
      size = reached.size;
      for (const [from, to] of edges) if (reached.has(from)) reached.add(to);
    }
    expect([...reached]).toEqual(
      expect.arrayContaining(['self_care', 'routine', 'clinician_soon', 'urgent_same_day', 'emergency']),
    );
  });

  test('the reader refuses what Mermaid would stumble over', () => {
    for (const broken of ['  a["x"', '  a["say "x""]', '  end', '  a[x]', '  a --> ', '  end["x"]', '  a["1 < 2"]'])
      expect(() => readChart(`flowchart TB\n${broken}`), broken).toThrow();
  });
});
