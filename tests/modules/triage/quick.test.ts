import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadTriage } from '../../../src/content/triage.ts';
import { createEngine } from '../../../src/modules/triage/engine.ts';
import { answerOf, answersOf, readPerson } from '../../../src/modules/triage/person.ts';
import { conclude } from '../../../src/modules/triage/result.ts';
import { pack, unpack, fingerprint } from '../../../src/modules/triage/pack.ts';
test('quick', () => {
  const content = loadTriage('content');
  const engine = createEngine(content);
  const fp = fingerprint(content);
  const cases = readFileSync('tests/modules/triage/vignettes.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l) as any);
  let bad = 0;
  const taps: Record<string, number[]> = {};
  for (const c of cases) {
    const person = readPerson(content, c);
    const r = conclude(content, person.findings, answersOf(content, person));
    const run = engine.begin();
    let step = engine.next(run);
    let n = 1;
    const asked: string[] = [];
    const digits: number[] = [];
    const qs: any[] = [];
    while (step.kind === 'question') {
      const d = answerOf(person, step);
      n += step.question.kind === 'several' && d > 0 ? 1 + d.toString(2).split('1').length - 1 : 1;
      asked.push(step.question.id);
      expect(engine.answer(run, step, d)).toBe(true);
      digits.push(d);
      qs.push(step.question);
      const p = pack(fp, { started: Date.now(), digits }, qs);
      const back = unpack(engine, fp, p)!;
      expect(back.digits).toEqual(digits);
      expect(p.length).toBeLessThan(49);
      step = engine.next(run);
    }
    const played = conclude(content, run.findings, run.chosen);
    (taps[step.level] ??= []).push(n);
    if (!c.acceptable.includes(r.level) || played.level !== r.level || step.level !== r.level) {
      bad += 1;
      console.log(
        c.id,
        c.expected_disposition,
        r.level,
        step.level,
        played.level,
        r.fired.map((x) => x.id).join(),
        n,
        r.quotes.join(' | '),
      );
    }
    if (c.id === 'V086' || c.id === 'V073') console.log(n, asked.join(' '), played.limits);
  }
  for (const [l, t] of Object.entries(taps)) console.log(l, t.sort((a, b) => a - b).join(' '));
  expect(bad).toBe(0);
});
