// The described cases, by the rules and by the conversation.
import { describe, expect, test } from 'vitest';
import { leftOut } from '../../../../../src/content/movement-limits.ts';
import { placesOf } from '../../../../../src/domain/countries.ts';
import { explain, playCase, texts, vignettes, wholeResult } from '../../../../support/triage.ts';

/** What a text must hold for each thing a case asks to be mentioned. */
const MENTIONS: Readonly<Record<string, RegExp>> = {
  emergency_number: /911/,
  do_not_drive: /do not drive/i,
  keep_still: /keep still[\s\S]*wait for help/i,
  no_exercise: /do not exercise|no exercises/i,
  same_day_contact: /today[\s\S]*doctor/i,
  worsening_emergency: /worse[\s\S]*call 911/i,
  ces_card: /between the legs[\s\S]*pee[\s\S]*both legs/i,
  mention_cancer: /tell the staff about the cancer/i,
  maternity_line: /midwife or maternity unit now/i,
  crisis_line: /988/,
  kind_tone: /you matter/i,
  soon_contact: /next few days|2 to 3 days/i,
  routine_contact: /routine visit/i,
  safety_net_ces: /between the legs[\s\S]*both legs/i,
  safety_net_general: /getting weaker[\s\S]*fever[\s\S]*2 to 3 weeks/i,
  safety_net_neck: /face drooping[\s\S]*weak arm[\s\S]*clumsy[\s\S]*stiff neck/i,
  safety_net_pregnancy: /bleeding[\s\S]*water[\s\S]*pattern[\s\S]*moving less[\s\S]*headache/i,
  midwife: /midwife at the next visit/i,
  ask_rheumatology: /rheumatology/i,
  keep_moving: /keep moving/i,
  psychosocial: /mood[\s\S]*sleep[\s\S]*work/i,
  parent: /parent or guardian/i,
  surgical_team: /surgical team/i,
  eye_care: /eye check today/i,
  reassure: /serious causes are rare/i,
  no_neck_exercise: /no neck exercises/i,
};

const numbers = placesOf(texts).numbers('US');
const { limits } = texts.content;

/** Taps of the conversations played below, by the level they ended at. */
const taps = new Map<string, number[]>();

describe.each(vignettes)('$id', (vignette) => {
  const explained = explain(vignette);
  const message = wholeResult(explained, vignette.age >= 18, numbers);
  expect(message, 'names where the advice comes from').not.toMatch(/^\. Content of/m);

  test('the rules give an acceptable level and mention what they must', () => {
    expect(vignette.acceptable).toContain(explained.level);
    for (const thing of vignette.must_mention) expect(message, thing).toMatch(MENTIONS[thing]!);
  });

  test('the conversation ends at the same level and mentions the same', async () => {
    const played = await playCase(vignette);
    taps.set(
      played.level,
      [...(taps.get(played.level) ?? []), played.taps].sort((a, b) => a - b),
    );
    expect(played.level).toBe(explained.level);
    for (const thing of vignette.must_mention) expect(played.message, thing).toMatch(MENTIONS[thing]!);
    expect(new Set(played.questions).size).toBe(played.questions.length);
  });

  test('moves that the case rules out are left out', () => {
    expect(leftOut(limits, explained.limits)).toEqual(expect.arrayContaining([...(vignette.restrictions ?? [])]));
  });
});

test('no self-care case is sent to the same day or higher', () => {
  const calm = vignettes.filter(({ expected_disposition }) => expected_disposition === 'self_care');
  const sent = calm.filter((vignette) => ['emergency', 'urgent_same_day'].includes(explain(vignette).level));
  expect(sent).toEqual([]);
});

test('a median of at most 16 taps leads to self-care and of at most 7 to an emergency', () => {
  const median = (level: string): number => {
    const sorted = taps.get(level) ?? [];
    return sorted[Math.floor(sorted.length / 2)] ?? Infinity;
  };
  expect(median('self_care')).toBeLessThanOrEqual(16);
  expect(median('emergency')).toBeLessThanOrEqual(7);
});
